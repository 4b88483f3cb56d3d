import { expect, test } from '../support/journey';
import { planIsFresh } from '../support/openApp';

test.use({ serviceWorkers: 'allow' });

test('after the first visit the app opens, plans and adds a step without a network', async ({ page, context }) => {
  await page.goto('./#/settings');
  await expect(page.getByText('Preflight itself is stored too, so it opens offline.')).toBeVisible({
    timeout: 60_000,
  });
  await context.setOffline(true);
  await page.goto('./#/p/harbor-web/steps');
  await page.reload();
  await expect(page.getByText('Plan up to date')).toBeAttached({ timeout: 20_000 });
  await page.getByRole('link', { name: 'Plan', exact: true }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await page.getByRole('link', { name: 'Text', exact: true }).click();
  await expect(page.getByText('deployment_process').first()).toBeVisible();
  await page.getByRole('link', { name: 'Steps', exact: true }).click();
  await page.getByRole('button', { name: 'Add step' }).click();
  await expect(page.getByRole('textbox', { name: /^Search \d+ templates/ })).toBeVisible();
  await page.goto('./#/p/two-hundred-steps/steps');
  await planIsFresh(page);
});

test('T04: without a network a community template is added right after a step', async ({ page, context }) => {
  await page.goto('./#/settings');
  await expect(page.getByText('Preflight itself is stored too, so it opens offline.')).toBeVisible({
    timeout: 60_000,
  });
  await context.setOffline(true);
  await page.goto('./#/p/harbor-web/steps');
  await expect(page.getByText('Plan up to date')).toBeAttached({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Actions for step 2, Notify start' }).click();
  await page.getByRole('menuitem', { name: 'Add', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Add step after' }).click();
  await page.getByRole('textbox', { name: /^Search \d+ templates/ }).fill('slack');
  await page.getByRole('button', { name: 'Add Slack - Post Message' }).click();
  const list = page.getByRole('navigation', { name: 'Steps' });
  await expect(list.getByRole('button', { name: /why, step 3, Slack - Post Message/ })).toBeVisible();
});
