import { expect, type Page, test } from '../support/journey';
import { expectAccessible, fileFor, openFiles, planIsFresh } from '../support/openApp';

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first();

/** A menu by its button, and the entries that lead further. */
async function openMenu(page: Page, name: string | RegExp, ...entries: readonly string[]): Promise<void> {
  await button(page, name).click();
  await expect(page.getByRole('menu').first()).toBeVisible();
  for (const entry of entries) {
    await page.getByRole('menuitem', { name: entry, exact: true }).press('ArrowRight');
    await expect(page.getByRole('menu').nth(1).locator(':focus')).toBeVisible();
  }
}
async function say(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
}

const steps = './#/p/harbor-web/steps';
const plan = './#/p/harbor-web/plan';
const rowMenu = 'Actions for step 14, Seed reference data';

const opened: readonly (readonly [what: string, at: string, open: (page: Page) => Promise<void>])[] = [
  ['menu of a row', steps, (page) => openMenu(page, rowMenu)],
  ['menu of a row: Move', steps, (page) => openMenu(page, rowMenu, 'Move')],
  ['menu of a row: Add', steps, (page) => openMenu(page, rowMenu, 'Add')],
  ['menu of a row: What if', steps, (page) => openMenu(page, rowMenu, 'What if')],
  ['menu of the list', steps, (page) => openMenu(page, 'More list actions')],
  ['menu of the list: Filter by', steps, (page) => openMenu(page, 'More list actions', 'Filter by')],
  ['menu of the process', steps, (page) => openMenu(page, 'Process menu')],
  ['Move to position', steps, (page) => say(page, 'move to position 14')],
  ['Usages', steps, (page) => say(page, 'find usages 3')],
  ['question of a deletion', steps, (page) => say(page, 'delete 3')],
  ['list of keys', steps, (page) => page.keyboard.press('?')],
  ['new process', steps, (page) => say(page, 'new process')],
  ['scenario file', steps, (page) => say(page, 'save as scenario')],
  [
    'export',
    plan,
    async (page) => {
      await expect(page.getByRole('grid')).toBeVisible();
      // A phone has it behind the button of the rarer things.
      if (page.viewportSize()!.width < 600) await button(page, 'More for the plan').click();
      await button(page, /^Export/).click();
    },
  ],
  [
    'edit together',
    steps,
    async (page) => {
      await page.getByRole('link', { name: 'Tag release', exact: true }).focus();
      await page.keyboard.press('Shift+ArrowDown');
      await button(page, 'Edit together…').click();
    },
  ],
  [
    'names to choose from',
    './#/p/harbor-web/steps/back-up-database',
    async (page) => {
      await page.getByRole('combobox', { name: 'Add to Environments it runs in' }).click();
      await expect(page.getByRole('listbox', { name: 'Choices' })).toBeVisible();
    },
  ],
  [
    'review of a save',
    steps,
    async (page) => {
      await page.getByRole('link', { name: 'Tag release', exact: true }).focus();
      await page.keyboard.press('e');
      await page.keyboard.press('Control+s');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  ],
  [
    'review of files',
    './',
    async (page) => {
      await openFiles(
        page,
        fileFor('deployment_process.ocl', 'step "a" {\n    name = "A"\n}\n'),
        fileFor('b.txt', 'b'),
      );
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  ],
];

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** By finger and in dark only with LONG: what opens is the same, in a sheet, and the colours are tokens. */
const isLong = process.env['LONG'] !== undefined;
for (const width of [1280, 360])
  for (const [what, at, open] of opened) {
    // The window with the most in it is seen at both widths each time.
    if (!isLong && width === 360 && what !== 'export') continue;
    // By finger a sheet takes the place of the menus that lead further; `menus.spec.ts` looks at it.
    if (width === 360 && /: |edit together|list of keys/.test(what)) continue;
    test(`${what} is accessible while it is open at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(at);
      if (at !== './') await planIsFresh(page);
      await open(page);
      await expect(
        page.getByRole('dialog').or(page.getByRole('menu')).or(page.getByRole('listbox')).first(),
      ).toBeVisible();
      await expectAccessible(page);
      if (!isLong) return;
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await expectAccessible(page, ['color-contrast']);
    });
  }
