import { expect, test } from '../support/journey';
import { expectAccessible, planIsFresh } from '../support/openApp';

test('the menu of a row says when it cannot be loaded, and opens at the next press', async ({ page }) => {
  test.skip(process.env['OFFLINE'] !== undefined, 'The browser has kept the code of the menu.');
  const code = '**/OpenMenu-*.js';
  await page.route(code, (route) => route.abort());
  await page.goto('./#/p/harbor-web/steps/smoke-test');
  await planIsFresh(page);
  const button = page.getByRole('button', { name: 'Actions for step 11, Smoke test' });
  await button.click();
  const failed = page.getByRole('alert').filter({ hasText: 'The menu could not be loaded. Check the connection' });
  await expect(failed).toBeVisible();
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await page.unroute(code);
  await button.click();
  await expect(failed).toHaveCount(0);
  await expect(page.getByRole('menu', { name: 'Actions for step 11, Smoke test' })).toBeVisible();
});

test('the menu of a row folds its moves, what can be added and tried', async ({ page }) => {
  await page.goto('./#/p/harbor-web/steps/smoke-test');
  await planIsFresh(page);
  await page.getByRole('button', { name: 'Actions for step 11, Smoke test' }).click();
  const menu = page.getByRole('menu', { name: 'Actions for step 11, Smoke test' });
  await expect(menu.getByRole('menuitem')).toHaveCount(15);
  for (const [group, inside] of [
    ['Move', 'Move to position…'],
    ['Add', 'Add step before'],
    ['What if', 'What if this fails'],
  ] as const) {
    const folded = menu.getByRole('menuitem', { name: group, exact: true });
    await folded.focus();
    await folded.press('ArrowRight');
    const further = page.getByRole('menu', { name: group });
    await expect(further.getByText(inside)).toBeVisible();
    await expect(further.locator(':focus')).toBeVisible();
    if (group === 'Move') await expectAccessible(page);
    if (group === 'What if') continue;
    await page.keyboard.press('ArrowLeft');
    await expect(folded).toBeFocused();
  }
  await page.getByRole('menuitem', { name: 'Leave out of the dry run' }).click();
  await expect(page.getByText('Left out', { exact: true }).first()).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a menu is a sheet at the lower edge, whose groups open in place and which a tap beside it closes', async ({
    page,
  }) => {
    await page.goto('./#/p/harbor-web/steps');
    await planIsFresh(page);
    await page.getByRole('button', { name: 'Actions for step 3, Fetch secrets' }).tap();
    const menu = page.getByRole('menu', { name: 'Actions for step 3, Fetch secrets' });
    await expect(menu).toBeVisible();
    await expect
      .poll(async () => {
        const box = await menu.boundingBox();
        return box === null ? null : [box.x, box.width, box.y + box.height];
      })
      .toEqual([0, 360, 740]);
    await menu.getByRole('menuitem', { name: 'Move', exact: true }).tap();
    for (const entry of await menu.getByRole('menuitem').all())
      expect((await entry.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await expectAccessible(page);
    await menu.getByRole('menuitem', { name: 'Move down' }).tap();
    await expect(page.getByRole('button', { name: 'Actions for step 4, Fetch secrets' })).toBeVisible();
    await page.getByRole('button', { name: 'More list actions' }).tap();
    await expect(page.getByRole('menu')).toBeVisible();
    await page.touchscreen.tap(180, 40);
    await expect(page.getByRole('menu')).toHaveCount(0);
    await expect(page).toHaveURL(/\/steps/);
  });
});
