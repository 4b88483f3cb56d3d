import { expect, test } from '../support/journey';
import { planIsFresh } from '../support/openApp';

/** Tasks of people, each within its ideal number of clicks and keys plus a quarter. */
test.beforeEach(async ({ page }) => {
  await page.goto('./#/p/harbor-web/steps');
  await planIsFresh(page);
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
  await bar.getByRole('button', { name: 'Remove what-if: Deploy package fails on prd-web-02' }).click();
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

test('T13: Deploy API starts after Deploy web by one choice', async ({ page }) => {
  const list = page.getByRole('navigation', { name: 'Steps' });
  await list.getByRole('link', { name: 'Deploy API' }).click();
  await page.getByRole('group', { name: 'Start' }).getByRole('radio', { name: 'After the previous step' }).click();
  await expect(list.getByText('with previous')).toHaveCount(1);
});
