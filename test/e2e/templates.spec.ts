import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { templateFolder } from '../support/corpusFolder';
import { expect, type Page, test } from '../support/journey';
import { startLibraryServer } from '../support/libraryServer';
import { expectAccessible, planIsFresh, savedText, screensAreFetched, textOf } from '../support/openApp';
import { templateText } from '../support/templateRecords';

const hosts = /^https:\/\/(api\.github\.com|raw\.githubusercontent\.com)\//;

/** GitHub as the page knows it, answered by a server on this machine. */
async function standInFor(page: Page, files: ReadonlyMap<string, string>) {
  const server = await startLibraryServer(files);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('http://localhost')) asked.push(new URL(request.url()).host);
  });
  await page.route(hosts, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    try {
      await route.fulfill({
        response: await route.fetch({ url: `${server.address}${pathname}${search}`, maxRetries: 0 }),
      });
    } catch {
      await route.abort('failed');
    }
  });
  return { server, asked };
}

const small = new Map(
  ['Say hello', 'Say goodbye', 'Ring the bell'].map((name) => [`step-templates/${name}.json`, templateText(name)]),
);

async function getLibrary(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Get it…' }).click();
  await page.getByRole('button', { name: 'Get the templates' }).click();
}

const lineOf = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

test('nothing is asked for before a person agrees, and the question names the hosts', async ({ page }) => {
  const { server, asked } = await standInFor(page, small);
  await page.goto('./#/p/harbor-web/add');
  await expect(page.getByRole('textbox', { name: /^Search \d+ templates/ })).toBeVisible();
  await page.goto('./#/templates');
  await page.getByRole('button', { name: 'Get it…' }).click();
  const question = page.getByRole('dialog');
  await expect(question.getByRole('listitem')).toHaveText(['api.github.com', 'raw.githubusercontent.com']);
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Cancel' }).click();
  expect(asked).toEqual([]);
  await getLibrary(page);
  await expect(lineOf(page, 'Octopus community library')).toContainText('3 templates');
  expect(new Set(asked)).toEqual(new Set(['api.github.com', 'raw.githubusercontent.com']));
  await expectAccessible(page);
  await server.close();
});

test('a step is added from the library that was fetched, with the network cut and after a reload', async ({
  page,
  context,
}) => {
  const { server } = await standInFor(page, small);
  await page.goto('./#/templates');
  await getLibrary(page);
  await expect(lineOf(page, 'Octopus community library')).toContainText('3 new.');
  await page.goto('./#/p/harbor-web/steps');
  await page.reload();
  await planIsFresh(page);
  // What the next clicks need was fetched ahead; from here on there is no network.
  await screensAreFetched(page);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Add step', exact: true }).first().click();
  await page.getByRole('textbox', { name: /^Search \d+ templates/ }).fill('ring the bell');
  await expect(page.getByText('From Octopus community library, licensed under Apache 2.0.')).toBeVisible();
  await page.getByRole('button', { name: 'Add Ring the bell' }).click();
  const steps = page.getByRole('navigation', { name: 'Steps' });
  await expect(steps.getByRole('button', { name: /why, step \d+, Ring the bell/ })).toBeVisible();
  await page.getByRole('button', { name: /^What it does/ }).click();
  await expect(page.getByRole('combobox', { name: 'Message' })).toHaveValue('hello');
  await server.close();
});

test('a rate limit of GitHub says how long to wait, and fetched templates stay', async ({ page }) => {
  const { server } = await standInFor(page, small);
  await page.goto('./#/templates');
  await getLibrary(page);
  const line = lineOf(page, 'Octopus community library');
  await expect(line).toContainText('3 templates');
  server.faults.set('list', 'limit');
  await line.getByRole('button', { name: /^Check for updates/ }).click();
  await expect(line).toContainText('api.github.com accepts no more requests for now');
  await expect(line).toContainText('3 templates');
  await expect(line.getByRole('button', { name: /^Check for updates/ })).toHaveAttribute('aria-disabled', 'true');
  await server.close();
});

test('a page in place of a file is reported beside the templates that came, and never run', async ({ page }) => {
  const { server } = await standInFor(page, small);
  server.faults.set('step-templates/Say goodbye.json', 'page');
  await page.goto('./#/templates');
  await getLibrary(page);
  const line = lineOf(page, 'Octopus community library');
  await expect(line).toContainText('2 new. 1 file gave no template.');
  await line.getByRole('button', { name: '1 problem' }).click();
  await expect(line).toContainText('sent a web page instead of the file');
  expect(await page.evaluate(() => 'wasRun' in window)).toBe(false);
  server.faults.clear();
  await line.getByRole('button', { name: /^Continue/ }).click();
  await expect(line).toContainText('1 new.');
  await expect(line).toContainText('3 templates');
  await server.close();
});

test('without a network the library says so and offers to continue', async ({ page }) => {
  const { server } = await standInFor(page, small);
  await server.close();
  await page.goto('./#/templates');
  await getLibrary(page);
  const line = lineOf(page, 'Octopus community library');
  await expect(line).toContainText('api.github.com could not be reached');
  await expect(line.getByRole('button', { name: /^Get it/ })).toBeEnabled();
});

test('the whole public library comes in as a zip and is searched at once', async ({ page }) => {
  const folder = templateFolder();
  test.skip(folder === null, 'the public template library is not on this machine');
  const files = readdirSync(folder ?? '').filter((file) => file.endsWith('.json'));
  const zip = zipSync(
    Object.fromEntries(
      files.map((file) => [
        `Library-master/step-templates/${file}`,
        strToU8(readFileSync(join(folder ?? '', file), 'utf8')),
      ]),
    ),
  );
  await page.goto('./#/templates');
  await page
    .getByLabel('Template files')
    .setInputFiles({ name: 'Library-master.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) });
  await page.getByRole('button', { name: 'Keep 600 templates' }).click();
  await expect(lineOf(page, 'Library-master')).toContainText('600 templates');
  await page.goto('./#/p/harbor-web/add');
  await page.getByRole('textbox', { name: /^Search 6\d\d templates|^Search 7\d\d templates/ }).fill('restart app pool');
  await page
    .getByRole('button', { name: /^Add IIS AppPool - Restart/ })
    .first()
    .click();
  await expect(
    page
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('button', { name: /why, step \d+, IIS AppPool - Restart/ }),
  ).toBeVisible();
});

test('pasted templates are looked at before they are kept, with a word for each that cannot be', async ({ page }) => {
  await page.goto('./#/templates');
  await page.getByRole('button', { name: 'Paste JSON…' }).click();
  const bad = templateText('Without version', {
    Version: 'one',
    Description: '<img src=x onerror="window.wasRun = true">',
  });
  await page.getByRole('textbox', { name: 'JSON of templates' }).fill(`[${templateText('Say hello')}, ${bad}]`);
  await page.getByRole('button', { name: 'Review' }).click();
  const review = page.getByRole('dialog', { name: '1 template in Pasted text' });
  await expect(review.getByRole('list', { name: 'Templates' })).toContainText('new, version 1');
  await expect(review).toContainText('"Version" is "one". It must be a whole number.');
  await expectAccessible(page);
  await review.getByRole('button', { name: 'Keep 1 template' }).click();
  await expect(lineOf(page, 'Say hello')).toContainText('Run a Script · 1 parameter · version 1');
  await page.getByRole('button', { name: 'Delete Say hello' }).click();
  await expect(page.getByText('"Say hello" is deleted.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(lineOf(page, 'Say hello')).toBeVisible();
  expect(await page.evaluate(() => 'wasRun' in window)).toBe(false);
});

/** Keeps a pasted template as one's own. */
async function paste(page: Page, text: string): Promise<void> {
  await page.goto('./#/templates');
  await page.getByRole('button', { name: 'Paste JSON…' }).click();
  await page.getByRole('textbox', { name: 'JSON of templates' }).fill(text);
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Keep 1 template' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function addStep(page: Page, name: string): Promise<void> {
  await page.goto('./#/p/harbor-web/add');
  await page.getByRole('textbox', { name: /^Search \d+ templates/ }).fill(name);
  await page.getByRole('button', { name: `Add ${name}` }).click();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
}

const parameter = (name: string, value: string) => ({
  Id: '',
  Name: name,
  Label: name,
  HelpText: `About ${name}.`,
  DefaultValue: value,
  DisplaySettings: { 'Octopus.ControlType': 'SingleLineText' },
});

test('a newer version shows old and new with its effect on values, and is one edit', async ({ page }) => {
  const properties = (script: string) => ({
    'Octopus.Action.Script.ScriptSource': 'Inline',
    'Octopus.Action.Script.Syntax': 'Bash',
    'Octopus.Action.Script.ScriptBody': script,
  });
  await paste(
    page,
    templateText('Ring the bell', {
      Version: 1,
      Properties: properties('echo one\necho same'),
      Parameters: [parameter('Message', 'hello'), parameter('Volume', '5')],
    }),
  );
  await addStep(page, 'Ring the bell');
  const steps = page.getByRole('navigation', { name: 'Steps' });
  await paste(
    page,
    templateText('Ring the bell', {
      Version: 2,
      Properties: properties('echo two\necho same'),
      Parameters: [parameter('Message', 'good day'), parameter('Bell', '')],
    }),
  );
  await page.goto('./#/p/harbor-web/steps/ring-the-bell');
  await page.getByRole('button', { name: /^What it does/ }).click();
  await expect(page.getByText('Version 2 is here; the step has 1.')).toBeVisible();
  await page.getByRole('button', { name: 'Update…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Update "Ring the bell"' });
  await expect(dialog.getByRole('row', { name: /^Bell/ })).toContainText('new, needs a value');
  await expect(dialog.getByRole('row', { name: /^Volume/ })).toContainText('dropped');
  await expect(dialog.getByRole('row', { name: /^Message/ })).toContainText('Take the new default good day');
  await expect(dialog.getByRole('region', { name: /^Old and new version/ })).toContainText('echo two');
  await expectAccessible(page);
  await dialog.getByRole('textbox', { name: 'New value of Bell' }).fill('the big one');
  await dialog.getByRole('button', { name: 'Update', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Updated "Ring the bell" to version 2');
  await expect(page.getByText('Version 2 is here')).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: 'Bell' })).toHaveValue('the big one');
  await expect(page.getByRole('combobox', { name: 'Message' })).toHaveValue('hello');
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Version 2 is here; the step has 1.')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Volume' })).toHaveValue('5');
  await expect(steps.getByRole('button', { name: /why, step \d+, Ring the bell/ })).toBeVisible();
});

test('a step is saved as a template, edited with its parameters in order, and used as its next version', async ({
  page,
}) => {
  await page.goto('./#/p/harbor-web/steps/smoke-test');
  await page.getByRole('button', { name: 'More actions', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Save as template…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save "Smoke test" as a template' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Smoke test pages');
  await dialog.getByRole('textbox', { name: 'Description' }).fill('Asks for a few pages.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Save and edit' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Smoke test pages' })).toBeVisible();
  for (const [label, name] of [
    ['Site', 'SiteName'],
    ['Pages', 'PageList'],
  ] as const) {
    await page.getByRole('button', { name: 'Add a parameter' }).click();
    await expect(page.getByRole('textbox', { name: 'Label' })).toBeFocused();
    await page.getByRole('textbox', { name: 'Label' }).fill(label);
    await page.getByRole('textbox', { name: /^Variable name/ }).fill(name);
    await page.getByRole('textbox', { name: 'Default' }).fill(`the ${label}`);
  }
  await page.getByRole('combobox', { name: 'Control' }).selectOption('Select');
  await expect(page.getByRole('list', { name: 'Problems of the template' })).toContainText('is a list without choices');
  await expect(page.getByRole('button', { name: 'Save as version 2' })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('textbox', { name: /^Choices/ }).fill('/|Home\n/search|Search');
  await page.getByRole('combobox', { name: 'Default' }).selectOption('/search');
  const parameters = page.getByRole('list', { name: 'Parameters' });
  // By key the second goes before the first; by mouse it goes back.
  await parameters.getByRole('button', { name: /^Pages/ }).press('Alt+ArrowUp');
  await expect(parameters.getByRole('listitem').first()).toContainText('PageList');
  await parameters.getByRole('button', { name: /^Pages/ }).click();
  const handle = parameters.getByRole('listitem').first().locator('[aria-hidden="true"]').first();
  const box = await handle.boundingBox();
  const below = await parameters.getByRole('listitem').nth(1).boundingBox();
  if (box === null || below === null) throw new Error('not on screen');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, below.y + below.height - 4, { steps: 8 });
  // It makes room before it is let go.
  await expect(parameters.getByRole('listitem').nth(1)).toHaveAttribute('style', /translate3d\(0px, -/);
  await page.mouse.up();
  await expect(parameters.getByRole('listitem').first()).toContainText('SiteName');
  await expectAccessible(page);
  // What was written outlives a reload before it is saved.
  await expect(page.getByText('changed, kept in this browser')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('list', { name: 'Parameters' }).getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: 'Save as version 2' }).click();
  await expect(page.getByText('Run a Script · version 2')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export' }).click(),
  ]);
  const written = JSON.parse(await textOf(download));
  expect(download.suggestedFilename()).toBe('smoke-test-pages.json');
  expect(written).toMatchObject({
    Name: 'Smoke test pages',
    Version: 2,
    ActionType: 'Octopus.Script',
    $Meta: { Type: 'ActionTemplate' },
  });
  expect(written.Parameters.map(({ Name }: { Name: string }) => Name)).toEqual(['SiteName', 'PageList']);
  await addStep(page, 'Smoke test pages');
  await page.getByRole('button', { name: /^What it does/ }).click();
  await expect(page.getByRole('combobox', { name: 'Pages' })).toHaveValue('/search');
  // An earlier version is there and can be brought back.
  await page.goto('./#/templates');
  await page.getByRole('link', { name: 'Smoke test pages' }).click();
  await page.getByRole('button', { name: /^Usage/ }).click();
  await expect(page.getByText('Harbor Web: step 25 Smoke test pages, version 2')).toBeVisible();
  await page.getByRole('button', { name: /^Versions/ }).click();
  await page.getByRole('button', { name: 'Bring back version 1' }).click();
  await expect(page.getByRole('button', { name: 'Save as version 3' })).toBeEnabled();
  await expect(page.getByText('No parameters: every step made from it does the same.')).toBeVisible();
});

test('a row of the list is saved as a template from its menu', async ({ page }) => {
  await page.goto('./#/p/harbor-web/steps');
  const row = page.getByRole('list', { name: 'Steps' }).getByRole('link', { name: /Smoke test/ });
  await row.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Save as template…' }).click();
  await page
    .getByRole('dialog', { name: 'Save "Smoke test" as a template' })
    .getByRole('button', { name: 'Save', exact: true })
    .click();
  await expect(page.getByText('"Smoke test" is a template now')).toBeVisible();
});

test('a template gets a logo of its own, which must be a small PNG', async ({ page }) => {
  await paste(page, templateText('Ring the bell'));
  await page.goto('./#/templates');
  await page.getByRole('link', { name: 'Ring the bell' }).click();
  const logo = page.getByRole('group', { name: 'Logo' });
  const choose = (name: string, buffer: Buffer) =>
    page.getByLabel('Picture file').setInputFiles({ name, mimeType: 'image/png', buffer });
  await choose('bell.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="window.wasRun = true"/>'));
  await expect(logo).toContainText('"bell.svg" is not a PNG.');
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  await choose('bell.png', Buffer.concat([png, Buffer.alloc(70_000)]));
  await expect(logo).toContainText('A logo has at most 64 kB.');
  await choose('bell.png', png);
  await expect(logo.getByRole('img', { name: 'Logo of the template' })).toBeVisible();
  await page.getByRole('button', { name: 'Save as version 2' }).click();
  await expect(page.getByText('Run a Script · version 2')).toBeVisible();
  await page.reload();
  await expect(logo.getByRole('img', { name: 'Logo of the template' })).toBeVisible();
  await logo.getByRole('button', { name: 'Remove logo' }).click();
  await expect(logo.getByRole('img')).toHaveCount(0);
});

test('a template is made from scratch', async ({ page }) => {
  await page.goto('./#/templates');
  await page.getByRole('button', { name: 'New template…' }).click();
  const dialog = page.getByRole('dialog', { name: 'New template' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Greet');
  await dialog.getByRole('combobox', { name: 'Type of step' }).selectOption('Octopus.Manual');
  await dialog.getByRole('button', { name: 'Create template' }).click();
  await expect(page.getByText('Manual Intervention Required · version 1')).toBeVisible();
  await page.goto('./#/templates');
  await expect(lineOf(page, 'Greet')).toContainText('Manual Intervention Required · 0 parameters · version 1');
});

test('a template is linked to its id on the server, and the step holds only its own settings', async ({ page }) => {
  await paste(page, templateText('Ring the bell', { Version: 4 }));
  await page.goto('./#/p/harbor-web/add');
  await page.getByRole('textbox', { name: /^Search \d+ templates/ }).fill('ring the bell');
  await page.getByRole('button', { name: 'Link it to the server…' }).click();
  await page.getByLabel(/^Id of this template on the server/).fill('ActionTemplates-77');
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  await expect(page.getByRole('checkbox', { name: 'Link the step to ActionTemplates-77 of the server' })).toBeChecked();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add Ring the bell' }).click();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  const text = await savedText(page);
  const step = text.slice(text.indexOf('step "ring-the-bell"'));
  expect(step).toContain('Octopus.Action.Template.Id = "ActionTemplates-77"');
  expect(step).toContain('Octopus.Action.Template.Version = "4"');
  expect(step).toContain('Message = "hello"');
  expect(step).not.toContain('action_type');
  expect(step).not.toContain('ScriptBody');
});

test('a template is copied in the gallery and opens to be edited', async ({ page }) => {
  await page.goto('./#/p/harbor-web/add');
  await page.getByRole('textbox', { name: /^Search \d+ templates/ }).fill('slack post message');
  const shown = page.getByRole('region', { name: 'Slack - Post Message', exact: true });
  await shown.getByRole('button', { name: 'Copy to my templates' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /\(copy\)$/ })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Parameters' }).getByRole('listitem').first()).toBeVisible();
});

test.describe('a page that asks another host', () => {
  test.use({ mayBeRefused: true });
  test('may ask no host but its own and those of GitHub', async ({ page }) => {
    // Whatever is asked for would be answered; only the content policy can refuse.
    await page.route(/^https:\/\//, (route) =>
      route.fulfill({ body: '{}', headers: { 'Access-Control-Allow-Origin': '*' } }),
    );
    await page.goto('./#/templates');
    const asked = (address: string) =>
      page.evaluate(async (url) => {
        try {
          return (await fetch(url)).status;
        } catch {
          return 'refused';
        }
      }, address);
    expect(await asked('https://api.github.com/x')).toBe(200);
    expect(await asked('https://raw.githubusercontent.com/x')).toBe(200);
    expect(await asked('https://library.octopus.com/x')).toBe('refused');
    expect(await asked('https://example.org/x')).toBe('refused');
  });
});

test('HTML in the texts of a template is shown as text and never run', async ({ page }) => {
  const html =
    '<script>window.wasRun = true</script><img src="x" onerror="window.wasRun = true"> [link](javascript:window.wasRun=true)';
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await paste(
    page,
    templateText('Trick', {
      Description: html,
      Logo: 'https://evil.example/logo.png',
      Parameters: [{ ...parameter('Message', html), HelpText: html, Label: html }],
    }),
  );
  await page.getByRole('link', { name: 'Trick' }).click();
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue(html);
  await page.goto('./#/p/harbor-web/add');
  await page.getByRole('textbox', { name: /^Search \d+ templates/ }).fill('trick');
  await page.getByRole('button', { name: 'Add Trick' }).click();
  await page.getByRole('button', { name: /^What it does/ }).click();
  await expect(page.getByText('<script>window.wasRun = true</script>').first()).toBeVisible();
  expect(await page.locator('img[src="x"], a[href^="javascript"]').count()).toBe(0);
  expect(await page.evaluate(() => 'wasRun' in window)).toBe(false);
  expect(asked.filter((address) => address.includes('evil'))).toEqual([]);
});

test('templates dropped on the screen are looked at before they are kept', async ({ page }) => {
  await page.goto('./#/templates');
  await expect(page.getByRole('heading', { level: 1, name: 'Step templates' })).toBeVisible();
  const transfer = await page.evaluateHandle((text) => {
    const made = new DataTransfer();
    made.items.add(new File([text], 'hello.json', { type: 'application/json' }));
    return made;
  }, templateText('Say hello'));
  await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer });
  await expect(page.getByText('Drop templates to review them.')).toBeVisible();
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  await page
    .getByRole('dialog', { name: '1 template in hello' })
    .getByRole('button', { name: 'Keep 1 template' })
    .click();
  await expect(lineOf(page, 'Say hello')).toContainText('version 1');
});

test('the list of a server links new steps by its ids', async ({ page }) => {
  const items = ['Ring the bell', 'Say hello'].map((name, at) =>
    JSON.parse(
      templateText(name, { Id: `ActionTemplates-${at + 5}`, Version: 3, SpaceId: 'Spaces-1', Links: { Self: '/api' } }),
    ),
  );
  await page.goto('./#/templates');
  await page.getByRole('button', { name: 'Paste JSON…' }).click();
  await page
    .getByRole('textbox', { name: 'JSON of templates' })
    .fill(JSON.stringify({ ItemType: 'ActionTemplate', TotalResults: 2, ItemsPerPage: 30, Items: items }));
  await page.getByRole('button', { name: 'Review' }).click();
  await expect(page.getByRole('radio', { name: 'The list of a server' })).toBeChecked();
  await page.getByRole('button', { name: 'Keep 2 templates' }).click();
  await expect(lineOf(page, 'list of a server')).toContainText('2 templates');
  await addStep(page, 'Ring the bell');
  const text = await savedText(page);
  expect(text.slice(text.indexOf('step "ring-the-bell"'))).toContain(
    'Octopus.Action.Template.Id = "ActionTemplates-5"',
  );
});

test('all steps with newer templates are updated as one edit, and one answer does for all of a template', async ({
  page,
}) => {
  await paste(page, templateText('Ring the bell', { Version: 1, Parameters: [parameter('Message', 'hello')] }));
  await addStep(page, 'Ring the bell');
  await addStep(page, 'Ring the bell');
  const steps = page.getByRole('navigation', { name: 'Steps' });
  await expect(steps.getByRole('link', { name: 'Ring the bell (2)' })).toBeVisible();
  const script = {
    'Octopus.Action.Script.ScriptSource': 'Inline',
    'Octopus.Action.Script.Syntax': 'Bash',
    'Octopus.Action.Script.ScriptBody': 'echo 2',
  };
  await paste(
    page,
    templateText('Ring the bell', {
      Version: 2,
      Properties: script,
      Parameters: [parameter('Message', 'hello'), parameter('Volume', '5')],
    }),
  );
  await page.goto('./#/p/harbor-web/steps/ring-the-bell');
  await page.getByRole('button', { name: /^What it does/ }).click();
  await page.getByRole('button', { name: 'Update all 2…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Update all steps to newer templates' });
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Update 2 steps' }).click();
  const text = await savedText(page);
  expect(text.split('echo 2')).toHaveLength(3);
  expect(text.split('Volume = "5"')).toHaveLength(3);
  await page.getByRole('button', { name: /^Undo: Update 2 steps/ }).click();
  await expect(page.getByRole('button', { name: 'Update all 2…' })).toBeVisible();
  // A text changed in one of them needs a look: it is told, and can be kept.
  await paste(
    page,
    templateText('Ring the bell', {
      Version: 3,
      Properties: { ...script, 'Octopus.Action.Script.ScriptBody': 'echo 3' },
      Parameters: [parameter('Bell', '')],
    }),
  );
  await page.goto('./#/p/harbor-web/steps/ring-the-bell');
  await page.getByRole('button', { name: /^What it does/ }).click();
  await page.getByRole('button', { name: 'Update…' }).click();
  const one = page.getByRole('dialog', { name: 'Update "Ring the bell"' });
  await one.getByRole('textbox', { name: 'New value of Bell' }).fill('big');
  await one.getByRole('checkbox', { name: /^Also the other step made from it/ }).check();
  await one.getByRole('button', { name: 'Update', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Updated 2 steps to version 3');
});
