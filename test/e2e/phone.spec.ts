import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/journey';
import { expectAccessible, planIsFresh } from '../support/openApp';
import { smallTargets } from '../support/smallTargets';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

test('the plan of a phone begins high on the screen, its rarer controls behind a button', async ({ page }) => {
  await page.goto('./#/p/harbor-web/plan');
  await planIsFresh(page);
  const summary = page.getByText(/15 steps run on 5 targets/);
  await expect.poll(async () => (await summary.boundingBox())?.y).toBeLessThan(170);
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
  await expect(async () => {
    const name = await line.getByText('Back up database').boundingBox();
    const cell = await line.getByRole('gridcell').boundingBox();
    if (name === null || cell === null) throw new Error('The row is not on screen.');
    expect(cell.x - (name.x + name.width)).toBeLessThan(20);
    expect(cell.x + cell.width).toBeLessThanOrEqual(360);
  }).toPass();
});

test('the views at the lower edge have signs, and the pages of the model are in one line', async ({ page }) => {
  await page.goto('./#/p/harbor-web/model?tab=tenants');
  const views = page.getByRole('navigation', { name: 'Process views' });
  await expect(views.locator('svg:visible')).toHaveCount(5);
  const pages = page.getByRole('navigation', { name: 'Model pages' });
  await expect.poll(async () => (await pages.boundingBox())?.height).toBeLessThan(60);
  await expect(pages.getByRole('link', { name: 'Tenants' })).toBeInViewport();
  const title = page.getByRole('heading', { name: /^Tenants/ });
  await expect.poll(async () => (await title.boundingBox())?.y).toBeLessThan(170);
});

const harbor = (path: string) => `./#/p/harbor-web/${path}`;

/** Every kind of screen, with what one came for. */
const screens: readonly (readonly [address: string, content: (page: Page) => Locator])[] = [
  ['./#/', (page) => page.getByRole('heading', { level: 1 })],
  [harbor('steps'), (page) => page.getByRole('link', { name: 'Approve release' })],
  [harbor('steps?q=tag%3Aweb'), (page) => page.getByRole('link', { name: 'Deploy web' })],
  [harbor('steps/smoke-test'), (page) => page.getByRole('heading', { level: 1 })],
  [harbor('steps/smoke-test?row=smoke-test&env=Production'), (page) => page.getByText('Skipped. Its expression')],
  [harbor('plan'), (page) => page.getByText(/15 steps run on 5 targets/)],
  [harbor('plan?view=timeline'), (page) => page.getByText(/15 steps run on 5 targets/)],
  [harbor('plan?view=log'), (page) => page.getByText(/15 steps run on 5 targets/)],
  [harbor('plan?panel=what-if'), (page) => page.getByRole('heading', { name: 'What if…' })],
  [harbor('compare'), (page) => page.getByText(/verdicts differ/)],
  [harbor('text'), (page) => page.getByText('"approve-release"')],
  [harbor('reorder'), (page) => page.getByRole('treeitem').first()],
  [harbor('add'), (page) => page.getByText('Run a Script', { exact: true }).first()],
  ...['environments', 'targets', 'variables', 'channels', 'settings'].map(
    (part) =>
      [
        harbor(`model?tab=${part}`),
        (page: Page) => page.locator('main').getByRole('heading', { level: 2 }).first(),
      ] as const,
  ),
  ['./#/templates', (page) => page.getByRole('heading', { level: 1 })],
  ['./#/settings', (page) => page.getByRole('heading', { level: 1 })],
];

test('the content begins within 250 px of controls, and a finger meets every control', async ({ page }) => {
  test.slow();
  for (const [address, content] of screens) {
    // A page of its own: what was scrolled on the one before is not kept.
    await page.goto('about:blank');
    await page.goto(address);
    if (address.includes('/harbor-web/') && !/reorder|add$/.test(address)) await planIsFresh(page);
    await expect(content(page).filter({ visible: true }).first()).toBeInViewport();
    // The line with the name of the process, or of the window, stands above all.
    const from = 62;
    const begins = async () => (await content(page).filter({ visible: true }).first().boundingBox())?.y;
    await expect.poll(begins, { message: address }).toBeLessThanOrEqual(from + 250);
    await expect.poll(() => smallTargets(page), { message: address }).toEqual([]);
  }
});
