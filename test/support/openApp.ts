import AxeBuilder from '@axe-core/playwright';
import { type Download, expect, type Page } from '@playwright/test';

/** A file as the browser's file input takes it. */
export function fileFor(name: string, text: string | Buffer) {
  return { name, mimeType: 'text/plain', buffer: typeof text === 'string' ? Buffer.from(text) : text };
}

/** Opens files through the file input of the library. */
export async function openFiles(
  page: Page,
  ...files: readonly { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }[]
): Promise<void> {
  await page.goto('./#/');
  await page.getByLabel('Files to open').setInputFiles([...files]);
}

/** The text of what the app offered as a download. */
export async function textOf(download: Download): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Saves by key, says yes to the changed lines where they are shown, and gives the text that came out. */
export async function savedText(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  const review = page.getByRole('dialog', { name: /^Save "/ });
  await Promise.race([download, review.waitFor()]);
  if (await review.isVisible()) await review.getByRole('button', { name: 'Save', exact: true }).click();
  return textOf(await download);
}

/** The plan on screen belongs to what is on screen. */
export async function planIsFresh(page: Page): Promise<void> {
  // A busy machine may take a while.
  await expect(page.getByText('Plan up to date')).toBeAttached({ timeout: 20_000 });
}

/** Waits until the screens that a person may need next are here; the templates are the last that is fetched ahead. */
export async function screensAreFetched(page: Page): Promise<void> {
  const last = () => performance.getEntriesByType('resource').some(({ name }) => /\/Templates-[^/]+\.js$/.test(name));
  await page.waitForFunction(last, undefined, { timeout: 30_000 });
}

/** Fails with every violation of WCAG A and AA that axe finds; `rules` asks only these, where the rest was asked before. */
export async function expectAccessible(page: Page, rules?: readonly string[]): Promise<void> {
  // Without frames the page is asked in place: else a second page opens for a moment and takes the place of this one.
  // The guards of an open menu only hand the focus on; a screen reader never rests on one.
  const axe = new AxeBuilder({ page }).exclude('[data-base-ui-focus-guard]').setLegacyMode();
  const asked =
    rules === undefined
      ? axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      : axe.withRules([...rules]);
  const violations = async () =>
    (await asked.analyze()).violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
    );
  let found = await violations();
  // What was fading in, or waited for its plan, stands there when it is looked at again.
  for (let again = 0; again < 2 && found.length > 0; again += 1) found = await violations();
  expect(found).toEqual([]);
}
