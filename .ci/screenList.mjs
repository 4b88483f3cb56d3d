/**
 * Every screen of the app: a name, its address, and what a person does to see it. Each begins in a fresh page, so that no
 * screen depends on the one before it.
 */
const button = (page, name) => page.getByRole('button', { name }).filter({ visible: true }).first();
const freshPlan = (page) => page.getByText('Plan up to date').waitFor({ state: 'attached' });
const harbor = (path) => `#/p/harbor-web/${path}`;

const openPalette = (text) => async (page) => {
  await freshPlan(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type(text);
  await page.getByRole('option').first().waitFor();
};
const click = (name) => async (page) => {
  await freshPlan(page);
  await button(page, name).click();
};
/** An entry of the menu of the process. */
const fromMenu = (entry) => async (page) => {
  await freshPlan(page);
  await button(page, 'Process menu').click();
  await page.getByRole('menuitem', { name: entry }).click();
  await page.getByRole('dialog').waitFor();
};
const openFiles = (page, ...files) =>
  page
    .getByLabel('Files to open')
    .setInputFiles(files.map(([name, text]) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })));

const oneStep = `step "deploy" {
    name = "Deploy"
    properties = {
        Octopus.Action.TargetRoles = "web"
    }

    action {
        action_type = "Octopus.Script"
        properties = {
            Octopus.Action.Script.ScriptBody = "echo #{Url}"
        }
    }
}
`;

/** @type {readonly (readonly [name: string, address: string, prepare?: (page: import('@playwright/test').Page) => Promise<void>])[]} */
export const screens = [
  ['library', '#/', (page) => page.getByRole('link', { name: 'Plan of Harbor Web' }).waitFor()],
  [
    'library: new process',
    '#/',
    async (page) => {
      await button(page, 'New process').click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'library: processes',
    '#/',
    async (page) => {
      await openFiles(page, ['orders.ocl', oneStep], ['billing.ocl', oneStep]);
      await button(page, 'Open 2 processes').click();
      await page.waitForURL(/#\/p\//);
      await page.goBack();
      await button(page, 'Actions for orders').click();
      await page.getByRole('menu').waitFor();
    },
  ],
  ['shared: refused', '#/open?d=damaged', (page) => page.getByRole('alert').waitFor()],
  ['overview', harbor('steps'), freshPlan],
  ['steps: menu of a row', harbor('steps'), click('Actions for step 14, Seed reference data')],
  ['steps: filter', `${harbor('steps')}?q=tag%3Aweb`, freshPlan],
  ['steps: 200', '#/p/two-hundred-steps/steps', freshPlan],
  [
    'step: script',
    harbor('steps/fetch-secrets'),
    async (page) => {
      await freshPlan(page);
      await button(page, /^What it does/).click();
      await page.locator('.cm-content').waitFor();
    },
  ],
  ['step: conditions', harbor('steps/smoke-test'), freshPlan],
  ['step: rolling', harbor('steps/deploy-web'), freshPlan],
  [
    'steps: several together',
    harbor('steps'),
    async (page) => {
      await freshPlan(page);
      await page.getByRole('link', { name: 'Tag release', exact: true }).focus();
      for (const keys of ['Space', 'Shift+ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(keys);
    },
  ],
  ['explanation', `${harbor('steps/smoke-test')}?row=smoke-test&env=Production`, freshPlan],
  ['explanation: targets', `${harbor('plan')}?row=deploy-web&env=Production`, freshPlan],
  ['plan: matrix', harbor('plan'), freshPlan],
  ['plan: matrix, 200 steps', '#/p/two-hundred-steps/plan', freshPlan],
  ['plan: timeline', `${harbor('plan')}?view=timeline`, freshPlan],
  [
    'plan: timeline, halted',
    `${harbor('plan')}?view=timeline&fail=Deploy%20package@prd-web-02`,
    (page) => page.getByRole('region', { name: /Deploy package fails on prd-web-02/ }).waitFor(),
  ],
  [
    'plan: what changes',
    `${harbor('plan')}?view=changes&fail=Deploy%20package@prd-web-02`,
    (page) => page.locator('[data-marked]').first().waitFor(),
  ],
  [
    'plan: menu of a cell',
    harbor('plan'),
    async (page) => {
      await freshPlan(page);
      await button(page, /^7 Deploy web in Production/).click({ button: 'right' });
      await page.getByRole('menu').waitFor();
    },
  ],
  ['plan: log', `${harbor('plan')}?view=log`, freshPlan],
  [
    'plan: export',
    harbor('plan'),
    async (page) => {
      await page.getByRole('grid').waitFor();
      // On a phone it is behind the button "More for the plan".
      const more = page.getByRole('button', { name: 'More for the plan' });
      if (await more.isVisible()) await more.click();
      await button(page, /^Export/).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['what-if', `${harbor('plan')}?panel=what-if`, freshPlan],
  [
    'scenario bar',
    `${harbor('plan')}?row=deploy-web%2Fdeploy-package&env=Production&target=prd-web-02`,
    async (page) => {
      await freshPlan(page);
      await button(page, 'It fails on prd-web-02').click();
      await page.getByRole('region', { name: 'What-if' }).waitFor();
    },
  ],
  ['compare', harbor('compare'), (page) => page.getByRole('heading', { level: 1, name: 'Compare' }).waitFor()],
  ['text', harbor('text'), (page) => page.getByRole('textbox', { name: /OCL of the/ }).waitFor()],
  ...['environments', 'targets', 'variables', 'channels', 'lifecycles', 'tenants', 'settings', 'earlier'].map(
    (part) => [
      `model: ${part}`,
      `${harbor('model')}?tab=${part}`,
      (page) => page.locator('main').getByRole('heading', { level: 2 }).first().waitFor(),
    ],
  ),
  ['reorder', harbor('reorder'), (page) => page.getByRole('treeitem').first().waitFor()],
  [
    'reorder: moved',
    harbor('reorder'),
    async (page) => {
      await freshPlan(page);
      await page.getByRole('treeitem', { name: /^14 / }).click();
      await button(page, 'Move to…').click();
      await page.keyboard.type('before 3');
      await page.keyboard.press('Enter');
      await page
        .getByText(/which 4 Fetch secrets produces later/)
        .first()
        .waitFor();
    },
  ],
  ['reorder: 200 steps', '#/p/two-hundred-steps/reorder', (page) => page.getByRole('treeitem').first().waitFor()],
  ['gallery', harbor('add'), (page) => page.getByText('Run a Script', { exact: true }).first().waitFor()],
  ['palette', harbor('steps'), openPalette('')],
  ['palette: move', harbor('steps'), openPalette('move 14 before 3')],
  [
    'keys',
    harbor('steps'),
    async (page) => {
      await freshPlan(page);
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'import review',
    '#/',
    async (page) => {
      await openFiles(page, ['deployment_process.ocl', oneStep], ['notes.txt', 'Ask the team first.']);
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'broken file',
    '#/',
    async (page) => {
      await openFiles(page, ['deployment_process.ocl', oneStep.replace(/\}\n$/, '')]);
      await page
        .getByText(/is not closed/)
        .first()
        .waitFor();
    },
  ],
  [
    'what is assumed',
    '#/',
    async (page) => {
      await openFiles(page, ['deployment_process.ocl', oneStep]);
      await button(page, 'What is assumed').click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'save review',
    harbor('steps/collect-logs'),
    async (page) => {
      await freshPlan(page);
      await page.getByRole('group', { name: 'Environments' }).getByRole('radio', { name: 'Only these' }).click();
      await page.getByRole('combobox', { name: 'Add to Environments it runs in' }).fill('Staging');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+s');
      await page.getByRole('dialog', { name: /^Save / }).waitFor();
    },
  ],
  ['share', harbor('steps'), fromMenu('Share…')],
  ['versions', harbor('steps'), fromMenu('Versions…')],
  ['versions: save', harbor('steps'), fromMenu('Save a version…')],
  ['files', harbor('steps'), fromMenu('Files of this project…')],
  ['templates', '#/templates', (page) => page.getByRole('heading', { level: 1 }).waitFor()],
  ['settings', '#/settings', (page) => page.getByRole('heading', { name: 'Settings' }).waitFor()],
];
