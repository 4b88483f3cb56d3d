import { type Browser, expect, offlineWhereAsked, type Page, test } from '../../support/journey';
import { savedText } from '../../support/openApp';
import { randomFrom } from '../../support/random';
import { editAtRandom } from './editAtRandom';
import { isSameState, notesOf, type Shown, shownNow } from './shown';

/** Tabs killed in all; with LONG each of them, else a few. A run that fails is repeated by its seed alone. */
const [first, count, perTest] = process.env['LONG'] === undefined ? [1, 2, 2] : [1, 200, 25];
const address = './#/p/harbor-web/steps';

/** The longest a tab is edited before it is killed, in milliseconds. */
const longest = 2500;

for (let from = first; from < first + count; from += perTest)
  test(`tabs killed while they are edited lose nothing that was kept (seeds ${from} to ${from + perTest - 1})`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(perTest * 60_000);
    const figures = { kept: 0, states: 0, undone: 0 };
    for (let seed = from; seed < from + perTest; seed += 1) {
      const one = await killed(browser, baseURL ?? '', seed);
      figures.kept += one.kept;
      figures.states += one.states;
      figures.undone += one.undone;
    }
    console.log(
      `${perTest} tabs killed after ${figures.states} states drawn, ${figures.kept} of them called kept; ${figures.undone} edits undone afterwards.`,
    );
    expect(figures.kept).toBeGreaterThan(0);
  });

async function killed(browser: Browser, baseURL: string, seed: number) {
  const random = randomFrom(seed);
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 1280, height: 800 },
    serviceWorkers: process.env['OFFLINE'] === undefined ? 'block' : 'allow',
  });
  try {
    await offlineWhereAsked(context);
    const page = await context.newPage();
    const notes = await notesOf(page);
    await page.goto(address);
    await isOpen(page);
    const start = await shownNow(page);
    const devtools = await context.newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    const end = Date.now() + random.next() * longest;
    const timer = setTimeout(() => void devtools.send('Page.crash').catch(() => {}), end - Date.now());
    // Editing ends with the page.
    while (!page.isClosed() && Date.now() < end + 5_000) {
      const isGone = await editAtRandom(page, random).then(
        () => false,
        () => true,
      );
      if (isGone) break;
    }
    clearTimeout(timer);
    await crashed;
    const drawn = [start, ...notes.filter((note) => !isSameState(note, start) || note.isKept)];
    const lastKept = drawn.findLastIndex(({ isKept }) => isKept);
    const again = await context.newPage();
    await notesOf(again);
    await again.goto(address);
    await isOpen(again);
    await isRead(again);
    const what = `seed ${seed}`;
    await expect
      .poll(() => isAmong(again, drawn.slice(Math.max(0, lastKept))), { message: what, timeout: 30_000 })
      .toBe(true);
    if (lastKept > 0 || (await shownNow(again)).undo !== start.undo)
      await expect(again.getByText(/The page closed unexpectedly\. Everything up to .* is here/), what).toBeVisible();
    const undone = await undoAll(again);
    expect((await shownNow(again)).rows, `${what}: what is left when everything is undone`).toBe(start.rows);
    if (undone > 0) expect(await savedText(again), what).toBe(await untouchedText(browser, baseURL));
    return { kept: drawn.filter(({ isKept }) => isKept).length, states: drawn.length, undone };
  } finally {
    await context.close();
  }
}

/** The process and its plan are there, however busy the machine is: what is tested begins after that. */
async function isOpen(page: Page): Promise<void> {
  await expect(page.getByText('Plan up to date')).toBeAttached({ timeout: 30_000 });
}

/** The browser's database was read: what it holds is on screen. */
async function isRead(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBeGreaterThan(0);
  await expect(page.getByRole('navigation', { name: 'Steps' })).toBeVisible();
}

/**
 * Whether what the page shows was drawn before, after what was called kept. The tab may have got further than it could
 * tell: then it is a few edits from there.
 */
async function isAmong(page: Page, drawn: readonly Shown[]): Promise<boolean> {
  const isThere = async () => {
    const now = await shownNow(page);
    return drawn.some((state) => isSameState(state, now));
  };
  if (await isThere()) return true;
  for (const [there, back] of [
    ['Control+z', 'Control+y'],
    ['Control+y', 'Control+z'],
  ] as const) {
    let steps = 0;
    let isFound = false;
    while (steps < maxUntold && !isFound) {
      await page.keyboard.press(there);
      steps += 1;
      isFound = await isThere();
    }
    for (; steps > 0; steps -= 1) await page.keyboard.press(back);
    if (isFound) return true;
  }
  return false;
}

/** So many edits can be made while the last word of a dying page is on its way. */
const maxUntold = 3;

async function undoAll(page: Page): Promise<number> {
  const undo = page.locator('header button[aria-label^="Undo: "]');
  let count = 0;
  while ((await undo.count()) > 0 && (await undo.isEnabled())) {
    await undo.click();
    count += 1;
    if (count > 1000) throw new Error('There is no end of undoing.');
  }
  return count;
}

let untouched: string | null = null;

async function untouchedText(browser: Browser, baseURL: string): Promise<string> {
  if (untouched !== null) return untouched;
  const context = await browser.newContext({ baseURL, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(address);
  await isOpen(page);
  untouched = await savedText(page);
  await context.close();
  return untouched;
}
