import { expect, type Page, test } from '../support/journey';
import { planIsFresh } from '../support/openApp';

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
