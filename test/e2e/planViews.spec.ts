import { counting } from '../support/counted';
import { stepList, stepRow } from '../support/harborWeb';
import { expect, test } from '../support/journey';
import { expectAccessible, planIsFresh, textOf } from '../support/openApp';

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

test.describe('the timeline', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('./#/p/harbor-web/plan?view=timeline');
    await planIsFresh(page);
  });

  test('goes point by point, halts at the person who is asked, and is said as text', async ({ page }) => {
    const player = page.getByRole('group', { name: 'Player' });
    const said = player.getByRole('status');
    await player.getByRole('button', { name: 'First point' }).click();
    await expect(said).toHaveText('Point 1 of 20: 1 Approve release on Server');
    await player.getByRole('slider', { name: 'Point' }).press('.');
    await expect(said).toHaveText('Point 2 of 20: 2 Notify start on Server');
    await expect(player.getByRole('button', { name: 'Next stop' })).toHaveAttribute('aria-disabled', 'true');
    await player.getByRole('button', { name: 'Last point' }).click();
    await player.getByRole('combobox', { name: 'Speed' }).selectOption('Fast');
    await player.getByRole('button', { name: 'Play' }).click();
    await expect(said).toHaveText('Point 20 of 20: 23 Close change ticket on Worker');
    await expectAccessible(page);
  });

  test('an answer of the person is tried where the run waits', async ({ page }) => {
    await page.getByRole('button', { name: 'First point' }).click();
    await page.getByRole('group', { name: 'Answer to Approve release' }).getByRole('button', { name: 'Abort' }).click();
    await expect(page.getByRole('region', { name: 'What-if' })).toContainText('Approve release is answered Abort');
    await page.getByRole('button', { name: 'Log', exact: true }).click();
    const log = page.getByRole('region', { name: 'Log' });
    await expect(log.getByRole('listitem').filter({ hasText: '1 Approve release' }).first()).toContainText('Fails');
    await expect(log.getByRole('listitem').filter({ hasText: '17 Roll back web' })).toContainText('Runs');
    await expectAccessible(page);
  });

  test('T13: a step that no longer starts with the one before it comes after it', async ({ page }) => {
    await page.goto('./#/p/harbor-web/steps');
    await planIsFresh(page);
    const hands = counting(page);
    await hands.click(stepRow(page, 'Deploy API'));
    await hands.click(page.getByRole('radio', { name: 'After the previous step' }));
    await expect(stepList(page).getByText('with previous')).toHaveCount(1);
    await hands.click(page.getByRole('link', { name: 'Plan', exact: true }));
    await expect(page.getByText('Since the file: no verdict changes.')).toBeVisible();
    await hands.click(page.getByRole('button', { name: 'Timeline', exact: true }));
    hands.isWithin(3);
    await page.getByRole('button', { name: 'Log', exact: true }).click();
    const points = async (name: string) => {
      const lines = page.getByRole('region', { name: 'Log' }).getByRole('listitem').filter({ hasText: name });
      const texts = await lines.allInnerTexts();
      return texts.map((text) => Number.parseInt(text, 10));
    };
    await expect
      .poll(async () => Math.min(...(await points('8 Deploy API'))) > Math.max(...(await points('7.4 Put back'))))
      .toBe(true);
  });
});

test.describe('passing the plan on', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('./#/p/harbor-web/steps');
    await planIsFresh(page);
  });

  test('T16: the plan of Production as Markdown in four clicks, with the reasons for steps that do not run', async ({
    page,
  }) => {
    await page.getByRole('link', { name: 'Plan', exact: true }).click();
    await page.getByRole('button', { name: 'Export…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export the plan' });
    await expect(dialog.getByRole('radio', { name: 'Markdown' })).toBeChecked();
    await expectAccessible(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Download' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('harbor-web-plan-production.md');
    const text = await textOf(download);
    expect(text).toContain('# Harbor Web');
    expect(text).toContain('- Scenario: as configured');
    expect(text).toContain('- Environments: Production');
    expect(text).toMatch(/\| 11 \| Smoke test \| Skipped \| Its expression is false here\. \|/);
    expect(text).toMatch(/\| 7\.3 \| Warm up \| Unknown \| .+ \|/);
    expect(text).toContain('## What this plan does not model');
    expect(text).not.toContain('RunSmokeTests');
  });

  test('values are in it only when they are asked for', async ({ page }) => {
    await page.getByRole('link', { name: 'Plan', exact: true }).click();
    await page.getByRole('button', { name: 'Export…' }).click();
    await page.getByRole('checkbox', { name: /With the values/ }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download' }).click(),
    ]);
    expect(await textOf(download)).toContain('RunSmokeTests = False');
  });

  test('a picture, a table and the shape of the server are offered too', async ({ page }) => {
    await page.getByRole('link', { name: 'Plan', exact: true }).click();
    for (const [format, name, sign] of [
      ['Picture', 'harbor-web-plan-production.svg', '<svg xmlns='],
      ['CSV', 'harbor-web-plan-production.csv', 'Number,Step,Action'],
      ['Server preview', 'harbor-web-plan-production.preview.json', '"StepsToExecute"'],
      ['JSON', 'harbor-web-plan-production.json', '"schemaVersion": 1'],
    ] as const) {
      await page.getByRole('button', { name: 'Export…' }).click();
      await page.getByRole('radio', { name: format, exact: true }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(name);
      expect(await textOf(download)).toContain(sign);
    }
  });

  test('the page that is printed has the plan and nothing else of the app', async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => {};
    });
    await page.reload();
    await planIsFresh(page);
    await page.getByRole('link', { name: 'Plan', exact: true }).click();
    await page.getByRole('button', { name: 'Export…' }).click();
    await page.getByRole('radio', { name: 'Print' }).click();
    await page.getByRole('button', { name: 'Print…' }).click();
    await page.emulateMedia({ media: 'print' });
    const paper = page.locator('[data-printed]');
    await expect(paper).toBeVisible();
    await expect(paper.getByRole('row', { name: /^11 Smoke test Skipped/ })).toBeVisible();
    await expect(page.locator('#root')).toBeHidden();
  });
});

test('with no step chosen the process is shown at a glance, and each line leads on', async ({ page }) => {
  await page.goto('./#/p/harbor-web/steps');
  await planIsFresh(page);
  const overview = page.getByRole('region', { name: 'Overview' });
  await expect(overview.getByRole('button', { name: /^Production 15 steps run on 5 targets/ })).toBeVisible();
  await expect(overview.getByRole('region', { name: 'Problems' })).toContainText('9 Deploy worker');
  await expectAccessible(page);
  await overview.getByRole('button', { name: /^Staging/ }).click();
  await expect(page.getByRole('navigation', { name: 'Steps' }).getByText('Not in scope').first()).toBeVisible();
  await overview
    .getByRole('region', { name: 'Needs attention' })
    .getByRole('button', { name: /7\.3 Warm up/ })
    .click();
  await expect(page.getByRole('complementary', { name: 'Why' })).toContainText('NeedsWarmUp');
  await expect(page.getByRole('heading', { name: 'Warm up', exact: true })).toBeVisible();
});

test.describe('the panel of what-ifs', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('./#/p/harbor-web/plan?panel=what-if');
    await planIsFresh(page);
  });

  test('an action that fails once and is retried runs, and fails when it fails every time', async ({ page }) => {
    const panel = page.getByRole('complementary', { name: 'What-if' });
    const cell = page.getByRole('gridcell').getByRole('button', { name: /^13 Rebuild search index in Production: / });
    await panel.getByRole('combobox', { name: 'Action that fails' }).selectOption('13 Rebuild search index');
    await panel.getByRole('combobox', { name: 'How often it fails' }).selectOption('once, then works');
    await panel.getByRole('button', { name: 'Try', exact: true }).click();
    await expect(cell).toHaveAccessibleName(/Runs 1/);
    await panel.getByRole('combobox', { name: 'How often it fails' }).selectOption('every time');
    await panel.getByRole('button', { name: 'Try', exact: true }).click();
    await expect(cell).toHaveAccessibleName(/Fails/);
    await panel.getByRole('combobox', { name: 'Answer to a failure of Rebuild search index' }).selectOption('Ignore');
    await expect(page.getByRole('region', { name: 'What-if' })).toContainText('is answered Ignore');
    await expectAccessible(page);
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('region', { name: 'What-if' })).not.toContainText('is answered Ignore');
  });

  test('leaving out starts at a step and keeps required ones', async ({ page }) => {
    const panel = page.getByRole('complementary', { name: 'What-if' });
    await panel.getByRole('button', { name: 'Left out' }).click();
    await panel.getByRole('combobox', { name: 'Step', exact: true }).selectOption('7 Deploy web');
    await panel.getByRole('button', { name: 'From here on' }).click();
    await expect(panel.getByRole('checkbox', { name: '3 Fetch secrets' })).toBeChecked();
    await expect(panel.getByRole('checkbox', { name: /^5 Back up database \(required/ })).toBeDisabled();
    const cell = (name: string) => page.getByRole('gridcell').getByRole('button', { name });
    await expect(cell('3 Fetch secrets in Production: Left out')).toBeVisible();
    await expect(cell('5 Back up database in Production: Runs 1')).toBeVisible();
    await expect(page.getByText(/since the file/)).toHaveCount(0);
    // The menu of a cell opens beside it and leads to the field that asks; Escape returns to the cell.
    const asked = cell('13 Rebuild search index in Production: ');
    await asked.press('Shift+F10');
    const menu = page.getByRole('menu', { name: 'What if, in Production' });
    await expect(menu.locator('..')).toHaveCSS('opacity', '1');
    const [at, of] = await Promise.all([menu.boundingBox(), asked.boundingBox()]);
    expect(Math.abs(at!.x - of!.x)).toBeLessThan(400);
    await page.keyboard.press('Escape');
    await expect(asked).toBeFocused();
    await asked.press('Shift+F10');
    await menu.getByRole('menuitem', { name: 'It sets an output…' }).click();
    await expect(panel.getByRole('combobox', { name: 'Action that sets it' })).toBeFocused();
    await expect(panel.getByRole('combobox', { name: 'Action that sets it' })).toHaveValue('Rebuild search index');
  });
});

test('cells that the what-ifs change are marked, with their earlier verdict', async ({ page }) => {
  await page.goto('./#/p/harbor-web/plan?row=deploy-web%2Fdeploy-package&env=Production&target=prd-web-02');
  await planIsFresh(page);
  await page
    .getByRole('complementary', { name: 'Why' })
    .getByRole('button', { name: 'It fails on prd-web-02' })
    .click();
  await page.getByRole('combobox', { name: 'Mark' }).selectOption('Mark what-ifs');
  const cell = (name: RegExp) => page.getByRole('gridcell').getByRole('button', { name });
  await expect(cell(/^17 Roll back web in Production: /)).toHaveAccessibleName(/Changed, it was: Skipped\./);
  await expect(cell(/^2 Notify start in Production: /)).not.toHaveAccessibleName(/Changed/);
  await expectAccessible(page);
});
