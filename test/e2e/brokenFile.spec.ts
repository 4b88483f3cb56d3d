import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '../support/journey';

const whole = readFileSync(
  join(import.meta.dirname, '..', '..', 'public', 'samples', 'harbor-web', 'deployment_process.ocl'),
  'utf8',
);

/** Harbor Web without the brace that closes the block beginning on line 33 (fixture C of the user tasks). */
function withoutBrace(): { readonly text: string; readonly line: number } {
  const lines = whole.split('\n');
  const at = lines.indexOf('}', 32);
  return { text: lines.toSpliced(at, 1).join('\n'), line: at + 1 };
}

async function openBroken(page: Page) {
  const { text, line } = withoutBrace();
  await page.goto('./');
  await page.getByLabel('Files to open').setInputFiles({
    name: 'deployment_process.ocl',
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  });
  return { text, line, dialog: page.getByRole('dialog') };
}

test('the readable part of a broken file opens, and the rest is saved unchanged', async ({ page }) => {
  const { text, dialog } = await openBroken(page);
  await dialog.getByRole('button', { name: 'Open what can be read (23 of 24 steps)' }).click();
  await expect(page.getByText('23 steps, 4 child actions')).toBeVisible();
  await expect(page.getByText(/Not read, kept in the file: lines \d+–\d+/)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Process menu' }).click();
  await page.getByRole('menuitem', { name: 'Download a copy' }).click();
  expect(readFileSync((await (await download).path())!, 'utf8')).toBe(text);
});
