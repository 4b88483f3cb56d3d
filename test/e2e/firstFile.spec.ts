import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { oclCorpusFolder } from '../support/corpusFolder';
import { expect, type Page, test } from '../support/journey';
import { expectAccessible, fileFor, textOf } from '../support/openApp';

const corpus = oclCorpusFolder();
const noCorpus = 'No corpus of real OCL files; set PREFLIGHT_CORPUS.';

/** A real file without a model, and what a stranger asks of it first. */
interface FirstFile {
  readonly what: string;
  readonly path: string;
  /** What is previewed without a choice. */
  readonly previewed: string;
  /** The row whose verdict is clicked, and the reason that appears. */
  readonly row: RegExp;
  readonly reason: RegExp;
}

const files: readonly FirstFile[] = [
  {
    what: 'no environment is named, a step is off',
    path: 'OctopusDeploy__Library/.octopus/deployment_process.ocl',
    previewed: 'Production',
    row: /^Off: why, step 3/,
    reason: /^Off\. It is disabled\.$/,
  },
  {
    what: 'only production is named, targets are assumed',
    path: 'robpearson__fintech-demo/.octopus/octofx/deployment_process.ocl',
    previewed: 'production',
    row: /^Runs, assumed: why, step 3/,
    reason: /^Runs on assumed targets \(none are given\)/,
  },
  {
    what: 'a variable is read that no file lists',
    path: 'BobJWalker__HandsOnTraining/.octopus/deployment_process.ocl',
    previewed: 'production',
    row: /^Unknown: why, step 4/,
    reason: /It reads "Project\.Database\.ApprovalRequired", which is not in the model\.$/,
  },
  {
    what: 'a runbook',
    path: 'adrianparker__SKUShop/.octopus/runbooks/migrated-drafts/check-free-disk-space.ocl',
    previewed: 'Production',
    row: /^Runs, assumed: why, step 1/,
    reason: /^Runs on assumed targets \(none are given\)/,
  },
  {
    what: 'environments named out of order, steps from templates',
    path: 'JeanThirion__Octopus-Demo-Actions/.octopus/deployment_process.ocl',
    previewed: 'production',
    row: /^Unknown: why, step 2/,
    reason: /It depends on "RunOnDeploy" of Calculate Deployment Mode/,
  },
  {
    what: 'shared process templates',
    path: 'BobJWalker__StoreHub@cbf09bbb/.octopus/deployment_process.ocl',
    previewed: 'Production',
    row: /^Unknown: why, step 1/,
    reason: /process template key-vault-retrieve-secrets/,
  },
  {
    what: 'many environments and conditions on them',
    path: 'OctopusSamples__content-team-apps/.octopus/Audit Service/deployment_process.ocl',
    previewed: 'Production',
    row: /^Not in scope: why, step 10/,
    reason: /^Not in scope.*only in Development \(Security\) and Production \(Security\)/,
  },
];

/** Every click, choice and typed field of a person counts one. */
class Stranger {
  count = 0;
  constructor(readonly page: Page) {}

  async choose(path: string): Promise<void> {
    this.count += 1;
    await this.page.getByLabel('Files to open').setInputFiles(fileFor(basename(path), readFileSync(path)));
  }

  async click(name: RegExp | string): Promise<void> {
    this.count += 1;
    await this.page.getByRole('button', { name }).first().click();
  }
}

for (const { what, path, previewed, row, reason } of files) {
  test(`from a file to its first reason: ${what}`, async ({ page }) => {
    test.skip(corpus === null, noCorpus);
    const stranger = new Stranger(page);
    await page.goto('./');
    await stranger.choose(join(corpus ?? '', path));
    await expect(page.getByRole('combobox', { name: 'Preview as environment' })).toHaveValue(previewed);
    await stranger.click(row);
    const why = page.getByRole('complementary', { name: 'Why' });
    await expect(why.getByText(reason).first()).toBeVisible();
    expect(stranger.count).toBeLessThanOrEqual(5);
  });
}

test('a missing variable is given a value where the reason says so, and the verdict follows', async ({ page }) => {
  test.skip(corpus === null, noCorpus);
  const stranger = new Stranger(page);
  await page.goto('./');
  await stranger.choose(join(corpus ?? '', 'BobJWalker__HandsOnTraining/.octopus/deployment_process.ocl'));
  await stranger.click(/^Unknown: why, step 4/);
  await stranger.click('Give a value');
  await expect(page.getByRole('button', { name: /^Runs: why, step 4/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'What-if' })).toContainText(
    'Project.Database.ApprovalRequired is True',
  );
  expect(stranger.count).toBe(3);
});

test('assumptions are in one place, and the project folder replaces them', async ({ page }) => {
  await page.goto('./');
  const process = (more = '') =>
    `step "deploy" {\n    name = "Deploy"\n    properties = {\n        Octopus.Action.TargetRoles = "web"\n    }\n\n    action {\n        action_type = "Octopus.Script"${more}\n        properties = {\n            Octopus.Action.Script.ScriptBody = "echo #{Url}"\n        }\n    }\n}\n`;
  await page.getByLabel('Files to open').setInputFiles(fileFor('deployment_process.ocl', process()));
  await page.getByRole('button', { name: 'What is assumed' }).click();
  const dialog = page.getByRole('dialog', { name: 'What is assumed' });
  await expect(dialog.getByRole('region', { name: 'Environments' })).toContainText('Development, Test and Production');
  await expect(dialog.getByRole('region', { name: 'Variables' })).toContainText('Url');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  const transfer = await page.evaluateHandle(
    (texts) => {
      const data = new DataTransfer();
      for (const [name, text] of texts) data.items.add(new File([text], name));
      return data;
    },
    [
      ['deployment_process.ocl', process('\n        environments = ["live"]')],
      ['variables.ocl', 'variable "Url" {\n    value "https://shop" {}\n}\n'],
    ] as const,
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await page.getByRole('button', { name: /^Update "Deploy"/ }).click();
  await expect(page.getByRole('combobox', { name: 'Preview as environment' })).toHaveValue('live');
  await page.getByRole('button', { name: 'What is assumed' }).click();
  await expect(dialog.getByRole('region', { name: 'Variables' })).toHaveCount(0);
  await expect(dialog.getByRole('region', { name: 'Environments' })).toContainText('live is known only because');
});

test('a process begins from nothing, gets its first step from the gallery and is saved', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'New process' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Orders');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: /^Search \d+ templates/ }).fill('run a script');
  await page.getByRole('button', { name: 'Add Run a Script' }).click();
  await expect(page.getByRole('combobox', { name: 'Preview as environment' })).toHaveValue('Production');
  await expect(page.getByRole('button', { name: /why, step 1/ })).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  expect(download.suggestedFilename()).toBe('deployment_process.ocl');
  expect(await textOf(download)).toContain('step "run-a-script"');
});

test('an address that names an unknown step says so and leads to one of a close name', async ({ page }) => {
  await page.goto('./#/p/harbor-web/steps/smoke-tests');
  await expect(page.getByRole('alert')).toContainText('There is no step "smoke-tests" in this process.');
  await page.getByRole('link', { name: 'Smoke test', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Smoke test' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});
