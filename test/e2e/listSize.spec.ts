import { expect, test } from '../support/journey';
import { fileFor, openFiles, planIsFresh } from '../support/openApp';

const steps = 1000;
const text = Array.from(
  { length: steps },
  (_, at) => `step "deploy-${at + 1}" {
    name = "Deploy ${at + 1}"

    action {
        action_type = "Octopus.Script"
        environments = ["production"]
        properties = {
            Octopus.Action.RunOnServer = "true"
            Octopus.Action.Script.ScriptBody = "echo ${at + 1}"
        }
    }
}
`,
).join('\n');

/** So many rows may be in the page at once: a window of them and what is drawn ahead. */
const maxMounted = 60;

test('of a thousand steps only a window is in the page, and a key touches the rows it is about', async ({ page }) => {
  await openFiles(page, fileFor('deployment_process.ocl', text));
  const list = page.getByRole('list', { name: 'Steps', exact: true });
  const mounted = () => list.locator('[data-row]').count();
  const focused = (name: string) => list.getByRole('link', { name, exact: true });
  await expect(focused('Deploy 1')).toBeVisible();
  expect(await mounted()).toBeLessThanOrEqual(maxMounted);

  await focused('Deploy 1').focus();
  await page.keyboard.type('500');
  await expect(focused('Deploy 500')).toBeFocused();
  expect(await mounted()).toBeLessThanOrEqual(maxMounted);
  await page.keyboard.press('End');
  await expect(focused('Deploy 1000')).toBeFocused();
  expect(await mounted()).toBeLessThanOrEqual(maxMounted);

  // Up, without scrolling: the row left and the row reached change, no other. New rows are drawn a few in a frame, so the list
  // is watched once it stands still.
  await planIsFresh(page);
  await list.evaluate(async (node) => {
    let still = 0;
    const changes = new MutationObserver(() => {
      still = 0;
    });
    changes.observe(node, { attributes: true, childList: true, characterData: true, subtree: true });
    while (still < 5) {
      still += 1;
      await new Promise(requestAnimationFrame);
    }
    changes.disconnect();
    const touched = new Set<string>();
    const note = (records: readonly MutationRecord[]) => {
      for (const { target } of records) {
        const row = (target instanceof Element ? target : target.parentElement)?.closest<HTMLElement>('[data-row]');
        if (row) touched.add(row.dataset['row'] ?? '');
      }
    };
    const observer = new MutationObserver(note);
    observer.observe(node, { attributes: true, childList: true, characterData: true, subtree: true });
    const touchedRows = () => {
      note(observer.takeRecords());
      return [...touched];
    };
    Object.assign(window, { touchedRows });
  });
  await page.keyboard.press('ArrowUp');
  await expect(focused('Deploy 999')).toBeFocused();
  const touched = await page.evaluate(() => (window as unknown as { touchedRows(): string[] }).touchedRows());
  expect(touched).toHaveLength(2);

  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(focused('Deploy 999')).toBeFocused();
  await expect(list.locator('[data-row]').first()).toContainText('Deploy 999');
  expect(await mounted()).toBeLessThanOrEqual(maxMounted);

  await page.getByLabel('Filter by name').fill('99');
  // 19 by their names, and the one with that number.
  await expect(page.getByText('20 of 1000 steps match').first()).toBeVisible();
});

test('the row of an address is whole in sight once the plan has brought the verdicts', async ({ page }) => {
  await page.goto('./#/p/harbor-web/steps/smoke-test?row=smoke-test&env=Production');
  await planIsFresh(page);
  const row = page.locator('[data-row]').filter({ hasText: 'Smoke test' });
  await expect(row.getByText('Skipped')).toBeVisible();
  await expect(row).toBeInViewport({ ratio: 1 });
});
