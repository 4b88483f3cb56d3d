import { expect, type Page, test } from '../support/journey';
import { planIsFresh } from '../support/openApp';

async function openText(page: Page) {
  await page.goto('./#/p/harbor-web/text');
  await planIsFresh(page);
  await page.getByRole('button', { name: 'Edit text' }).click();
  return page.getByRole('textbox', { name: 'OCL of the process' });
}

/** Puts the cursor behind a text by the editor's own search. */
async function cursorBehind(page: Page, text: string) {
  await page.keyboard.press('Control+f');
  await page.getByRole('textbox', { name: 'Find' }).pressSequentially(text);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
}

test('a name changed in the text is applied as one edit, and undo takes it back', async ({ page }) => {
  const text = await openText(page);
  await text.click();
  await cursorBehind(page, '"Smoke test');
  await page.keyboard.type(' again');
  await page.getByRole('button', { name: 'Apply' }).click();
  const list = page.getByRole('navigation', { name: 'Steps' });
  await expect(list.getByRole('link', { name: /Smoke test again/ })).toBeVisible();
  await page.getByRole('button', { name: 'Undo: Edit the text (1 line changed)' }).click();
  await expect(list.getByRole('link', { name: /Smoke test again/ })).toHaveCount(0);
});

test('a text with an error cannot be applied, says where, and is still there after a reload', async ({ page }) => {
  const text = await openText(page);
  await text.click();
  await cursorBehind(page, 'step "smoke-test"');
  await page.keyboard.press('End');
  await page.keyboard.press('Backspace');
  const problems = page.getByRole('region', { name: 'Problems of the text' });
  await expect(problems.getByRole('listitem').first()).toContainText(/Line \d+, column \d+/);
  await expect(page.getByRole('button', { name: 'Apply' })).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('Kept in this browser')).toBeVisible();
  await page.reload();
  await expect(problems.getByRole('listitem').first()).toContainText(/Line \d+, column \d+/);
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('button', { name: 'Discard the text' }).click();
  await expect(problems).toHaveCount(0);
});

test('list and text lead to each other', async ({ page }) => {
  await openText(page);
  const list = page.getByRole('navigation', { name: 'Steps' });
  await list.getByRole('link', { name: /Close change ticket/ }).click();
  await expect(page.locator('.cm-here').first()).toContainText('step "close-change-ticket"');
  await page.getByText('step "archive-packages"').click();
  await expect(page).toHaveURL(/at=archive-packages/);
});

test('choosing a step shows its lines from their beginning, and writing starts there', async ({ page }) => {
  await page.goto('./#/p/harbor-web/text');
  await planIsFresh(page);
  const scroller = page.locator('.cm-scroller');
  await scroller.evaluate((element) => element.scrollTo({ left: 400 }));
  const list = page.getByRole('navigation', { name: 'Steps' });
  await list.getByRole('link', { name: /Tag release/ }).click();
  await expect(page.locator('.cm-here').first()).toContainText('step "tag-release"');
  await expect.poll(() => scroller.evaluate((element) => element.scrollLeft)).toBeLessThan(8);
  await page.getByRole('button', { name: 'Edit text' }).click();
  await expect(page.getByRole('textbox', { name: 'OCL of the process' })).toBeFocused();
  await expect(page.locator('.cm-activeLine')).toContainText('step "tag-release"');
  await page.keyboard.type('x');
  await expect(page.locator('.cm-activeLine')).toContainText('xstep "tag-release"');
});
