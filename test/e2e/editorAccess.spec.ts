import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, fileFor, openFiles } from '../support/openApp';

const action = (type: string | null, lines: readonly string[], more = '') => `
    action {
${type === null ? '' : `        action_type = "${type}"\n`}        properties = {
${lines.map((line) => `            ${line}`).join('\n')}
        }
${more}    }
`;

const child = (slug: string) => `
    action "${slug}" {
        action_type = "Octopus.Script"
        properties = {
            Octopus.Action.RunOnServer = "false"
            Octopus.Action.Script.ScriptBody = "echo ${slug}"
            Octopus.Action.Script.Syntax = "Bash"
        }
    }
`;

const primary = `
        packages {
            acquisition_location = "Server"
            feed = "octopus-server-built-in"
            package_id = "Acme.Web"
            properties = {
                SelectionMode = "immediate"
            }
        }
`;

/** One step of each sort the editor has a face for. */
const process = `
step "script" {
    name = "Script"
    condition = "Variable"
    properties = {
        Octopus.Step.ConditionVariableExpression = "#{unless Octopus.Deployment.Error}#{Go}#{/unless}"
    }
${action('Octopus.Script', ['Octopus.Action.Script.ScriptBody = "echo #{Name}"', 'Octopus.Action.Script.Syntax = "Bash"'])}}

step "package" {
    name = "Package"
    properties = {
        Octopus.Action.TargetRoles = "web"
    }
${action('Octopus.TentaclePackage', ['Octopus.Action.EnabledFeatures = ",Octopus.Features.CustomDirectory,Octopus.Features.CustomScripts"'], primary)}}

step "manual" {
    name = "Manual"
${action('Octopus.Manual', ['Octopus.Action.Manual.Instructions = "Look *twice*."', 'Octopus.Action.Manual.ResponsibleTeamIds = "ops"'])}}

step "rolling" {
    name = "Rolling"
    properties = {
        Octopus.Action.MaxParallelism = "2"
        Octopus.Action.TargetRoles = "web"
    }
${child('first')}${child('second')}}

step "site" {
    name = "Site"
${action('Octopus.IIS', ['Octopus.Action.IISWebSite.DeploymentType = "webSite"', 'Octopus.Action.EnabledFeatures = "Octopus.Features.IISWebSite"'])}}

step "container" {
    name = "Container"
${action('Octopus.DockerRun', ['Octopus.Action.Docker.EnvVariable = "{\\"A\\":\\"1\\"}"'])}}

step "templated" {
    name = "Templated"
${action(null, ['Octopus.Action.Template.Id = "ActionTemplates-7"', 'Octopus.Action.Template.Version = "3"', 'Acme.Channel = "#ops"'])}}

step "unknown" {
    name = "Unknown"
${action('Acme.Robot', ['Acme.Arm = "left"'])}}
`;

const steps = ['Script', 'Package', 'Manual', 'Rolling', 'Site', 'Container', 'Templated', 'Unknown'];

for (const width of [360, 820, 1440]) {
  test(`no face of the editor has an accessibility violation at ${width} px, in light or dark`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await openFiles(page, fileFor('deployment_process.ocl', process));
    await expect(page.getByRole('link', { name: 'Script' })).toBeVisible();
    await page.setViewportSize({ width, height: 800 });
    await visitAll(page, async () => {
      await expectAccessible(page);
      expect(await unnamed(page), 'controls without a name').toEqual([]);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect(sideways, 'the page scrolls sideways').toBe(false);
    });
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.reload();
    await visitAll(page, () => expectAccessible(page, ['color-contrast']));
  });
}

/** Opens each step with all its sections. */
async function visitAll(page: Page, look: () => Promise<void>): Promise<void> {
  const address = await page.evaluate(() => location.hash.replace(/\/steps.*$/, '/steps'));
  for (const step of steps)
    await test.step(step, async () => {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `${address}/${step.toLowerCase()}`);
      await expect(page.getByRole('heading', { level: 1, name: step })).toBeVisible();
      await openAllSections(page);
      await look();
    });
}

/** Opens what is folded, also what comes once the fields of the kind of step are there. */
async function openAllSections(page: Page): Promise<void> {
  const closed = page.locator('main h2 button[aria-expanded="false"]');
  await expect(async () => {
    await closed.evaluateAll((buttons) => {
      for (const button of buttons) if (button instanceof HTMLElement) button.click();
    });
    await expect(closed).toHaveCount(0, { timeout: 200 });
  }).toPass();
}

/** Buttons, fields and choices that assistive technology would announce without a name. */
async function unnamed(page: Page): Promise<readonly string[]> {
  const tree = await page.locator('body').ariaSnapshot();
  return tree
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^- (button|link|checkbox|radio|textbox|combobox|tab|menuitem|treeitem)(?!.*")/.test(line));
}
