import { expect, type Page, test } from '../support/journey';
import { expectAccessible, fileFor, openFiles, planIsFresh } from '../support/openApp';

const tree = (page: Page) => page.getByRole('tree', { name: 'Order of the steps' });
const row = (page: Page, name: RegExp) => tree(page).getByRole('treeitem', { name });
const boxOf = async (page: Page, name: RegExp) => {
  const box = await row(page, name).boundingBox();
  if (box === null) throw new Error(`${name} is not on screen.`);
  return box;
};

async function openPane(page: Page, sample = 'harbor-web'): Promise<void> {
  await page.goto(`./#/p/${sample}/steps`);
  await planIsFresh(page);
  await page.getByRole('button', { name: 'Reorder', exact: true }).click();
  await expect(tree(page)).toBeVisible();
}

/** Picks a row up and takes it to a point, without letting go. */
async function dragTo(page: Page, name: RegExp, to: { readonly x: number; readonly y: number }): Promise<void> {
  const from = await boxOf(page, name);
  await page.mouse.move(from.x + 120, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(from.x + 124, from.y + 20);
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.move(to.x + 1, to.y);
}

test('Escape ends a drag and leaves the pane and the order as they were', async ({ page }) => {
  await openPane(page);
  const target = await boxOf(page, /^3 Fetch secrets/);
  await dragTo(page, /^9 Deploy worker/, { x: target.x + 125, y: target.y + 2 });
  await expect(page.getByText('becomes 3', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('becomes 3', { exact: true })).toHaveCount(0);
  await page.mouse.up();
  await expect(row(page, /^9 Deploy worker/)).toBeVisible();
  await expect(page.getByText('Nothing has moved yet.')).toBeVisible();
});

test('a drop outside the pane moves nothing', async ({ page }) => {
  await openPane(page);
  await dragTo(page, /^9 Deploy worker/, { x: 900, y: 240 });
  await page.mouse.up();
  await expect(row(page, /^9 Deploy worker/)).toBeVisible();
  await expect(page.getByText('Nothing has moved yet.')).toBeVisible();
});

test('a row lands where it is let go, although the page was too busy to draw the line there', async ({ page }) => {
  await openPane(page);
  const [far, target] = [await boxOf(page, /^6 Migrate database/), await boxOf(page, /^3 Fetch secrets/)];
  await dragTo(page, /^9 Deploy worker/, { x: far.x + 125, y: far.y + 2 });
  await expect(page.getByText('becomes 6', { exact: true })).toBeVisible();
  const busy = page.evaluate(() => {
    for (const until = performance.now() + 500; performance.now() < until; );
  });
  await Promise.all([busy, page.mouse.move(target.x + 125, target.y + 2), page.mouse.up()]);
  await expect(row(page, /^3 Deploy worker, moved, was 9/)).toBeFocused();
});

test('the line says where a row would land and at which level, and why it cannot land there', async ({ page }) => {
  await openPane(page);
  const inside = await boxOf(page, /^7.3 Warm up/);
  await dragTo(page, /^9 Deploy worker/, { x: inside.x + 165, y: inside.y + 2 });
  await expect(page.getByText('becomes 7.3, inside Deploy web')).toBeVisible();
  await page.mouse.up();
  await expect(row(page, /^7.3 Deploy worker, moved, was 9/)).toBeFocused();
  const last = await boxOf(page, /^11 /);
  await dragTo(page, /^7 Deploy web/, { x: last.x + 165, y: last.y + 2 });
  await expect(page.getByText(/^"Deploy web" has 5 actions\. A step with several/).last()).toBeVisible();
  await page.mouse.up();
  await expect(row(page, /^7 Deploy web/)).toBeVisible();
});

test('Ctrl+Enter applies once, without an error after it', async ({ page }) => {
  await openPane(page);
  await row(page, /^4 Drain cache/).click();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Control+Enter');
  await expect(tree(page)).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByText('1 edit since the file')).toBeVisible();
});

test('the browser’s Back keeps the moves and says so', async ({ page }) => {
  await openPane(page);
  await row(page, /^4 Drain cache/).click();
  await page.keyboard.press('Alt+ArrowUp');
  await page.goBack();
  await expect(tree(page)).toHaveCount(0);
  await expect(page.getByText(/The new order was not applied: 1 move kept/)).toBeVisible();
  await page.getByRole('button', { name: 'Reorder', exact: true }).click();
  await page.getByRole('button', { name: 'Bring back last reordering' }).click();
  await expect(row(page, /^3 Drain cache, moved, was 4/)).toBeVisible();
});

test('a moved row stays in sight when its effects take room, and the page is accessible in every state', async ({
  page,
}) => {
  await openPane(page);
  await row(page, /^14 Seed reference data/).click();
  await page.getByRole('button', { name: 'Move to…' }).click();
  await page.keyboard.type('before 3');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/uses DbPassword, which 4 Fetch secrets produces later/)).toBeVisible();
  await expect(row(page, /^3 Seed reference data/)).toBeFocused();
  await expect(async () => {
    const moved = await boxOf(page, /^3 Seed reference data/);
    const effects = await page.getByRole('region', { name: 'Effects of this order' }).boundingBox();
    expect(moved.y + moved.height).toBeLessThanOrEqual(effects?.y ?? 0);
  }).toPass();
  await expectAccessible(page);
});

for (const [what, settings] of [
  ['by touch', { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } }],
  ['in comfortable density', {}],
] as const)
  test.describe(`two hundred steps ${what}`, () => {
    test.use(settings);

    test('rows have their estimated height: a drop lands on the row under the pointer', async ({ page }) => {
      if (what !== 'by touch') {
        await page.goto('./#/settings');
        await page.getByLabel('Comfortable').check();
      }
      await openPane(page, 'two-hundred-steps');
      const find = page.getByRole('textbox', { name: 'Find a step' });
      await find.fill('service 087');
      await expect(row(page, /^87 /)).toBeInViewport({ ratio: 0.9 });
      const twoRows = async () => {
        const [upper, lower] = [await boxOf(page, /^86 /), await boxOf(page, /^87 /)];
        return { height: lower.height, between: lower.y - upper.y };
      };
      await expect.poll(twoRows).toEqual({ height: 44, between: 44 });
      await row(page, /^87 /).click();
      await page.getByRole('button', { name: 'Up', exact: true }).click();
      await expect(row(page, /^86 .*087, moved, was 87/)).toBeInViewport({ ratio: 0.9 });
      if (what === 'by touch') return;
      const target = await boxOf(page, /^84 /);
      await dragTo(page, /^86 /, { x: target.x + 125, y: target.y + 3 });
      await page.mouse.up();
      await expect(row(page, /^84 .*087, moved, was 87/)).toBeFocused();
    });
  });

const thousand = Array.from(
  { length: 1000 },
  (_, at) =>
    `step "deploy-${at + 1}" {\n    name = "Deploy ${at + 1}"\n\n    action {\n        action_type = "Octopus.Script"\n        properties = {\n            Octopus.Action.RunOnServer = "true"\n            Octopus.Action.Script.ScriptBody = "echo ${at + 1}"\n        }\n    }\n}\n`,
).join('\n');

/** Drags by a finger, on the handle where no other place in the row is given; between two moves the page has the time of two frames. */
async function dragByTouch(
  page: Page,
  name: RegExp,
  by: { readonly x?: number; readonly y: number },
  at = name.source.includes('.') ? 60 : 22,
): Promise<void> {
  const from = await boxOf(page, name);
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
  const frame = () =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const [x, y] = [from.x + at, from.y + from.height / 2];
  await touch('touchStart', x, y);
  for (let step = 1; step <= 8; step += 1) {
    await touch('touchMove', x + ((by.x ?? 0) * step) / 8, y + (by.y * step) / 8);
    await frame();
  }
  await touch('touchEnd', 0, 0);
}

test.describe('by finger at 360 px', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('a row is dragged by its handle, into a step and out of it, and a swipe elsewhere scrolls', async ({ page }) => {
    await openPane(page);
    await dragByTouch(page, /^4 Drain cache/, { y: -44 * 2 - 8 });
    await expect(row(page, /^2 Drain cache, moved, was 4/)).toBeFocused();
    await page.getByRole('button', { name: 'Undo the last move' }).tap();
    await expect(row(page, /^4 Drain cache/)).toBeVisible();
    await row(page, /^7.3 Warm up/).scrollIntoViewIfNeeded();
    await dragByTouch(page, /^6 Migrate database/, { x: 40, y: 44 * 2 + 4 });
    await expect(row(page, /^6\.2 Migrate database, moved, was 6/)).toBeFocused();
    await dragByTouch(page, /^6\.2 Migrate database/, { x: -40, y: -44 * 2 - 8 });
    await expect(row(page, /^6 Migrate database/)).toBeFocused();
    // The same way of the finger on the name, not on the handle: the rows go by and keep their order.
    const order = () =>
      tree(page)
        .getByRole('treeitem')
        .evaluateAll((rows) => rows.map((each) => each.textContent));
    const [names, top] = [await order(), (await boxOf(page, /^6 Migrate database/)).y];
    await dragByTouch(page, /^6 Migrate database/, { y: -150 }, 160);
    await expect.poll(async () => (await boxOf(page, /^6 Migrate database/)).y).toBeLessThan(top - 80);
    expect(await order()).toEqual(names);
  });

  test('of a thousand steps one is found, dragged and moved far by the buttons', async ({ page }) => {
    await openFiles(page, fileFor('deployment_process.ocl', thousand));
    await page.getByRole('button', { name: 'Reorder', exact: true }).tap();
    await expect(row(page, /^1 Deploy 1$/)).toBeVisible();
    await expect.poll(() => tree(page).getByRole('treeitem').count()).toBeLessThanOrEqual(60);
    await page.getByRole('textbox', { name: 'Find a step' }).fill('deploy 500');
    await expect(row(page, /^500 /)).toBeInViewport({ ratio: 0.9 });
    await dragByTouch(page, /^500 /, { y: -44 - 6 });
    await expect(row(page, /^499 Deploy 500, moved, was 500/)).toBeFocused();
    await page.getByRole('button', { name: 'To bottom' }).tap();
    await expect(row(page, /^1000 Deploy 500, moved, was 500/)).toBeInViewport({ ratio: 0.9 });
    await page.getByRole('button', { name: /^Apply order/ }).tap();
    await expect(tree(page)).toHaveCount(0);
  });
});

test('a thousand steps are put in order by keys alone', async ({ page }) => {
  await openFiles(page, fileFor('deployment_process.ocl', thousand));
  await expect(page.getByRole('link', { name: 'Deploy 1', exact: true })).toBeVisible();
  await page.locator('main h1').first().focus();
  await page.keyboard.press('F6');
  await page.keyboard.press('r');
  await expect(row(page, /^1 Deploy 1$/)).toBeFocused();
  await page.keyboard.type('700');
  await expect(row(page, /^700 /)).toBeFocused();
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(row(page, /^1 Deploy 700, moved, was 700/)).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('after 900');
  await page.keyboard.press('Enter');
  await expect(row(page, /^900 Deploy 700, moved, was 700/)).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(tree(page)).toHaveCount(0);
  await expect(page.getByRole('list', { name: 'Steps', exact: true }).locator('a:focus')).toHaveCount(1);
  await expect(page.getByText('1 edit since the file')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('since the file')).toHaveCount(0);
});
