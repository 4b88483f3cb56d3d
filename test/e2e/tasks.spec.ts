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

test('T04: a Slack template is added after Notify start, named, and says what it still needs', async ({ page }) => {
  await page.getByRole('button', { name: 'Actions for step 2, Notify start' }).click();
  await page.getByRole('menuitem', { name: 'Add', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Add step after' }).click();
  await page.getByRole('textbox', { name: /^Search \d+ templates/ }).fill('slack');
  await page.getByRole('button', { name: 'Add Slack - Post Message' }).click();
  const list = page.getByRole('navigation', { name: 'Steps' });
  await expect(list.getByRole('button', { name: /why, step 3, Slack - Post Message/ })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('2 required fields are empty');
  await expect(page.getByText('Needs a value.')).toHaveCount(2);
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

test('T05: Collect logs is limited to two environments, which the row and the plan say', async ({ page }) => {
  const list = page.getByRole('navigation', { name: 'Steps' });
  await list.getByRole('link', { name: 'Collect logs' }).click();
  await page.getByRole('group', { name: 'Environments' }).getByRole('radio', { name: 'Only these' }).click();
  const adder = page.getByRole('combobox', { name: 'Add to Environments it runs in' });
  await adder.pressSequentially('Staging');
  await adder.press('Enter');
  await adder.pressSequentially('Production');
  await adder.press('Enter');
  await expect(list.getByText('only Staging, Production').last()).toBeVisible();
  await page.goto('./#/p/harbor-web/plan');
  await expect(
    page.getByRole('gridcell').getByRole('button', { name: '20 Collect logs in Development: ' }),
  ).toHaveAccessibleName(/Not in scope\. It runs only in Staging (and|,) Production/);
});

test('T09: a renamed step is renamed where its output is read, in one entry, and the slug stays', async ({ page }) => {
  const list = page.getByRole('navigation', { name: 'Steps' });
  await list.getByRole('link', { name: 'Fetch secrets' }).click();
  await page.keyboard.press('F2');
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('Get secrets');
  await expect(page.getByText(/^Used in \d places?:$/)).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Update them' })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^3 is now "Get secrets"\. .*Its slug stays fetch-secrets\.$/)).toBeVisible();
  await page.goto('./#/p/harbor-web/text');
  await list.getByRole('link', { name: 'Seed reference data' }).click();
  await expect(page.getByText('Octopus.Action[Get secrets].Output.DbPassword').first()).toBeAttached();
  await page.getByRole('button', { name: 'Undo: Rename "Fetch secrets" to "Get secrets"' }).click();
  await expect(list.getByRole('link', { name: 'Fetch secrets' })).toBeVisible();
});

test('T13: Deploy API starts after Deploy web by one choice', async ({ page }) => {
  const list = page.getByRole('navigation', { name: 'Steps' });
  await list.getByRole('link', { name: 'Deploy API' }).click();
  await page.getByRole('group', { name: 'Start' }).getByRole('radio', { name: 'After the previous step' }).click();
  await expect(list.getByText('with previous')).toHaveCount(1);
});

test('T14: the reasons of Deploy web name its targets and why prd-cache-01 is not among them', async ({ page }) => {
  const list = page.getByRole('navigation', { name: 'Steps' });
  await list.getByRole('button', { name: /why, step 7, Deploy web$/ }).click();
  const why = page.getByRole('complementary', { name: 'Why' });
  const targets = why.getByRole('region', { name: 'Targets' });
  for (const name of ['prd-web-01', 'prd-web-02', 'prd-web-03', 'prd-web-04'])
    await expect(targets.getByRole('button', { name })).toBeVisible();
  await expect(why).toContainText('2 at a time');
  await expect(targets).toContainText('The target is disabled. It has no target tag "web".');
});
