import { expect, test } from '../support/journey';
import { expectAccessible, planIsFresh } from '../support/openApp';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

test('the plan of a phone begins high on the screen, its rarer controls behind a button', async ({ page }) => {
  await page.goto('./#/p/harbor-web/plan');
  await planIsFresh(page);
  const summary = page.getByText(/15 steps run on 5 targets/);
  expect((await summary.boundingBox())?.y).toBeLessThan(170);
  await expect(page.getByRole('button', { name: 'Export…' })).toBeHidden();
  await page.getByRole('button', { name: 'More for the plan' }).tap();
  await expect(page.getByRole('button', { name: 'Export…' })).toBeVisible();
  await expectAccessible(page);
});

test('a name in the plan has all the room beside its one verdict', async ({ page }) => {
  await page.goto('./#/p/harbor-web/plan');
  await planIsFresh(page);
  const grid = page.getByRole('grid');
  const line = grid.getByRole('row', { name: /Back up database/ });
  const name = await line.getByText('Back up database').boundingBox();
  const cell = await line.getByRole('gridcell').boundingBox();
  if (name === null || cell === null) throw new Error('The row is not on screen.');
  expect(cell.x - (name.x + name.width)).toBeLessThan(20);
  expect(cell.x + cell.width).toBeLessThanOrEqual(360);
});

test('the views at the lower edge have signs, and the pages of the model stand in one line', async ({ page }) => {
  await page.goto('./#/p/harbor-web/model?tab=tenants');
  const views = page.getByRole('navigation', { name: 'Process views' });
  await expect(views.locator('svg:visible')).toHaveCount(5);
  const pages = page.getByRole('navigation', { name: 'Model pages' });
  expect((await pages.boundingBox())?.height).toBeLessThan(60);
  await expect(pages.getByRole('link', { name: 'Tenants' })).toBeInViewport();
  const title = await page.getByRole('heading', { name: /^Tenants/ }).boundingBox();
  expect(title?.y).toBeLessThan(170);
});
