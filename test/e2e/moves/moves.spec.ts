import { planMove, readPlace, readProcess, rowsOf, writeProcess } from '../../../src/core/index';
import { expect, type Page, test } from '../../support/journey';
import { fileFor, openFiles, planIsFresh, savedText } from '../../support/openApp';
import { askForMove, openPane } from './askForMove';
import { moveFile, shapeOf } from './moveFile';
import { allMoves, type MoveCase, type MoveWay, shapeBefore } from './moveTable';

/** How many moves share one page load. */
const onePage = 12;
/** Without LONG a sample stands for the table, drawn by this seed. */
const seed = 13;
const sampleSize = 8;

const read = readProcess(moveFile);
if (!read.ok) throw new Error('The file of the table cannot be read.');
const { process: before, source } = read.value;

/** What core makes of a move: every way must come to this, byte by byte. */
function expected({ rows, to }: MoveCase) {
  const moving = rows.split(' ').map((number) => rowsOf(before).find((row) => row.number === number)!);
  const place = readPlace(before, to);
  if (place === null) throw new Error(`"${to}" is no place.`);
  const move = planMove(before, moving, place);
  return move.ok
    ? { shape: shapeOf(move.process), said: `${move.said}${move.note}`, text: writeProcess(move.process, source) }
    : { reason: move.reason };
}

/** Everything the live region says, from now on. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver(() => {
      for (const region of document.querySelectorAll('[aria-live="polite"]')) said.push(region.textContent ?? '');
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}
const heard = (page: Page) => page.evaluate(() => (globalThis as unknown as { said: string[] }).said.join('\n'));

async function tryMove(page: Page, way: MoveWay, move: MoveCase): Promise<void> {
  const wanted = expected(move);
  await openPane(page);
  await page.evaluate(() => (globalThis as unknown as { said: string[] }).said.splice(0));
  await askForMove(page, way, move);
  const apply = page.getByRole('button', { name: /^Apply order/ });
  if (move.after === null) {
    expect(wanted).toEqual({ reason: move.reason });
    // A button and a field say it where they are; what was tried by key or by dragging is told.
    if (way === 'keys' || way === 'drag') await expect.poll(() => heard(page)).toContain(move.reason);
    else if (way === 'dialog') {
      await expect(page.getByRole('dialog', { name: /^Move / })).toContainText(move.reason ?? '');
      await page.keyboard.press('Escape');
    } else
      await expect(page.getByRole('button', { name: move.toolbar ?? '', exact: true })).toHaveAttribute(
        'title',
        move.reason ?? '',
      );
    await expect(apply).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await savedText(page)).toBe(moveFile);
    return;
  }
  expect(wanted.shape).toBe(move.after);
  await expect.poll(() => heard(page)).toContain(wanted.said);
  await expect(page.getByRole('treeitem', { selected: true })).toHaveCount(move.rows.split(' ').length);
  if (way !== 'toolbar') await expect(page.getByRole('treeitem', { selected: true }).first()).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Undo: Move / })).toBeVisible();
  expect(await savedText(page)).toBe(wanted.text);
  await page.keyboard.press('Control+z');
  expect(await savedText(page)).toBe(moveFile);
}

/** A generator of numbers below 1, the same for the same seed. */
function numbersFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

function sampleOf<T>(things: readonly T[], size: number): readonly T[] {
  const next = numbersFrom(seed);
  return things
    .map((thing) => ({ thing, at: next() }))
    .sort((one, other) => one.at - other.at)
    .slice(0, size)
    .map(({ thing }) => thing);
}

const isLong = process.env['LONG'] !== undefined;
const tried = isLong ? allMoves : sampleOf(allMoves, sampleSize);

test('the table is large enough, and the file matches it', () => {
  expect(allMoves.length).toBeGreaterThanOrEqual(60);
  expect(shapeOf(before)).toBe(shapeBefore);
});

for (let from = 0; from < tried.length; from += onePage) {
  const together = tried.slice(from, from + onePage);
  test(`moves ${from + 1} to ${from + together.length}${isLong ? '' : ` of a sample (seed ${seed})`}`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await openFiles(page, fileFor('deployment_process.ocl', moveFile));
    await planIsFresh(page);
    await listen(page);
    for (const { way, move } of together)
      await test.step(`${way}: ${move.rows} ${move.to}`, () => tryMove(page, way, move));
  });
}
