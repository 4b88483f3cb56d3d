import { expect, test } from '@playwright/test';
import { planIsFresh } from '../support/openApp';

/** Tasks of people, each within its ideal number of clicks and keys plus a quarter. */
test.beforeEach(async ({ page }) => {
  await page.goto('./#/p/harbor-web/steps');
  await planIsFresh(page);
});

test('T01: one click says why Smoke test does not run in Production, with the value that won and the one that lost', async ({
  page,
}) => {
  const list = page.getByRole('navigation', { name: 'Steps' });
  await list.getByRole('button', { name: 'Skipped: why, step 11, Smoke test' }).click();
  const why = page.getByRole('complementary', { name: 'Why' });
  const deciding = why.getByRole('listitem').filter({ hasText: 'stops here' });
  await expect(deciding).toContainText('#{RunSmokeTests}');
  await expect(deciding).toContainText('RunSmokeTests = False');
  await expect(deciding).toContainText('scoped to Production, the most specific');
  await expect(deciding).toContainText('not chosen: True (no scope)');
  await expect(deciding.getByRole('button', { name: 'Go to setting' })).toBeVisible();
  await deciding.getByRole('button', { name: 'Show RunSmokeTests' }).click();
  await expect(page.getByRole('textbox', { name: 'Name of RunSmokeTests' })).toBeFocused();
});

test('T02: step 14 goes before step 3 by three keys and words', async ({ page }) => {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Step, command or process' })).toBeFocused();
  await page.keyboard.type('move 14 before 3');
  await page.keyboard.press('Enter');
  const list = page.getByRole('navigation', { name: 'Steps' });
  await expect(list.getByRole('button', { name: /why, step 3, Seed reference data$/ })).toBeVisible();
  await expect(list.getByRole('button', { name: /why, step 4, Fetch secrets$/ })).toBeVisible();
  const messages = page.getByRole('region', { name: 'Messages' });
  await expect(messages).toContainText("Moved 'Seed reference data' from 14 to 3.");
  await expect(messages).toContainText('DbPassword');
  await messages.getByRole('button', { name: 'Undo' }).click();
  await expect(list.getByRole('button', { name: /why, step 14, Seed reference data$/ })).toBeVisible();
});

test('T06: a failure of one action on one target is tried, shown in the plan, and dropped again', async ({ page }) => {
  await page.goto('./#/p/harbor-web/plan?row=deploy-web%2Fdeploy-package&env=Production&target=prd-web-02');
  await planIsFresh(page);
  const why = page.getByRole('complementary', { name: 'Why' });
  await why.getByRole('button', { name: 'It fails on prd-web-02' }).click();
  const bar = page.getByRole('region', { name: 'What-if' });
  await expect(bar).toContainText('Deploy package fails on prd-web-02');
  const cellOf = (step: string) =>
    page.getByRole('gridcell').getByRole('button', { name: `${step} in Production: `, exact: false });
  for (const step of ['17 Roll back web', '18 Roll back database', '19 Page the on-call'])
    await expect(cellOf(step)).toHaveAccessibleName(/: Runs/);
  await expect(cellOf('10 Purge CDN')).toHaveAccessibleName(/failed/);
  await expect(page.getByText(/since the file/)).toHaveCount(0);
  await bar.getByRole('button', { name: 'Drop: Deploy package fails on prd-web-02' }).click();
  await expect(cellOf('17 Roll back web')).toHaveAccessibleName(/: Skipped/);
  await expect(bar).toHaveCount(0);
});

test('a sample value of an output that nobody knows yet decides the action that waits for it', async ({ page }) => {
  await page.goto('./#/p/harbor-web/plan?row=deploy-web%2Fwarm-up&env=Production');
  await planIsFresh(page);
  const why = page.getByRole('complementary', { name: 'Why' });
  await why.getByRole('button', { name: 'Try it' }).click();
  await expect(page.getByRole('region', { name: 'What-if' })).toContainText(
    'output NeedsWarmUp of Deploy package is True',
  );
  await expect(
    page.getByRole('gridcell').getByRole('button', { name: '7.3 Warm up in Production: ' }),
  ).toHaveAccessibleName(/: Runs 4/);
});
