import { expect, type Locator, type Page, test } from '../support/journey';
import { planIsFresh } from '../support/openApp';

/** Without LONG a sample of the cells stands for all of them, drawn by this seed. */
const seed = 11;
const isLong = process.env['LONG'] !== undefined;
const slugs = isLong
  ? ['harbor-web', 'simple-process', 'rolling-process', 'shared-template', 'two-hundred-steps']
  : ['harbor-web', 'shared-template'];
const sampled = { 'harbor-web': 24, 'shared-template': 8 } as Readonly<Record<string, number>>;
const desk = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };

for (const slug of slugs) {
  test(`the cells of ${slug} open reasons whose links all exist`, async ({ page }) => {
    test.setTimeout(isLong ? 3_600_000 : 120_000);
    await page.setViewportSize(desk);
    await page.goto(`./#/p/${slug}/plan`);
    await planIsFresh(page);
    const names = await cellNames(page);
    const chosen = isLong ? names : drawn(names, sampled[slug] ?? 0);
    expect(chosen.length).toBe(isLong ? names.length : sampled[slug]);
    expect(names.length).toBeGreaterThan(8);
    for (const [at, name] of chosen.entries()) {
      await page.goto(`./#/p/${slug}/plan`);
      await reach(page, name);
      await page.getByRole('gridcell').getByRole('button', { name, exact: true }).click();
      const why = page.getByRole('complementary', { name: 'Why' });
      await expect(why, name).toHaveAttribute('aria-busy', 'false');
      // On a phone the same panel shows what decided without scrolling; every sixth cell is looked at there.
      if (at % 6 === 5) {
        await page.setViewportSize(phone);
        await expect(leading(page), `${name}: on a phone`).toBeInViewport();
        await page.setViewportSize(desk);
      }
      const line = leading(page);
      await expect(line, `${name}: without scrolling`).toBeInViewport();
      const link = line.getByRole('button').first();
      await expect(link, `${name}: a way on`).toBeVisible();
      await link.click();
      // The way leads into a field, or opens what can be tried.
      await expect
        .poll(() => page.evaluate(() => document.activeElement !== document.body), { message: `${name}: the focus` })
        .toBe(true);
      await expect(page.getByText(/Something went wrong|is not there|no longer in the process/)).toHaveCount(0);
    }
  });
}

/** What decided; of a cell that runs the first line, for all of them passed. */
function leading(page: Page) {
  const lines = page.getByRole('complementary', { name: 'Why' }).getByRole('listitem');
  const deciding = lines.filter({ hasText: /stops here|not known before the deployment/ });
  return deciding.or(lines.filter({ hasText: /^.*passed: / })).first();
}

/** The name of every cell; of a long plan, which has only a window of its rows in the page, window by window. */
async function cellNames(page: Page): Promise<readonly string[]> {
  const grid = page.getByRole('grid');
  // The plan can be there before the part of the app that draws it.
  await expect(grid.getByRole('gridcell').getByRole('button').first()).toBeVisible();
  await isDrawn(grid);
  const all = new Set<string>();
  for (let before = -1; before < all.size; ) {
    before = all.size;
    const seen = await grid
      .getByRole('gridcell')
      .getByRole('button')
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
    for (const name of seen) all.add(name);
    await grid.evaluate((box) => box.scrollBy(0, box.clientHeight / 2));
    await isDrawn(grid);
  }
  return [...all].filter((name) => !name.includes(': nothing to do'));
}

/** Lines that come into sight are drawn one after the other: waits until the lowest is there. */
async function isDrawn(grid: Locator): Promise<void> {
  const lowest = (box: Element) => {
    const { left, right, bottom } = box.getBoundingClientRect();
    const found = document.elementFromPoint((left + right) / 2, bottom - 12);
    return found !== null && found.closest('[role="row"]') !== null && box.contains(found);
  };
  await expect.poll(() => grid.evaluate(lowest)).toBe(true);
}

/** Scrolls until the cell is in the page. */
async function reach(page: Page, name: string): Promise<void> {
  const grid = page.getByRole('grid');
  const cell = page.getByRole('gridcell').getByRole('button', { name, exact: true });
  await expect(grid).toBeVisible();
  await grid.evaluate((box) => box.scrollTo(0, 0));
  await isDrawn(grid);
  for (let turn = 0; turn < 200 && (await cell.count()) === 0; turn += 1) {
    await grid.evaluate((box) => box.scrollBy(0, box.clientHeight / 2));
    await isDrawn(grid);
  }
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
