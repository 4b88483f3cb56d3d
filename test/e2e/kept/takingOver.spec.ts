import { expect, type Page, test } from '../../support/journey';
import { randomFrom } from '../../support/random';
import { editAtRandom, wholeEdits } from './editAtRandom';
import { isSameState, notesOf, type Shown, shownNow } from './shown';

/** With LONG a minute from each seed, else a few seconds of one. */
const isLong = process.env['LONG'] !== undefined;
const seeds = isLong ? [1, 2, 3] : [1];
const lasts = isLong ? 60_000 : 6_000;
const leastTakeovers = 4;
const leastStates = 8;

for (const seed of seeds)
  test(`two tabs that take over from each other at random keep every edit of both, in order (seed ${seed})`, async ({
    context,
  }) => {
    test.setTimeout(lasts * 4 + 60_000);
    const random = randomFrom(seed);
    const tabs = [await context.newPage(), await context.newPage()] as const;
    const notes: (readonly Shown[])[] = [];
    for (const tab of tabs) {
      notes.push(await notesOf(tab));
      await tab.goto('./#/p/harbor-web/steps');
      await expect(tab.getByText('Plan up to date')).toBeAttached();
    }
    await expect(tabs[1].getByRole('button', { name: 'Take over here' })).toBeVisible();
    let writer = 0;
    let takenOver = 0;
    const until = Date.now() + lasts;
    // On a busy machine a few seconds are too few to say anything, and some rows refuse what is tried on them.
    while (Date.now() < until || takenOver < leastTakeovers || drawnStates().length < leastStates) {
      for (let edits = random.below(5); edits > 0; edits -= 1) await editAtRandom(tabAt(writer), random, wholeEdits);
      // The tab that loses it goes on editing until it may not.
      const other = 1 - writer;
      const takesOver = takeOver(tabAt(other));
      await editAtRandom(tabAt(writer), random, wholeEdits);
      await takesOver;
      writer = other;
      takenOver += 1;
    }
    // What the tab that lost it did last may come behind the right to edit.
    const rowsOf = async (at: number) => (await shownNow(tabAt(at))).rows;
    await expect.poll(async () => (await rowsOf(0)) === (await rowsOf(1))).toBe(true);
    const drawn = drawnStates();
    const walked = await undoneStates(tabAt(writer));
    console.log(`${takenOver} times taken over, ${walked.length - 1} edits in the history.`);
    expect(walked.map(({ undo }) => undo)).toEqual(drawn.map(({ undo }) => undo));
    expect(walked.map(({ rows }) => rows)).toEqual(drawn.map(({ rows }) => rows));
    // The tab that reads along is as far.
    await expect.poll(async () => (await shownNow(tabAt(1 - writer))).rows).toBe(walked[0]?.rows);

    function drawnStates(): readonly Shown[] {
      return merged(notes.flatMap((each) => each.filter(({ isElsewhere }) => !isElsewhere)));
    }

    function tabAt(at: number): Page {
      return at === 0 ? tabs[0] : tabs[1];
    }
  });

async function takeOver(tab: Page): Promise<void> {
  const button = tab.getByRole('button', { name: 'Take over here' });
  await button.click({ timeout: 10_000 });
  await expect(button).toHaveCount(0, { timeout: 10_000 });
}

/** What was drawn by whichever tab was editing, in order; what the next tab found is no new state. */
function merged(notes: readonly Shown[]): readonly Shown[] {
  const inOrder = [...notes].sort((left, right) => left.at - right.at);
  return inOrder.filter((note, at) => {
    const before = inOrder[at - 1];
    return before === undefined || !isSameState(before, note);
  });
}

/** Every state of the history, the first first. */
async function undoneStates(page: Page): Promise<readonly Shown[]> {
  const states = [await shownNow(page)];
  const undo = page.locator('header button[aria-label^="Undo: "]');
  while ((await undo.count()) > 0 && (await undo.isEnabled())) {
    await undo.click();
    states.unshift(await shownNow(page));
  }
  return states;
}
