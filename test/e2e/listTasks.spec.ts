import { expect, type Locator, type Page, test } from '@playwright/test';
import { planIsFresh } from '../support/openApp';

/** The ideal and a quarter more, rounded up: what a task may cost. */
const allowed = (ideal: number) => Math.ceil(ideal * 1.25);

/** Counts as `How to count` of the tasks says: a click, a key or chord, one field typed into. */
function counting(page: Page) {
  let count = 0;
  return {
    press: (keys: string) => {
      count += 1;
      return page.keyboard.press(keys);
    },
    type: (text: string) => {
      count += 1;
      return page.keyboard.type(text);
    },
    click: (what: Locator) => {
      count += 1;
      return what.click();
    },
    tap: (what: Locator) => {
      count += 1;
      return what.tap();
    },
    get count() {
      return count;
    },
  };
}

const list = (page: Page) => page.getByRole('list', { name: 'Steps', exact: true });
const row = (page: Page, name: string) => list(page).getByRole('link', { name, exact: true });
const order = async (page: Page) =>
  list(page)
    .getByRole('listitem')
    .evaluateAll((items) =>
      items.flatMap((item) => (item.parentElement?.closest('li') ? [] : [item.querySelector('a')?.textContent ?? ''])),
    );

async function openHarborWeb(page: Page) {
  await page.goto('./#/p/harbor-web/steps');
  await expect(row(page, 'Seed reference data')).toBeVisible();
  await planIsFresh(page);
}

/** By keys alone: from the heading F6 leads to the list. */
async function intoTheList(page: Page, hands: ReturnType<typeof counting>) {
  await page.locator('main h1').focus();
  await hands.press('F6');
  await expect(row(page, 'Approve release')).toBeFocused();
}

test('T02: step 14 moves before step 3 by the keys of the list', async ({ page }) => {
  await openHarborWeb(page);
  const hands = counting(page);
  await intoTheList(page, hands);
  await hands.type('14');
  await expect(row(page, 'Seed reference data')).toBeFocused();
  await hands.press('m');
  await hands.type('before 3');
  await hands.press('Enter');
  await expect(page.getByText(/Moved 'Seed reference data' from 14 to 3\..*DbPassword/)).toBeVisible();
  expect((await order(page)).slice(2, 4)).toEqual(['Seed reference data', 'Fetch secrets']);
  expect(hands.count).toBeLessThanOrEqual(allowed(5));
  await page.keyboard.press('Control+z');
  expect((await order(page)).slice(2, 4)).toEqual(['Fetch secrets', 'Drain cache']);
});

test('T02: step 14 moves before step 3 by saying so', async ({ page }) => {
  await openHarborWeb(page);
  const hands = counting(page);
  await hands.press('Control+k');
  await hands.type('move 14 before 3');
  await hands.press('Enter');
  await expect(page.getByText(/Moved 'Seed reference data' from 14 to 3\..*DbPassword/)).toBeVisible();
  expect((await order(page)).slice(2, 4)).toEqual(['Seed reference data', 'Fetch secrets']);
  expect(hands.count).toBeLessThanOrEqual(allowed(3));
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  expect((await order(page)).slice(2, 4)).toEqual(['Fetch secrets', 'Drain cache']);
});

test.describe('an action moves by saying so', () => {
  for (const [said, actions, after] of [
    [
      'move 7.3 before 7.2',
      ['Take out of balancer', 'Warm up', 'Deploy package', 'Put back in balancer'],
      'Deploy web',
    ],
    ['move 7.3 out', ['Take out of balancer', 'Deploy package', 'Put back in balancer'], 'Warm up'],
    [
      'move 9 into 7',
      ['Take out of balancer', 'Deploy package', 'Warm up', 'Put back in balancer', 'Deploy worker'],
      '',
    ],
    ['move 7.1 down', ['Deploy package', 'Take out of balancer', 'Warm up', 'Put back in balancer'], ''],
    ['move warm up up', ['Take out of balancer', 'Warm up', 'Deploy package', 'Put back in balancer'], ''],
  ] as const)
    test(said, async ({ page }) => {
      await openHarborWeb(page);
      await page.keyboard.press('Control+k');
      await page.keyboard.type(said);
      await page.keyboard.press('Enter');
      await expect(list(page).getByRole('list', { name: 'Actions of Deploy web' }).getByRole('link')).toHaveText([
        ...actions,
      ]);
      if (after !== '') expect((await order(page)).slice(6, 8)).toContain(after);
      await expect(page.getByText(/^Moved '/)).toBeVisible();
    });
});

test('T05: an environment more or less is seen on the row by its name', async ({ page }) => {
  await openHarborWeb(page);
  await expect(row(page, 'Back up database')).toHaveAccessibleDescription(/only Staging, Production/);
});

test('T10: a deleted step comes back where it was, with its actions and its bar', async ({ page }) => {
  await openHarborWeb(page);
  await row(page, 'Deploy web').focus();
  await page.keyboard.press('Delete');
  const question = page.getByRole('dialog');
  if (await question.isVisible()) await question.getByRole('button', { name: 'Delete anyway' }).click();
  await expect(row(page, 'Deploy web')).toHaveCount(0);
  const hands = counting(page);
  await hands.press('Control+z');
  await expect(row(page, 'Deploy web')).toBeVisible();
  expect((await order(page))[6]).toBe('Deploy web');
  await expect(list(page).getByRole('list', { name: 'Actions of Deploy web' }).getByRole('listitem')).toHaveCount(4);
  await expect(row(page, 'Deploy API')).toHaveAccessibleDescription(/runs together with 7/);
  expect(hands.count).toBeLessThanOrEqual(allowed(1));
});

test('T11: only the steps of a role, by typing', async ({ page }) => {
  await openHarborWeb(page);
  const hands = counting(page);
  await hands.click(page.getByLabel('Filter by name'));
  await hands.type('tag:web');
  await expect(page.getByText('5 of 24 steps match').first()).toBeVisible();
  expect(await order(page)).toEqual([
    'Deploy web',
    'Deploy API',
    'Roll back web',
    'Collect logs',
    'Clean up temp files',
  ]);
  expect(page.url()).toContain('tag');
  expect(hands.count).toBeLessThanOrEqual(allowed(2));
});

test('T12: an action moves before another by keys alone', async ({ page }) => {
  await openHarborWeb(page);
  const hands = counting(page);
  await intoTheList(page, hands);
  await hands.type('7.3');
  await expect(row(page, 'Warm up')).toBeFocused();
  await hands.press('Alt+ArrowUp');
  const actions = list(page).getByRole('list', { name: 'Actions of Deploy web' }).getByRole('link');
  await expect(actions).toHaveText(['Take out of balancer', 'Warm up', 'Deploy package', 'Put back in balancer']);
  await expect(page.getByText(/Moved 'Warm up' from 7\.3 to 7\.2\..*NeedsWarmUp/)).toBeVisible();
  expect(hands.count).toBeLessThanOrEqual(allowed(4));
});

test('a step is copied and pasted by keys, also as text', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openHarborWeb(page);
  await row(page, 'Fetch secrets').focus();
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('name = "Fetch secrets"');
  await row(page, 'Drain cache').focus();
  await page.keyboard.press('Control+v');
  await expect(row(page, 'Fetch secrets (2)')).toBeFocused();
  expect((await order(page)).slice(2, 5)).toEqual(['Fetch secrets', 'Drain cache', 'Fetch secrets (2)']);
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('T03: a step becomes the last one with taps alone', async ({ page }) => {
    await openHarborWeb(page);
    const hands = counting(page);
    await hands.tap(page.getByRole('button', { name: 'Reorder', exact: true }));
    await hands.tap(page.getByRole('treeitem', { name: /^22 Notify finish/ }));
    await hands.tap(page.getByRole('button', { name: 'To bottom' }));
    await expect(page.getByText(/No verdict changes/).first()).toBeVisible();
    await hands.tap(page.getByRole('button', { name: 'Apply order' }));
    await expect(list(page)).toBeVisible();
    expect((await order(page)).slice(-3)).toEqual(['Close change ticket', 'Archive packages', 'Notify finish']);
    expect(hands.count).toBeLessThanOrEqual(allowed(4));
  });
});
