import { expect, type Page, test } from '../support/journey';
import { planIsFresh } from '../support/openApp';

declare global {
  interface Window {
    longTasks: number[];
  }
}

/** The longest task of the page since the last call, in whole milliseconds; 0 when none took 50 ms. */
async function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => Math.round(Math.max(0, ...window.longTasks.splice(0))));
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.longTasks.push(entry.duration);
    }).observe({ type: 'longtask' });
  });
});

test('while a name of Two hundred steps is typed, every letter arrives and the plan follows', async ({ page }) => {
  await page.goto('./#/p/two-hundred-steps/steps');
  await planIsFresh(page);
  const list = page.getByRole('navigation', { name: 'Steps' });
  const step = list.getByRole('link', { name: /^Deploy service 003/ }).first();
  await step.click();
  await page.getByRole('button', { name: /^Name and notes/ }).click();
  const name = page.getByLabel('Name', { exact: true });
  const before = await name.inputValue();
  await name.press('End');
  await longestTask(page);
  const letters = ' and more letters than anybody would give it';
  await page.keyboard.type(letters, { delay: 40 });
  await expect(name).toHaveValue(before + letters);
  await page.keyboard.press('Enter');
  await planIsFresh(page);
  console.log(`Two hundred steps, typing a name: longest task ${await longestTask(page)} ms`);
  await expect(list.getByRole('link', { name: before + letters })).toBeVisible();

  await page.getByRole('button', { name: 'Disable', exact: true }).click();
  await expect(page.getByRole('button', { name: new RegExp(`^Off: why, .*${before + letters}$`) })).toBeVisible();
  await planIsFresh(page);
  console.log(`Two hundred steps, disabling a step: longest task ${await longestTask(page)} ms`);

  await page.getByRole('link', { name: 'Plan', exact: true }).click();
  const grid = page.getByRole('grid', { name: 'Plan: steps by environments' });
  await expect(grid).toHaveAttribute('aria-colcount', '7');
  await expect(page.getByText('Plan up to date')).toBeAttached();
  console.log(`Two hundred steps, showing the matrix: longest task ${await longestTask(page)} ms`);
  const row = grid.getByRole('row').filter({ hasText: before + letters });
  await expect(row.getByRole('gridcell')).toHaveCount(6);
  await expect(row.getByRole('gridcell').first().getByRole('button')).toHaveAccessibleName(/: Off\. It is disabled\./);
});
