import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';

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

test('T08: a missing brace is named with its block and place, and typing it mends the file', async ({ page }) => {
  const { line, dialog } = await openBroken(page);
  await expect(dialog).toContainText('Line 33, column 22: The block `step "fetch-secrets"` is not closed');
  await expect(dialog).toContainText(`it should end before line ${line + 1}`);
  await dialog.getByRole('button', { name: 'Edit the text here' }).click();
  await expect(page.getByRole('textbox', { name: 'Text of deployment_process.ocl' })).toBeFocused();
  await page.keyboard.type('}');
  await expect(page.getByRole('status').filter({ hasText: 'The text can be read now.' })).toBeVisible();
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('24 steps, 4 child actions')).toBeVisible();
  await expect(page.getByText('1 edit since the file')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Process menu' }).click();
  await page.getByRole('menuitem', { name: 'Download a copy' }).click();
  const saved = readFileSync((await (await download).path())!, 'utf8');
  const { text } = withoutBrace();
  expect(saved).toBe(
    text
      .split('\n')
      .with(line - 1, '}')
      .join('\n'),
  );
});

test('what can be read of a broken file opens, and the rest is saved as it stands', async ({ page }) => {
  const { text, dialog } = await openBroken(page);
  await dialog.getByRole('button', { name: 'Open what can be read (23 of 24 steps)' }).click();
  await expect(page.getByText('23 steps, 4 child actions')).toBeVisible();
  await expect(page.getByText(/Not read, kept in the file: lines \d+–\d+/)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Process menu' }).click();
  await page.getByRole('menuitem', { name: 'Download a copy' }).click();
  expect(readFileSync((await (await download).path())!, 'utf8')).toBe(text);
});
