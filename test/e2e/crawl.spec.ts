import { expect, test } from '../support/journey';
import { planIsFresh } from '../support/openApp';

/** Without LONG a sample of the cells stands for all of them, drawn by this seed. */
const seed = 11;
const isLong = process.env['LONG'] !== undefined;
const slugs = isLong
  ? ['harbor-web', 'simple-process', 'rolling-process', 'shared-template', 'two-hundred-steps']
  : ['harbor-web'];
const sampled = 8;

for (const slug of slugs) {
  test(`the cells of ${slug} open reasons whose deciding line leads to what exists`, async ({ page }) => {
    test.setTimeout(isLong ? 1_800_000 : 120_000);
    await page.goto(`./#/p/${slug}/plan`);
    await planIsFresh(page);
    const grid = page.getByRole('grid');
    const places = await grid
      .getByRole('gridcell')
      .getByRole('button')
      .evaluateAll((buttons) =>
        buttons
          .filter((button) => !/: (Runs|Waits)/.test(button.getAttribute('aria-label') ?? ''))
          .map((button) => button.getAttribute('data-place') ?? ''),
      );
    const chosen = isLong ? places : drawn(places, sampled);
    for (const place of chosen) {
      await page.goto(`./#/p/${slug}/plan`);
      const cell = grid.locator(`[data-place="${place}"]`);
      const name = (await cell.getAttribute('aria-label')) ?? place;
      await cell.click();
      const why = page.getByRole('complementary', { name: 'Why' });
      const deciding = why
        .getByRole('listitem')
        .filter({ hasText: /stops here|not known before the deployment/ })
        .first();
      await expect(deciding, name).toBeVisible();
      await expect(deciding, `${name}: without scrolling`).toBeInViewport();
      const link = deciding.getByRole('button').first();
      await expect(link, `${name}: a way on`).toBeVisible();
      await link.click();
      // The way leads into a field, or opens what can be tried.
      await expect
        .poll(() => page.evaluate(() => document.activeElement !== document.body), { message: `${name}: the focus` })
        .toBe(true);
      await expect(page.getByText('Something went wrong')).toHaveCount(0);
    }
  });
}

/** A few of many, always the same for one seed. */
function drawn<Thing>(things: readonly Thing[], count: number): readonly Thing[] {
  const left = [...things];
  const taken: Thing[] = [];
  let state = seed;
  while (taken.length < count && left.length > 0) {
    state = (state * 1103515245 + 12345) % 2147483648;
    taken.push(...left.splice(state % left.length, 1));
  }
  return taken;
}
