import { expect, type Page, test } from '../support/journey';
import { expectAccessible, planIsFresh } from '../support/openApp';

const list = (page: Page) => page.getByRole('navigation', { name: 'Steps' });

async function say(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Step, command or process' })).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

test.beforeEach(async ({ page }) => {
  await page.goto('./#/p/harbor-web/steps');
  await planIsFresh(page);
});

test('"add slack after 2" adds the template there, also when Enter comes before the answer', async ({ page }) => {
  await say(page, 'add slack after 2');
  await expect(list(page).getByRole('button', { name: /why, step 3, .*Slack/ })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
});

test('"disable 13" disables it from any tab, and the focus is where it was', async ({ page }) => {
  await page.goto('./#/p/harbor-web/plan');
  await planIsFresh(page);
  const heading = page.getByRole('heading', { level: 1, name: 'Plan' });
  await heading.focus();
  await say(page, 'disable 13');
  await expect(
    page.getByRole('gridcell').getByRole('button', { name: '13 Rebuild search index in Production: ' }),
  ).toHaveAccessibleName(/: Off/);
  await expect(heading).toBeFocused();
});

test('"delete fetch secrets" asks in its place, and its question is left by Escape', async ({ page }) => {
  await say(page, 'delete fetch secrets');
  const question = page.getByRole('dialog', { name: /Delete/ });
  await expect(question).toContainText('Seed reference data');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(list(page).getByRole('link', { name: 'Fetch secrets' })).toBeVisible();
});

test('another process is opened by its name', async ({ page }) => {
  await page.goto('./#/p/two-hundred-steps/steps');
  await planIsFresh(page);
  await say(page, 'harbor web');
  await expect(list(page).getByRole('link', { name: 'Fetch secrets' })).toBeVisible();
});
