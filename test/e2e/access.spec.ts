import { expect, type Page, test } from '../support/journey';
import { expectAccessible, planIsFresh } from '../support/openApp';

const screens: readonly (readonly [string, string, (page: Page) => Promise<void>])[] = [
  ['library', '#/', (page) => expect(page.getByRole('link', { name: 'Plan of Harbor Web' })).toBeVisible()],
  ['list of steps', '#/p/harbor-web/steps', planIsFresh],
  ['step editor', '#/p/harbor-web/steps/smoke-test', (page) => expect(page.getByText('Show why')).toBeVisible()],
  ['rolling parent', '#/p/harbor-web/steps/deploy-web', (page) => expect(page.getByText('Show why')).toBeVisible()],
  ['plan', '#/p/harbor-web/plan', (page) => expect(page.getByRole('grid')).toBeVisible()],
  [
    'reasons',
    '#/p/harbor-web/plan?row=smoke-test&env=Production',
    (page) => expect(page.getByRole('heading', { name: 'Smoke test in Production' })).toBeVisible(),
  ],
  ['reorder pane', '#/p/harbor-web/reorder', (page) => expect(page.getByRole('tree')).toBeVisible()],
  [
    'gallery',
    '#/p/harbor-web/add',
    (page) => expect(page.getByText('Run a Script', { exact: true }).first()).toBeVisible(),
  ],
];

const furtherScreens: typeof screens = [
  ['text', '#/p/harbor-web/text', (page) => expect(page.getByRole('textbox', { name: /OCL of the/ })).toBeVisible()],
  ...['environments', 'targets', 'variables', 'channels', 'lifecycles', 'tenants', 'settings', 'earlier'].map(
    (part) =>
      [
        `model: ${part}`,
        `#/p/harbor-web/model?tab=${part}`,
        (page: Page) => expect(page.locator('main').getByRole('heading', { level: 2 }).first()).toBeVisible(),
      ] as const,
  ),
  ['settings', '#/settings', (page) => expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()],
  [
    'command palette',
    '#/p/two-hundred-steps/steps',
    async (page) => {
      await planIsFresh(page);
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('combobox', { name: 'Step, command or process' })).toBeFocused();
    },
  ],
];

/** Without LONG the smallest and the largest, each in one theme; with LONG every theme at every width. */
const isLong = process.env['LONG'] !== undefined;
const looks = (['light', 'dark'] as const)
  .flatMap((colorScheme) => [360, 820, 1440].map((width) => ({ colorScheme, width })))
  .filter(({ colorScheme, width }) => isLong || width === (colorScheme === 'dark' ? 1440 : 360));

for (const { colorScheme, width } of looks) {
  test(`no further screen has an accessibility violation in ${colorScheme} at ${width} px`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    await lookAt(page, furtherScreens);
  });
}

for (const { colorScheme, width } of looks) {
  test(`no screen has an accessibility violation in ${colorScheme} at ${width} px`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    await lookAt(page, screens);
  });
}

async function lookAt(page: Page, shown: typeof screens): Promise<void> {
  for (const [name, address, isThere] of shown) {
    await test.step(name, async () => {
      await page.goto('about:blank');
      await page.goto(`./${address}`);
      await isThere(page);
      await expectAccessible(page);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(name === 'command palette' ? 0 : 1);
      const sideways = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      await expect.poll(sideways, 'the page scrolls sideways').toBe(false);
    });
  }
}

test('everything of the shell can be reached by key', async ({ page }) => {
  await page.goto('./#/p/harbor-web/steps');
  await planIsFresh(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to steps' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Steps' })).toBeFocused();
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await expect(page.getByRole('heading', { level: 1, name: 'Plan' })).toBeFocused();
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await expect(page.getByRole('navigation', { name: 'Steps' })).toBeVisible();
});
