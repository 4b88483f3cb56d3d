import { openHarborWeb, stepList, stepOrder, stepRow } from '../support/harborWeb';
import { expect, test } from '../support/journey';

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
      await expect(stepList(page).getByRole('list', { name: 'Actions of Deploy web' }).getByRole('link')).toHaveText([
        ...actions,
      ]);
      if (after !== '') await expect.poll(async () => (await stepOrder(page)).slice(6, 8)).toContain(after);
      await expect(page.getByText(/^Moved '/)).toBeVisible();
    });
});

test('T05: an environment more or less is seen on the row by its name', async ({ page }) => {
  await openHarborWeb(page);
  await expect(stepRow(page, 'Back up database')).toHaveAccessibleDescription(/only Staging, Production/);
});

test('a step is copied and pasted by keys, also as text', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openHarborWeb(page);
  await stepRow(page, 'Fetch secrets').focus();
  await page.keyboard.press('Control+c');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('name = "Fetch secrets"');
  await stepRow(page, 'Drain cache').focus();
  await page.keyboard.press('Control+v');
  await expect(stepRow(page, 'Fetch secrets (2)')).toBeFocused();
  await expect
    .poll(async () => (await stepOrder(page)).slice(2, 5))
    .toEqual(['Fetch secrets', 'Drain cache', 'Fetch secrets (2)']);
});
