import { expect, test } from '../support/journey';
import { planIsFresh } from '../support/openApp';

test('a sample value of an output that is not known yet decides the action that waits for it', async ({ page }) => {
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
