import { expect, type Page, test } from '../support/journey';
import { fileFor, openFiles, planIsFresh } from '../support/openApp';

/** What has the focus, in the words of a screen reader: "button Remove all", and the region around it. */
const focusOf = (page: Page) =>
  page.evaluate(() => {
    const held = document.activeElement;
    if (held === null || held === document.body) return 'nothing';
    const nameOf = (element: Element) =>
      element.getAttribute('aria-label') ??
      (element as HTMLInputElement).labels?.[0]?.textContent ??
      (element.textContent ?? '').trim().slice(0, 60);
    const place = held.parentElement?.closest('[role="dialog"], aside, section[aria-label], nav[aria-label], main');
    const placeName = place?.getAttribute('aria-label') ?? place?.querySelector('h1, h2')?.textContent ?? '';
    return `${held.getAttribute('role') ?? held.tagName.toLowerCase()} ${nameOf(held)} | ${placeName}`;
  });

const press = async (page: Page, name: string | RegExp, within = page.locator('body')) => {
  await within.getByRole('button', { name }).filter({ visible: true }).first().press('Enter');
};
const rowOf = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Steps', exact: true }).getByRole('link', { name, exact: true });
const why = (page: Page) => page.getByRole('complementary', { name: 'Why' });
const oneStep = `step "a" {\n    name = "A"\n\n    action {\n        action_type = "Octopus.Script"\n        properties = {\n            Octopus.Action.TargetRoles = "web"\n        }\n    }\n}\n`;

interface Case {
  readonly after: string;
  readonly at: string;
  readonly act: (page: Page) => Promise<void>;
  readonly expects: RegExp;
}

const plan = './#/p/harbor-web/plan';
const steps = './#/p/harbor-web/steps';

/** After each of these the focus is somewhere that helps; it is never lost. */
const afterwards: readonly Case[] = [
  {
    after: 'Undo in the notice of a deletion',
    at: steps,
    act: async (page) => {
      await rowOf(page, 'Tag release').focus();
      await page.keyboard.press('Delete');
      await expect(rowOf(page, 'Tag release')).toHaveCount(0);
      await expect(page.getByRole('list', { name: 'Steps', exact: true }).locator('a:focus')).toBeVisible();
      await press(page, 'Undo', page.getByRole('region', { name: 'Messages' }));
    },
    expects: /^a Tag release \|/,
  },
  {
    after: 'Undo in the notice of a move',
    at: steps,
    act: async (page) => {
      await rowOf(page, 'Tag release').focus();
      await page.keyboard.press('Alt+ArrowUp');
      await press(page, 'Undo', page.getByRole('region', { name: 'Messages' }));
    },
    expects: /^(a Tag release|h1 )/,
  },
  {
    after: 'Try it',
    at: `${plan}?row=deploy-web%2Fwarm-up&env=Production`,
    act: (page) => press(page, 'Try it', why(page)),
    expects: /\| Why$/,
  },
  {
    after: 'Remove all',
    at: `${plan}?row=deploy-web%2Fwarm-up&env=Production`,
    act: async (page) => {
      await press(page, 'Try it', why(page));
      await press(page, 'Remove all');
    },
    expects: /^(h1 Plan|h2 .*\| Why)/,
  },
  {
    after: 'a target in the reasons',
    at: `${plan}?row=deploy-web&env=Production`,
    act: (page) => press(page, /^prd-web-02$/, why(page)),
    expects: /\| Why$/,
  },
  {
    after: 'a setting in the reasons',
    at: `${plan}?row=smoke-test&env=Production`,
    act: (page) => press(page, 'Go to setting', why(page)),
    expects: /^(?!h1|nothing|button Go)/,
  },
  {
    after: 'Escape in the reasons',
    at: steps,
    act: async (page) => {
      await page.getByRole('button', { name: /why, step 11, Smoke test$/ }).focus();
      await page.keyboard.press('Enter');
      await expect(why(page).getByRole('heading').first()).toBeVisible();
      await page.keyboard.press('Escape');
    },
    expects: /why, step 11, Smoke test/,
  },
  {
    after: 'a place that the usages lead to',
    at: steps,
    act: async (page) => {
      await rowOf(page, 'Fetch secrets').focus();
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menuitem', { name: 'Find usages' }).focus();
      await page.keyboard.press('Enter');
      await press(page, /Seed reference data/, page.getByRole('dialog', { name: /^Usages/ }));
    },
    expects: /^a Seed reference data/,
  },
  {
    after: 'Apply text',
    at: './#/p/harbor-web/text',
    act: async (page) => {
      await press(page, 'Edit text');
      await expect(page.getByRole('textbox', { name: /OCL/ })).toBeFocused();
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('End');
      await page.keyboard.type(' ');
      await press(page, /^Apply/);
    },
    expects: /\| Text$/,
  },
  {
    after: 'Remove in the library',
    at: './#/p/harbor-web/steps',
    act: async (page) => {
      await page.goto('./#/');
      await press(page, 'Actions for Harbor Web');
      await page.getByRole('menuitem', { name: 'Remove from this browser' }).click();
      await expect(page.getByRole('group').filter({ hasText: 'Removed "Harbor Web"' })).toBeVisible();
    },
    expects: /^(?!nothing)/,
  },
  {
    after: 'a move said in the palette, opened from nowhere',
    at: steps,
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('move 14 before 3');
      await page.keyboard.press('Enter');
      await expect(rowOf(page, 'Seed reference data')).toHaveAttribute('aria-current', 'true');
    },
    expects: /^(a|h1) Seed reference data/,
  },
];

for (const { after, at, act, expects } of afterwards)
  test(`after ${after} the focus is where one goes on`, async ({ page }) => {
    await page.goto(at);
    await planIsFresh(page);
    await act(page);
    await expect.poll(() => focusOf(page)).toMatch(expects);
    // It stays: where the plan replaces what has it a moment later, it goes on nearby.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await expect.poll(() => focusOf(page)).toMatch(expects);
  });

/** Each window opens on what one came for, not on its cross. */
const windows: readonly Case[] = [
  {
    after: 'the palette',
    at: steps,
    act: (page) => page.keyboard.press('Control+k'),
    expects: /^combobox Step, command/,
  },
  { after: 'the gallery', at: steps, act: (page) => press(page, 'Add step'), expects: /^input Search/ },
  {
    after: 'the reorder pane',
    at: steps,
    act: (page) => press(page, 'Reorder'),
    expects: /^treeitem 1 Approve release/,
  },
  { after: 'the list of keys', at: steps, act: (page) => page.keyboard.press('?'), expects: /^(?!button)/ },
  {
    after: 'Move to position',
    at: steps,
    act: async (page) => {
      await rowOf(page, 'Tag release').focus();
      await page.keyboard.press('m');
    },
    expects: /^(input|combobox) Position/,
  },
  {
    after: 'the question of a deletion',
    at: steps,
    act: async (page) => {
      await rowOf(page, 'Fetch secrets').focus();
      await page.keyboard.press('Delete');
    },
    expects: /^button (Cancel|Delete anyway)/,
  },
  {
    after: 'Edit together',
    at: steps,
    act: async (page) => {
      await rowOf(page, 'Tag release').focus();
      await page.keyboard.press('Shift+ArrowDown');
      await press(page, 'Edit together…');
    },
    expects: /^select Environments/,
  },
  { after: 'Export', at: plan, act: (page) => press(page, /^Export/), expects: /^(?!button Close)/ },
  {
    after: 'What if',
    at: plan,
    act: (page) => press(page, /^What if/),
    expects: /^(?!button Close)(h2|input|select|button)/,
  },
  {
    after: 'the review of a save',
    at: steps,
    act: async (page) => {
      await rowOf(page, 'Tag release').focus();
      await page.keyboard.press('e');
      await page.keyboard.press('Control+s');
    },
    expects: /^button Save/,
  },
  {
    after: 'what is assumed',
    at: './',
    act: async (page) => {
      await openFiles(page, fileFor('deployment_process.ocl', oneStep));
      await press(page, 'What is assumed');
    },
    expects: /^(?!button Close)/,
  },
];

for (const { after, at, act, expects } of windows)
  test(`${after} opens on a useful screen`, async ({ page }) => {
    await page.goto(at);
    if (at !== './') await planIsFresh(page);
    await act(page);
    await expect(page.getByRole('dialog').or(page.getByRole('complementary')).first()).toBeVisible();
    await expect.poll(() => focusOf(page)).toMatch(expects);
  });
