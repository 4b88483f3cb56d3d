import { expect, type Page, test } from '../support/journey';
import { planIsFresh } from '../support/openApp';

async function openPlan(page: Page, sample: string) {
  await page.goto('./');
  await page.getByRole('link', { name: `Plan of ${sample}` }).click();
  await planIsFresh(page);
}

/** The cell of a step in one column, found by the words that a screen reader would say. */
function cellOf(page: Page, step: string, column: string) {
  return page.getByRole('gridcell').getByRole('button', { name: `${step} in ${column}: ` });
}

const webTargets = [
  ['Development', ['dev-web-01']],
  ['Test', ['test-web-01']],
  ['Production', ['prd-web-01', 'prd-web-02']],
] as const;

test('in Production the intervention of Simple process waits for a person', async ({ page }) => {
  await openPlan(page, 'Simple process');
  const cell = cellOf(page, '1 Approve release', 'Production');
  await expect(cell).toHaveAccessibleName(/: Waits\./);
  await cell.click();
  const why = page.getByRole('complementary', { name: 'Why' });
  await expect(why.getByRole('heading', { name: 'Approve release in Production' })).toBeVisible();
  await expect(why).toContainText('It waits for a person, who is assumed to answer Proceed.');
});

for (const environment of ['Development', 'Test']) {
  test(`in ${environment} the intervention of Simple process is not in scope, and the setting is one click away`, async ({
    page,
  }) => {
    await openPlan(page, 'Simple process');
    const cell = cellOf(page, '1 Approve release', environment);
    await expect(cell).toHaveAccessibleName(/: Not in scope\. It runs only in Production\./);
    await cell.click();
    const why = page.getByRole('complementary', { name: 'Why' });
    const deciding = why.getByRole('listitem').filter({ hasText: 'stops here' });
    await expect(deciding).toHaveCount(1);
    await expect(deciding).toContainText('Environment');
    await expect(deciding).toContainText('runs only in Production');
    await deciding.getByRole('button', { name: 'Go to setting' }).click();
    await expect(page).toHaveURL(/\/steps\/approve-release/);
    await expect(page.getByRole('heading', { level: 1, name: 'Approve release' })).toBeVisible();
    // The address names the field only until it is found, so the focus is what tells.
    await expect(page.getByRole('group', { name: 'Environments' }).locator(':focus')).toBeVisible();
  });
}

for (const [environment, targets] of webTargets) {
  test(`in ${environment} both web steps of Simple process run on each web server`, async ({ page }) => {
    await openPlan(page, 'Simple process');
    for (const step of ['2 Deploy web site', '3 Check web site']) {
      await expect(cellOf(page, step, environment)).toHaveAccessibleName(new RegExp(`: Runs ${targets.length}\\.`));
      await cellOf(page, step, environment).click();
      const why = page.getByRole('complementary', { name: 'Why' });
      await expect(why.getByRole('heading', { name: `${step.slice(2)} in ${environment}` })).toBeVisible();
      const listed = why.getByRole('region', { name: 'Targets' });
      for (const target of targets) await expect(listed.getByRole('button', { name: target })).toBeVisible();
      await expect(listed).toContainText('It runs.');
      await why.getByRole('button', { name: 'Close the reasons' }).click();
    }
  });
}

test('the three actions of Rolling process run on each target, two targets at a time', async ({ page }) => {
  await openPlan(page, 'Rolling process');
  await expect(cellOf(page, '1 Deploy web site', 'Production')).toHaveAccessibleName(
    /: Runs 5\. It runs on 5 targets, 2 at a time\./,
  );
  await page.getByRole('button', { name: /^Production, 5 targets\b/ }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Targets' }).click();
  const grid = page.getByRole('grid', { name: 'Plan: steps by environments' });
  const actions = ['1.1 Take out of load balancer', '1.2 Deploy package', '1.3 Put back in load balancer'];
  for (const action of actions) {
    // Targets that do the same share a column, which says how many they are.
    await expect(grid.getByRole('button', { name: `${action} in Production, prd-web-01 + 4: Runs.` })).toBeVisible();
  }
  await expect(grid.getByRole('button', { name: /^prd-web-01 \+ 4, 5 the same in Production\b/ })).toBeVisible();
  await expect(grid.getByRole('rowheader')).toHaveText(['1 Deploy web site', ...actions], { useInnerText: true });
});

const summary = '15 steps run on 5 targets, 1 waits for a person, 8 do not run, 1 action is unknown.';
const withoutOne = '14 steps run on 5 targets, 1 waits for a person, 9 do not run, 1 action is unknown.';

test('an edit of Harbor Web that is not saved changes its plan, undo brings it back, and a reload keeps it', async ({
  page,
}) => {
  await openPlan(page, 'Harbor Web');
  const sentence = page.getByText(/^Production: \d+ steps? run/);
  await expect(sentence).toContainText(`Production: ${summary}`);

  await page.getByRole('link', { name: 'Steps', exact: true }).click();
  await page.getByRole('link', { name: 'Tag release' }).first().click();
  const verdict = page.getByRole('button', { name: /: why, step \d+, Tag release$/ });
  await expect(verdict).toBeVisible();
  const before = await verdict.getAttribute('aria-label');
  await page.getByRole('button', { name: 'Disable', exact: true }).click();
  await expect(verdict).toHaveAccessibleName(/^Off: /);
  await page.getByRole('link', { name: 'Plan', exact: true }).click();
  await planIsFresh(page);
  await expect(sentence).toContainText(`Production: ${withoutOne}`);
  await expect(page.getByRole('button', { name: /Tag release in Production: Off\. It is disabled\./ })).toBeVisible();

  await page.getByRole('button', { name: /^Undo: / }).click();
  await expect(sentence).toContainText(`Production: ${summary}`);
  await page.getByRole('button', { name: /^Redo: / }).click();
  await expect(sentence).toContainText(`Production: ${withoutOne}`);
  await expect(page.getByText('Kept in this browser')).toBeVisible();

  await page.reload();
  await planIsFresh(page);
  await expect(page.getByRole('button', { name: /Tag release in Production: Off\. It is disabled\./ })).toBeVisible();
  await page.getByRole('link', { name: 'Steps', exact: true }).click();
  await page.getByRole('link', { name: 'Tag release' }).first().click();
  await page.getByRole('button', { name: 'Enable', exact: true }).click();
  await expect(verdict).toHaveAccessibleName(before ?? '');
  await page.getByRole('link', { name: 'Plan', exact: true }).click();
  await expect(sentence).toContainText(`Production: ${summary}`);
});
