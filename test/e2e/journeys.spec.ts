import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { counting } from '../support/counted';
import { openHarborWeb, stepList, stepOrder, stepRow } from '../support/harborWeb';
import { expect, type Page, test } from '../support/journey';
import { fileFor, planIsFresh, textOf } from '../support/openApp';

/**
 * Tasks of people, done as they would do them and counted: each passes within its ideal number of interactions and a
 * quarter more. Those by keys use no pointer, those by touch only taps.
 */
const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });
const actionsOfWeb = (page: Page) =>
  stepList(page).getByRole('list', { name: 'Actions of Deploy web' }).getByRole('link');
async function startAtHarborWeb(page: Page) {
  await openHarborWeb(page);
  await page.locator('main h1').first().focus();
  return counting(page);
}

test('T01: why a step does not run, by one click', async ({ page }) => {
  const hands = await startAtHarborWeb(page);
  await hands.click(stepList(page).getByRole('button', { name: 'Skipped: why, step 11, Smoke test' }));
  const why = page.getByRole('complementary', { name: 'Why' });
  const deciding = why.getByRole('listitem').filter({ hasText: 'stops here' });
  await expect(deciding).toBeInViewport();
  await expect(deciding).toContainText('#{RunSmokeTests}');
  await expect(deciding).toContainText('RunSmokeTests = False');
  await expect(deciding).toContainText('scoped to Production, the most specific');
  await expect(deciding).toContainText('not chosen: True (no scope)');
  await expect(deciding.getByRole('button', { name: 'Go to setting' })).toBeVisible();
  hands.isWithin(1);
  await deciding.getByRole('button', { name: 'Show RunSmokeTests' }).click();
  await expect(page.getByRole('textbox', { name: 'Name of RunSmokeTests' })).toBeFocused();
});

async function seedIsThird(page: Page) {
  await expect(messages(page)).toContainText("Moved 'Seed reference data' from 14 to 3.");
  await expect(messages(page)).toContainText('DbPassword');
  await expect(messages(page).getByRole('button', { name: 'Undo' })).toBeVisible();
  const thirdAndFourth = async () => (await stepOrder(page)).slice(2, 4);
  await expect.poll(thirdAndFourth).toEqual(['Seed reference data', 'Fetch secrets']);
  await page.keyboard.press('Control+z');
  await expect.poll(thirdAndFourth).toEqual(['Fetch secrets', 'Drain cache']);
  await expect(page.getByRole('button', { name: 'Undo: nothing to undo' })).toBeVisible();
}

test('T02: a step moves without a mouse, by saying so', async ({ page }) => {
  const hands = await startAtHarborWeb(page);
  await hands.press('Control+k');
  await hands.type('move 14 before 3');
  await hands.press('Enter');
  await expect(stepList(page).getByRole('button', { name: /why, step 3, Seed reference data$/ })).toBeVisible();
  hands.isWithin(3);
  await seedIsThird(page);
});

test('T02: a step moves without a mouse, by the keys of the list', async ({ page }) => {
  const hands = await startAtHarborWeb(page);
  await hands.press('F6');
  await expect(stepRow(page, 'Approve release')).toBeFocused();
  await hands.type('14');
  await expect(stepRow(page, 'Seed reference data')).toBeFocused();
  await hands.press('m');
  await hands.type('before 3');
  await hands.press('Enter');
  await expect(stepRow(page, 'Seed reference data')).toBeFocused();
  hands.isWithin(5);
  await seedIsThird(page);
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('T03: a step becomes the last one by taps alone', async ({ page }) => {
    const hands = await startAtHarborWeb(page);
    await hands.tap(page.getByRole('button', { name: 'Reorder', exact: true }));
    await hands.tap(page.getByRole('treeitem', { name: /^22 Notify finish/ }));
    await hands.tap(page.getByRole('button', { name: 'To bottom' }));
    await expect(page.getByText(/No verdict changes/).first()).toBeVisible();
    await hands.tap(page.getByRole('button', { name: 'Apply order' }));
    await expect(stepList(page)).toBeVisible();
    await expect
      .poll(async () => (await stepOrder(page)).slice(19))
      .toEqual([
        ...['Collect logs', 'Clean up temp files', 'Close change ticket', 'Archive packages', 'Notify finish'],
      ]);
    hands.isWithin(4);
  });

  test('T05: a step is limited to two environments by taps', async ({ page }) => {
    const hands = await startAtHarborWeb(page);
    await hands.tap(stepRow(page, 'Collect logs'));
    await hands.tap(page.getByRole('group', { name: 'Environments' }).getByRole('radio', { name: 'Only these' }));
    await expect(page.getByRole('combobox', { name: 'Add to Environments it runs in' })).toBeFocused();
    await hands.type('Staging, Production');
    await hands.press('Enter');
    hands.isWithin(4);
    await expect(page.getByRole('list', { name: 'Environments it runs in' }).getByRole('button')).toHaveCount(2);
  });
});

test('T04: a Slack template is added after Notify start and lists its missing values', async ({ page }) => {
  const hands = await startAtHarborWeb(page);
  await hands.click(page.getByRole('button', { name: 'Actions for step 2, Notify start' }));
  await hands.click(page.getByRole('menuitem', { name: 'Add', exact: true }));
  await hands.click(page.getByRole('menuitem', { name: 'Add step after' }));
  await expect(page.getByRole('textbox', { name: /^Search \d+ templates/ })).toBeFocused();
  await hands.type('slack');
  await hands.click(page.getByRole('button', { name: /^Add (Slack|Send a Slack)/ }).first());
  await expect(stepList(page).getByRole('button', { name: /why, step 3, .*Slack/ })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await expect(messages(page)).toContainText(/required fields? (is|are) empty: /);
  hands.isWithin(4);
});

async function onlyStagingAndProduction(page: Page) {
  const hands = await startAtHarborWeb(page);
  await hands.click(stepRow(page, 'Collect logs'));
  await hands.click(page.getByRole('group', { name: 'Environments' }).getByRole('radio', { name: 'Only these' }));
  await expect(page.getByRole('combobox', { name: 'Add to Environments it runs in' })).toBeFocused();
  await hands.type('Staging, Production');
  await hands.press('Enter');
  await expect(stepRow(page, 'Collect logs')).toHaveAccessibleDescription(/only Staging, Production/);
  return hands;
}

test('T05: a step is limited to two environments, which the row and the preview say', async ({ page }) => {
  const hands = await onlyStagingAndProduction(page);
  hands.isWithin(4);
  await page.getByRole('combobox', { name: 'Preview as environment' }).selectOption('Development');
  await stepList(page).getByRole('button', { name: 'Not in scope: why, step 20, Collect logs' }).click();
  await expect(page.getByRole('complementary', { name: 'Why' })).toContainText(/only in Staging and Production/);
});

test('T06: a failure on one target is tried from the row, and the plan shows the effect on every step', async ({
  page,
}) => {
  const hands = await startAtHarborWeb(page);
  await hands.click(page.getByRole('button', { name: 'Actions for action 7.2, Deploy package' }));
  await hands.click(page.getByRole('menuitem', { name: 'What if', exact: true }));
  await hands.click(page.getByRole('menuitem', { name: 'What if this fails' }));
  await hands.click(page.getByRole('menuitem', { name: 'On prd-web-02' }));
  const bar = page.getByRole('region', { name: 'What-if' });
  await expect(bar).toContainText('Deploy package fails on prd-web-02');
  hands.isWithin(4);
  // Only what comes out differently is shown, with what it said before.
  const cell = (step: string) => page.getByRole('gridcell').getByRole('button', { name: `${step} in Production: ` });
  await expect(cell('17 Roll back web')).toHaveAccessibleName(/Changed, it was: Skipped\./);
  await expect(cell('2 Notify start')).toHaveCount(0);
  await page.getByRole('group', { name: 'Rows shown' }).getByRole('button', { name: 'All', exact: true }).click();
  for (const step of ['17 Roll back web', '18 Roll back database', '19 Page the on-call', '8 Deploy API'])
    await expect(cell(step)).toHaveAccessibleName(/: Runs/);
  for (const step of ['20 Collect logs', '21 Clean up temp files', '22 Notify finish'])
    await expect(cell(step)).toHaveAccessibleName(/: Runs/);
  for (const step of [
    ...['10 Purge CDN', '13 Rebuild search index', '14 Seed reference data', '15 Tag release'],
    ...['16 Update status page', '23 Close change ticket'],
  ])
    await expect(cell(step)).toHaveAccessibleName(/: Skipped\..*failed/);
  for (const [step, verdict] of [
    ['11 Smoke test', 'Skipped'],
    ['12 Load test', 'Off'],
    ['24 Archive packages', 'Not in scope'],
  ] as const) {
    await expect(cell(step)).toHaveAccessibleName(new RegExp(`: ${verdict}`));
    await expect(cell(step)).not.toHaveAccessibleName(/Changed/);
  }
  await expect(page.getByText(/since the file/)).toHaveCount(0);
  await bar.getByRole('button', { name: 'Remove what-if: Deploy package fails on prd-web-02' }).click();
  await expect(cell('17 Roll back web')).toHaveAccessibleName(/: Skipped/);
  await expect(bar).toHaveCount(0);
});

test('T08: a missing brace is named with its block and place, and typing it mends the file', async ({ page }) => {
  const whole = readFileSync(
    join(import.meta.dirname, '../../public/samples/harbor-web/deployment_process.ocl'),
    'utf8',
  );
  const lines = whole.split('\n');
  const at = lines.indexOf('}', 32);
  await page.goto('./');
  const hands = counting(page);
  await hands.drop(() =>
    page
      .getByLabel('Files to open')
      .setInputFiles(fileFor('deployment_process.ocl', lines.toSpliced(at, 1).join('\n'))),
  );
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Line 33, column 22: The block `step "fetch-secrets"` is not closed');
  await expect(dialog).toContainText(`it should end before line ${at + 2}`);
  await hands.click(dialog.getByRole('button', { name: 'Edit the text here' }));
  await expect(page.getByRole('textbox', { name: 'Text of deployment_process.ocl' })).toBeFocused();
  await hands.type('}');
  await hands.click(page.getByRole('button', { name: 'Apply' }));
  await expect(page.getByText('24 steps, 4 child actions')).toBeVisible();
  hands.isWithin(4);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Process menu' }).click();
  await page.getByRole('menuitem', { name: 'Download a copy' }).click();
  expect(await textOf(await download)).toBe(lines.toSpliced(at, 1).with(at, '}').join('\n'));
});

test('T09: a step is renamed where its output is read, as one entry, and keeps its slug', async ({ page }) => {
  const hands = await startAtHarborWeb(page);
  await hands.click(stepRow(page, 'Fetch secrets'));
  await hands.press('F2');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await hands.type('Get secrets');
  await expect(page.getByText(/^Used in \d places?:$/)).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Update them' })).toBeChecked();
  await hands.press('Enter');
  await expect(page.getByText(/^3 is now "Get secrets"\. .*Its slug stays fetch-secrets\.$/)).toBeVisible();
  hands.isWithin(4);
  await page.getByRole('link', { name: 'Text', exact: true }).click();
  await stepRow(page, 'Seed reference data').click();
  await expect(page.getByText('Octopus.Action[Get secrets].Output.DbPassword').first()).toBeAttached();
  await page.keyboard.press('Control+z');
  await expect(stepRow(page, 'Fetch secrets')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo: nothing to undo' })).toBeVisible();
});

for (const way of ['the notice', 'Ctrl+Z'] as const)
  test(`T10: a deleted step comes back by ${way} where it was, selected, with its actions and its bar`, async ({
    page,
  }) => {
    const hands = await startAtHarborWeb(page);
    await stepRow(page, 'Deploy web').focus();
    await page.keyboard.press('Delete');
    await expect(stepRow(page, 'Deploy web')).toHaveCount(0);
    if (way === 'Ctrl+Z') await hands.press('Control+z');
    else await hands.click(messages(page).getByRole('button', { name: 'Undo' }));
    await expect(stepRow(page, 'Deploy web')).toBeFocused();
    await expect.poll(async () => (await stepOrder(page))[6]).toBe('Deploy web');
    await expect(actionsOfWeb(page)).toHaveCount(4);
    await expect(stepRow(page, 'Deploy API')).toHaveAccessibleDescription(/runs together with 7/);
    hands.isWithin(1);
  });

test('T11: only the steps of a target tag, by typing it', async ({ page }) => {
  const hands = await startAtHarborWeb(page);
  await hands.click(page.getByLabel('Filter by name'));
  await hands.type('role:web');
  await expect(page.getByText('5 of 24 steps match').first()).toBeVisible();
  await expect
    .poll(() => stepOrder(page))
    .toEqual([...['Deploy web', 'Deploy API', 'Roll back web', 'Collect logs', 'Clean up temp files']]);
  await expect(stepList(page).getByRole('button', { name: /why, step 21, Clean up temp files$/ })).toBeVisible();
  await expect(page).toHaveURL(/q=(role|tag)%3Aweb/);
  hands.isWithin(2);
});

test('T12: an action moves before another by keys alone', async ({ page }) => {
  const hands = await startAtHarborWeb(page);
  await hands.press('F6');
  await hands.type('7.3');
  await expect(stepRow(page, 'Warm up')).toBeFocused();
  await hands.press('Alt+ArrowUp');
  await expect(actionsOfWeb(page)).toHaveText([
    ...['Take out of balancer', 'Warm up', 'Deploy package', 'Put back in balancer'],
  ]);
  await expect(messages(page)).toContainText(/Moved 'Warm up' from 7\.3 to 7\.2\..*NeedsWarmUp/);
  await expect(stepRow(page, 'Warm up')).toBeFocused();
  hands.isWithin(4);
});

test('T14: which machines run a step, and why another is not among them', async ({ page }) => {
  const hands = await startAtHarborWeb(page);
  await hands.click(stepList(page).getByRole('button', { name: /why, step 7, Deploy web$/ }));
  const why = page.getByRole('complementary', { name: 'Why' });
  const targets = why.getByRole('region', { name: 'Targets' });
  for (const name of ['prd-web-01', 'prd-web-02', 'prd-web-03', 'prd-web-04'])
    await expect(targets.getByRole('button', { name })).toBeVisible();
  await expect(why).toContainText('2 at a time');
  await expect(targets).toContainText('The target is disabled. It has no target tag "web".');
  hands.isWithin(2);
});

test('T17: how many steps run, and whether anything is unknown, without visiting a row', async ({ page }) => {
  await page.goto('./#/p/harbor-web/steps');
  await planIsFresh(page);
  const hands = counting(page);
  await hands.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to steps' })).toBeFocused();
  await hands.press('Enter');
  const steps = page.getByRole('navigation', { name: 'Steps' });
  await expect(steps).toBeFocused();
  await expect(steps).toHaveAccessibleDescription('15 run · 1 waits · 8 do not · 1 action unknown');
  await expect(steps.getByRole('paragraph').first()).toHaveText('15 run · 1 waits · 8 do not · 1 action unknown');
  hands.isWithin(2);
  await page.keyboard.press('ArrowDown');
  await expect(stepRow(page, 'Approve release')).toBeFocused();
});

test('T18: saving shows beforehand which lines change, and no other byte does', async ({ page }) => {
  await onlyStagingAndProduction(page);
  const before = readFileSync(
    join(import.meta.dirname, '../../public/samples/harbor-web/deployment_process.ocl'),
    'utf8',
  );
  const hands = counting(page);
  await hands.press('Control+s');
  const review = page.getByRole('dialog', { name: 'Save "deployment_process.ocl"?' });
  const changed = review.getByRole('region', { name: /^Changes in/ });
  await expect(changed).toContainText('environments = ["staging", "production"]');
  await expect(changed.getByText('fetch-secrets')).toHaveCount(0);
  await expect(review.getByRole('button', { name: 'Save', exact: true })).toBeFocused();
  const download = page.waitForEvent('download');
  await hands.press('Enter');
  const after = await textOf(await download);
  hands.isWithin(2);
  await expect(page.getByText(/saved \d/)).toBeVisible();
  const lines = after.split('\n');
  const at = lines.findIndex((line, index) => line !== before.split('\n')[index]);
  expect(lines.slice(0, at).findLast((line) => line.startsWith('step '))).toBe('step "collect-logs" {');
  expect(lines[at]).toBe('        environments = ["staging", "production"]');
  expect(lines.toSpliced(at, 1).join('\n')).toBe(before);
  await page.goto('./#/');
  await page.getByLabel('Files to open').setInputFiles(fileFor('deployment_process.ocl', after));
  await expect(page.getByText('24 steps, 4 child actions')).toBeVisible();
});
