import { expect, type Page, test } from '../support/journey';
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

process_template "shared" {
    name = "Shared"
    process_template_slug = "retrieve-secrets"
    version_mask = "2.X"

    package_parameter "Template.Artifact" {
        feed = "built-in"
        package_id = "Acme.Web"
    }

    parameter "Template.Pool" {
        value = "#{Worker.Pool}"
    }
}
`;

const steps = ['Script', 'Package', 'Manual', 'Rolling', 'Site', 'Container', 'Templated', 'Unknown', 'Shared'];

/** With LONG at three widths, and the colours in dark, too; else at the one between. */
const isLong = globalThis.process.env['LONG'] !== undefined;
for (const width of isLong ? [360, 820, 1440] : [820]) {
  test(`no face of the editor has an accessibility violation at ${width} px`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await openFiles(page, fileFor('deployment_process.ocl', process));
    await expect(page.getByRole('link', { name: 'Script' })).toBeVisible();
    await page.setViewportSize({ width, height: 800 });
    await visitAll(page, async () => {
      await expectAccessible(page);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect.poll(() => skippedLevels(page), 'headings below a level that is not there').toEqual([]);
      await expect.poll(() => unnamed(page), 'controls without a name').toEqual([]);
      const sideways = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      await expect.poll(sideways, 'the page scrolls sideways').toBe(false);
    });
    if (!isLong) return;
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.reload();
    await visitAll(page, () => expectAccessible(page, ['color-contrast']));
  });
}

test('regions have names, F6 leads through all of them and back, and skip links lead into them', async ({ page }) => {
  await page.goto('./#/p/harbor-web/steps/smoke-test');
  await expect(page.getByText('Show why')).toBeVisible();
  await page.getByText('Show why').click();
  for (const [role, name] of [
    ['banner', undefined],
    ['navigation', 'Process views'],
    ['navigation', 'Steps'],
    ['main', undefined],
    ['complementary', 'Why'],
    ['contentinfo', undefined],
  ] as const)
    await expect(page.getByRole(role, name === undefined ? {} : { name, exact: true })).toHaveCount(1);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  const round = await walk(page, 'F6');
  // From outside of all regions the list comes first: it is where people go.
  expect(round).toEqual(['nav Steps', 'section Step details', 'aside Why', 'header ', 'nav Process views']);
  // Backwards it begins with the last region of the page.
  expect(await walk(page, 'Shift+F6')).toEqual([
    'aside Why',
    'section Step details',
    'nav Steps',
    'nav Process views',
    'header ',
  ]);
  for (const [link, region] of [
    ['Skip to steps', page.getByRole('navigation', { name: 'Steps' })],
    ['Skip to step details', page.getByRole('region', { name: 'Step details' })],
  ] as const) {
    await page.getByRole('button', { name: link }).focus();
    await page.keyboard.press('Enter');
    await expect(region).toBeFocused();
  }
});

/** Goes once around by a key, from outside of all regions; gives their names as the focus met them. */
async function walk(page: Page, key: string): Promise<readonly string[]> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const met: string[] = [];
  for (;;) {
    await page.keyboard.press(key);
    const region = await page.evaluate(() => {
      const found = document.activeElement?.closest('header:has(~ nav), nav, #details, aside');
      return found ? `${found.localName} ${found.getAttribute('aria-label') ?? ''}` : 'none';
    });
    if (met.length > 9 || region === met[0]) return met;
    met.push(region);
  }
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

/** Opens what is folded, also what comes once the fields of the type of step are there. */
async function openAllSections(page: Page): Promise<void> {
  const closed = page.locator('main h2 button[aria-expanded="false"]');
  await expect(async () => {
    await closed.evaluateAll((buttons) => {
      for (const button of buttons) if (button instanceof HTMLElement) button.click();
    });
    await expect(closed).toHaveCount(0, { timeout: 200 });
  }).toPass();
}

/** Headings that stand more than one level below the one before. */
async function skippedLevels(page: Page): Promise<readonly string[]> {
  return page
    .locator('h1:visible, h2:visible, h3:visible, h4:visible')
    .evaluateAll((headings) =>
      headings
        .filter((heading, at) => Number(heading.localName[1]) > Number(headings[at - 1]?.localName[1] ?? 1) + 1)
        .map((heading) => `${heading.localName} ${heading.textContent}`),
    );
}

/** Buttons, fields and choices that assistive technology would announce without a name. */
async function unnamed(page: Page): Promise<readonly string[]> {
  const tree = await page.locator('body').ariaSnapshot();
  return tree
    .split('\n')
    .map((line) => line.trim())
    .filter((line) =>
      /^- (button|link|checkbox|radio|textbox|combobox|tab|table|menuitem|treeitem)\b(?!.*")/.test(line),
    );
}
