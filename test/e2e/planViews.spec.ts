import { expect, test } from '@playwright/test';
import { expectAccessible, planIsFresh } from '../support/openApp';

test('T07: one click compares Staging with Production, each difference with its cause', async ({ page }) => {
  await page.goto('./#/p/harbor-web/steps');
  await planIsFresh(page);
  await page.getByRole('link', { name: 'Compare' }).click();
  await expect(page.getByText('4 verdicts differ, 4 more run on a different number of targets.')).toBeVisible();
  const rows = page.getByRole('rowheader');
  await expect(rows).toHaveText([/^1 /, /^7 /, /^8 /, /^11 /, /^19 /, /^20 /, /^21 /, /^23 /]);
  await expect(page.getByRole('row', { name: /^11 Smoke test/ })).toContainText('RunSmokeTests = False');
  await expect(page.getByRole('row', { name: /^7 Deploy web/ })).toContainText('2 targets have the target tag web');
  await expectAccessible(page);
  await page.getByRole('button', { name: '11 Smoke test, Production: Skipped. Open the reasons' }).click();
  await expect(page.getByRole('complementary', { name: 'Why' })).toContainText('Smoke test in Production');
});

test('an edit is compared with the file it came from, and the address brings the comparison back', async ({ page }) => {
  await page.goto('./#/p/harbor-web/compare?sides=Production~file..Production');
  await planIsFresh(page);
  await expect(page.getByText('No outcome differs.')).toBeVisible();
  await page.getByRole('link', { name: 'Steps', exact: true }).click();
  await page.getByRole('button', { name: 'Actions for step 10, Purge CDN' }).click();
  await page.getByRole('menuitem', { name: 'Disable' }).click();
  await page.goto('./#/p/harbor-web/compare?sides=Production~file..Production');
  await expect(page.getByText('1 verdict differs.')).toBeVisible();
  await expect(page.getByRole('row', { name: /^10 Purge CDN/ })).toContainText('now:');
});
