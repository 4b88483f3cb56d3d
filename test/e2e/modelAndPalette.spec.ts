import { readFile } from 'node:fs/promises';
import { expect, test } from '../support/journey';

test('text typed right after Ctrl+K arrives although the commands load slowly', async ({ page }) => {
  await page.route(/paletteItems.*\.js/, async (route) => {
    await new Promise((done) => setTimeout(done, 1500));
    await route.continue();
  });
  await page.goto('#/p/harbor-web/steps');
  await expect(page.getByRole('navigation', { name: 'Steps' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('smoke test');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/steps\/smoke-test/);
});

test('Back in the middle of a name takes the name in', async ({ page }) => {
  await page.goto('#/p/harbor-web/steps');
  await page.getByRole('link', { name: 'Model', exact: true }).click();
  await page.getByRole('textbox', { name: 'Name of Staging' }).fill('Stage');
  await page.goBack();
  await expect(page.getByRole('navigation', { name: 'Steps' })).toBeVisible();
  await page.goForward();
  await expect(page.getByRole('textbox', { name: 'Name of Stage' })).toHaveValue('Stage');
});

test('environments are put in order by the keyboard alone, and the plan follows', async ({ page }) => {
  await page.goto('#/p/harbor-web/model?tab=environments');
  await page.getByRole('textbox', { name: 'Name of Production' }).focus();
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(page.getByRole('textbox', { name: 'Name of Production' })).toBeFocused();
  await expect(page.getByRole('list', { name: 'Environments' }).getByRole('textbox').first()).toHaveValue('Production');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('list', { name: 'Environments' }).getByRole('textbox').last()).toHaveValue('Production');
});

test('a scenario file is opened, shown, and saved as it came', async ({ page }) => {
  await page.goto('#/p/harbor-web/plan');
  const scenario = { schemaVersion: 1, name: 'Web fails', inject: [{ action: 'Deploy web' }] };
  await page.getByLabel('Scenario file to open').setInputFiles({
    ...{ name: 'web-fails.scenario.json', mimeType: 'application/json' },
    buffer: Buffer.from(JSON.stringify(scenario)),
  });
  const bar = page.getByRole('region', { name: 'What-if' });
  await expect(bar).toContainText('Deploy web fails');
  await bar.getByRole('button', { name: 'Menu of the what-ifs' }).click();
  await page.getByRole('menuitem', { name: 'Save as scenario file…' }).click();
  await page.getByRole('checkbox', { name: /With what is previewed/ }).uncheck();
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+Enter');
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('web-fails.scenario.json');
  expect(JSON.parse(await readFile(await saved.path(), 'utf8'))).toEqual(scenario);
});
