import { expect, test } from '../support/journey';
import { expectAccessible } from '../support/openApp';

test('a part of a known name chooses an environment; the typed text itself is the last choice', async ({ page }) => {
  await page.goto('./#/p/harbor-web/steps/drain-cache?field=environments');
  const group = page.getByRole('group', { name: 'Environments' });
  await group.getByRole('radio', { name: 'Only these' }).click();
  const adder = page.getByRole('combobox', { name: 'Add to Environments it runs in' });
  await adder.pressSequentially('tag');
  await expect(page.getByRole('listbox', { name: 'Choices' }).getByRole('option')).toHaveText([
    'Staging',
    'Use "tag"(not in the model)',
  ]);
  await expectAccessible(page);
  await adder.press('Enter');
  await expect(group.getByRole('button', { name: 'Remove Staging' })).toBeVisible();
  await adder.pressSequentially('tag');
  await page.getByRole('option', { name: 'Use "tag"' }).click();
  await expect(group.getByText('not in the model')).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('the choices of a field stay inside the window, beside it', async ({ page }) => {
    await page.goto('./#/p/harbor-web/model?tab=targets');
    const adder = page.getByRole('combobox', { name: 'Add to Target tags of prd-cache-01' });
    await adder.scrollIntoViewIfNeeded();
    await adder.tap();
    // The list gets its place once it is laid out.
    await expect(async () => {
      const list = await page.getByRole('listbox').boundingBox();
      const field = await adder.boundingBox();
      if (list === null || field === null) throw new Error('The list or its field is not on screen.');
      expect(list.x).toBeGreaterThanOrEqual(0);
      expect(list.x + list.width).toBeLessThanOrEqual(360);
      expect(list.y).toBeGreaterThanOrEqual(0);
      expect(list.y + list.height).toBeLessThanOrEqual(740);
      expect(list.y >= field.y + field.height || list.y + list.height <= field.y).toBe(true);
    }).toPass();
    await page.getByRole('option', { name: 'web', exact: true }).tap();
    await expect(page.getByRole('list', { name: 'Target tags of prd-cache-01' }).getByText('web')).toBeVisible();
  });
});
