import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, type Page, test } from '../support/journey';
import { expectAccessible, planIsFresh, savedText } from '../support/openApp';

const process = `process_template "roll-out" {
    name = "Roll out"
    process_template_slug = "web-service"
    version_mask = "1.X"

    parameter "Web.WarmUp" {
        value = "True"
    }
}

step "tell-the-team" {
    name = "Tell the team"

    action {
        action_type = "Octopus.Script"
        properties = {
            Octopus.Action.RunOnServer = "true"
        }
    }
}`;

const template = `name = "Web service"

parameter "Web.WarmUp" {
    label = "Warm up"
}

step "deploy" {
    name = "Deploy"

    action {
        action_type = "Octopus.Script"
        properties = {
            Octopus.Action.RunOnServer = "true"
        }
    }
}

step "warm-up" {
    condition = "Variable"
    name = "Warm up"
    properties = {
        Octopus.Step.ConditionVariableExpression = "#{if Web.WarmUp == \\"True\\"}True#{/if}"
    }

    action {
        action_type = "Octopus.Script"
        properties = {
            Octopus.Action.RunOnServer = "true"
        }
    }
}`;

const environments = JSON.stringify([{ Id: 'Environments-1', Name: 'Live', Slug: 'live' }]);

async function openFolder(page: Page, folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  await page.goto('./');
  await page.getByLabel('Folder to open').setInputFiles(folder);
  await page.getByRole('dialog', { name: 'What was found' }).getByRole('button', { name: /^Open/ }).click();
}

const inside = (page: Page) => page.getByRole('list', { name: 'Steps of the process template of Roll out' });

test('a folder with its template shows the real steps; a parameter set on the use decides, and is saved', async ({
  page,
}, info) => {
  await openFolder(page, info.outputPath('shop'), {
    '.octopus/deployment_process.ocl': process,
    '.octopus/environments.json': environments,
    '.octopus/process-templates/web-service.ocl': template,
  });
  await expect(inside(page).getByRole('listitem')).toHaveCount(2);
  await expect(inside(page)).toContainText('1.1Deploy');
  await expect(inside(page).getByRole('button', { name: 'Runs: why, step 1.2, Warm up' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Roll out', exact: true }).click();
  await page.getByRole('textbox', { name: /^Warm up/ }).fill('False');
  await planIsFresh(page);
  const skipped = inside(page).getByRole('button', { name: 'Skipped: why, step 1.2, Warm up' });
  await skipped.click();
  await expect(page.getByRole('complementary', { name: 'Why' })).toContainText('Roll out/Warm up in Live');
  await expect(page).toHaveURL(/why=roll-out~2|roll-out~2|roll-out%7E2/);
  await expect(page.getByText('Kept in this browser')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('complementary', { name: 'Why' })).toContainText('Roll out/Warm up in Live');

  await page.getByRole('link', { name: 'Plan' }).click();
  await expect(page.getByRole('rowheader', { name: /Warm up/ })).toBeVisible();
  expect(await savedText(page)).toBe(process.replace('value = "True"', 'value = "False"'));
});

test('without the file of the template the step is unknown and says which file would make it known', async ({
  page,
}, info) => {
  await openFolder(page, info.outputPath('shop'), {
    '.octopus/deployment_process.ocl': process,
    '.octopus/environments.json': environments,
  });
  await page.getByRole('link', { name: 'Roll out', exact: true }).click();
  await expect(page.getByRole('main')).toContainText('open its file web-service.ocl as well');
  await expect(page.getByRole('button', { name: /^Unknown: why, step 1, Roll out/ })).toBeVisible();
});
