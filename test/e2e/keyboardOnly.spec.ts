import { expect, type Locator, type Page, test } from '../support/journey';
import { fileFor, openFiles, planIsFresh, savedText } from '../support/openApp';

const names = ['Build', 'Deploy', 'Notify', 'Clean up'];
const text = names
  .map(
    (name) => `step "${name.toLowerCase().replace(' ', '-')}" {
    name = "${name}"

    action {
        action_type = "Octopus.Script"
        environments = ["production"]
        properties = {
            Octopus.Action.RunOnServer = "true"
            Octopus.Action.Script.ScriptBody = "echo ${name}"
        }
    }
}
`,
  )
  .join('\n');

/** Tab until something has the focus; a person finds it, or the order of the page is broken. */
async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  const seen: string[] = [];
  for (let press = 0; press < 60; press += 1) {
    if ((await wanted.count()) === 1 && (await wanted.evaluate((node) => node === document.activeElement))) return;
    await page.keyboard.press(key);
    seen.push(
      await page.evaluate(
        () =>
          document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.slice(0, 30) ?? '',
      ),
    );
  }
  throw new Error(`60 presses of ${key} did not lead to ${wanted}, but to: ${seen.join(' | ')}`);
}

const savedOrder = (saved: string) => [...saved.matchAll(/^ {4}name = "(.+)"/gm)].map(([, name]) => name);
const link = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name, exact: true });

test.beforeEach(async ({ page }) => {
  await openFiles(page, fileFor('deployment_process.ocl', text));
  await planIsFresh(page);
});

test('steps are reordered in the pane, and Escape asks before moves are lost, by keys alone', async ({ page }) => {
  await tabTo(page, link(page, 'Build'));
  await page.keyboard.press('ArrowDown');
  await expect(link(page, 'Deploy')).toBeFocused();
  await page.keyboard.press('r');
  const tree = page.getByRole('tree', { name: 'Order of the steps' });
  await expect(tree).toBeVisible();
  await tabTo(page, tree.getByRole('treeitem', { name: /^1 Build/ }));
  await page.keyboard.press('Alt+ArrowDown');
  await expect(tree.getByRole('treeitem', { name: /^2 Build/ })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(tree.getByRole('treeitem', { name: /^1 Clean up/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alert').filter({ hasText: 'Discard 2 moves?' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Discard', exact: true })).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Keep reordering' }));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(tree).toBeHidden();
  expect(savedOrder(await savedText(page))).toEqual(['Clean up', 'Deploy', 'Build', 'Notify']);
  await page.keyboard.press('Control+z');
  expect(await savedText(page)).toBe(text);
});

test('a step is moved in the list, renamed and disabled by keys alone', async ({ page }) => {
  await tabTo(page, link(page, 'Build'));
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByText(/Moved .Build. from 1 to 2/).first()).toBeVisible();
  await expect(link(page, 'Build')).toBeFocused();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect(link(page, 'Build')).toBeFocused();
  expect(savedOrder(await savedText(page))).toEqual(['Deploy', 'Notify', 'Clean up', 'Build']);

  await page.keyboard.press('F2');
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Compile');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Compile' })).toBeVisible();
  await tabTo(page, link(page, 'Compile'), 'Shift+Tab');
  await page.keyboard.press('e');
  await expect(page.getByRole('heading', { level: 1 }).locator('..')).toContainText('disabled');
  const saved = await savedText(page);
  expect(savedOrder(saved)).toEqual(['Deploy', 'Notify', 'Clean up', 'Compile']);
  expect(saved).toContain('is_disabled = true');
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('Control+z');
  expect(await savedText(page)).toBe(text);
});

test('a condition is changed and the reason for a verdict read by keys alone', async ({ page }) => {
  await page.goto('./#/p/simple-process/steps');
  await planIsFresh(page);
  await tabTo(page, page.getByRole('combobox', { name: 'Preview as environment' }));
  await page.keyboard.press('ArrowUp');
  const verdict = page.getByRole('button', { name: /: why, step 1, Approve release$/ });
  await expect(verdict).toHaveAccessibleName(/^Not in scope/);
  await tabTo(page, link(page, 'Approve release'));
  await page.keyboard.press('w');
  const why = page.getByRole('complementary', { name: 'Why' });
  await expect(why).toContainText('It runs only in Production.');
  // The step is open too now; its details stand between the list and the reasons.
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  await tabTo(
    page,
    why.getByRole('listitem').filter({ hasText: 'stops here' }).getByRole('button', { name: 'Go to setting' }),
  );
  await page.keyboard.press('Enter');
  const section = page.getByRole('group', { name: 'Environments' });
  await expect(section.locator(':focus')).toBeVisible();
  // The setting itself has the focus now, and the arrow keys choose in it.
  await tabTo(page, section.getByRole('radio', { name: 'Only these' }));
  await page.keyboard.press('ArrowDown');
  await expect(section.getByRole('radio', { name: 'All except these' })).toBeChecked();
  await expect(verdict).toHaveAccessibleName(/^Waits/);
  expect(await savedText(page)).toContain('excluded_environments = ["production"]');
});

test('the matrix of the plan is walked, opened and left by keys alone', async ({ page }) => {
  await page.goto('./#/p/simple-process/plan');
  await planIsFresh(page);
  const cell = (name: string) => page.getByRole('gridcell').getByRole('button', { name });
  // The grid is one stop of the Tab key.
  await tabTo(page, page.getByRole('gridcell').locator('button[tabindex="0"]'));
  await page.keyboard.press('Control+Home');
  await expect(cell('1 Approve release in Development')).toBeFocused();
  await page.keyboard.press('Control+End');
  await expect(cell('3 Check web site in Production')).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await expect(cell('2 Deploy web site in Development')).toBeFocused();
  await page.keyboard.press('Enter');
  const why = page.getByRole('complementary', { name: 'Why' });
  await expect(why.getByRole('heading', { name: 'Deploy web site in Development' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(why).toBeHidden();
  await expect(cell('2 Deploy web site in Development')).toBeFocused();
});

test('steps are added from the gallery by keys alone', async ({ page }) => {
  await tabTo(page, link(page, 'Build'));
  await page.keyboard.press('ArrowDown');
  await expect(link(page, 'Deploy')).toBeFocused();
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox').first()).toBeFocused();
  await page.keyboard.type('run a script');
  await expect(dialog.getByRole('heading', { name: 'Run a Script' })).toBeVisible();
  // With Ctrl the gallery stays for more.
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toContainText('after 3 Run a Script');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('slack');
  await expect(dialog.getByRole('heading', { name: /slack/i })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
  const order = savedOrder(await savedText(page));
  expect(order).toEqual(['Build', 'Deploy', 'Run a Script', expect.stringContaining('Slack'), 'Notify', 'Clean up']);
});
