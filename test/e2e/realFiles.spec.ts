import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, offlineWhereAsked, type Page, test } from '../support/journey';
import { fileFor, openFiles, savedText } from '../support/openApp';

const corpus = process.env['PREFLIGHT_CORPUS'] ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus');
const files = [
  { folder: 'Kailenjg__HandsOnTraining@1474396c', filter: 'status' },
  { folder: 'OctopusDeploy__Library@cab6d72d', filter: 'deploy' },
];

/** Without LONG one of them stands for all. */
for (const { folder, filter } of process.env['LONG'] === undefined ? files.slice(0, 1) : files) {
  const path = join(corpus, 'ocl', folder, '.octopus', 'deployment_process.ocl');
  const isThere = existsSync(path);

  test(`${folder}: open, filter, reorder by mouse and keys, add two steps, look at the plan, save`, async ({
    page,
  }) => {
    test.skip(!isThere && process.env['CI'] !== 'true', `No real file at ${path}; set PREFLIGHT_CORPUS.`);
    const text = readFileSync(path, 'utf8');
    await openReal(page, text);
    const { size } = blocksOf(text);
    const names = await stepNames(page, size);

    await page.getByRole('textbox', { name: 'Filter by name' }).fill(filter);
    await expect(page.getByText(new RegExp(`of ${names.length} steps match`)).first()).toBeVisible();
    await page.getByRole('textbox', { name: 'Filter by name' }).fill('');

    await reorderByMouse(page);
    const moved = await stepNames(page, size);
    expect(moved).not.toEqual(names);
    expect(moved.toSorted()).toEqual(names.toSorted());

    await reorderByKeys(page);
    const again = await stepNames(page, size);
    expect(again).not.toEqual(moved);

    await addStep(page, 'run a script', 'Run a Script');
    await addStep(page, 'slack', null);
    await stepNames(page, size + 2);

    await page.getByRole('link', { name: 'Plan' }).click();
    // A process that names no environment asks for them.
    const start = page.getByRole('button', { name: 'Show the plan' });
    const grid = page.getByRole('grid', { name: /Plan/ });
    await expect(grid.or(start)).toBeVisible();
    if (await start.isVisible()) {
      await page.getByRole('textbox', { name: 'Environments' }).fill('Test, Production');
      await start.click();
    }
    await expect(grid).toBeVisible();
    const environments = page.getByRole('combobox', { name: 'Environment' });
    const all = await environments.locator('option').allTextContents();
    for (const environment of all.slice(0, 2)) {
      await environments.selectOption(environment);
      await expect(page.getByText(`${environment}:`, { exact: true })).toBeVisible();
    }
    await expect(grid.getByRole('gridcell').first()).toBeVisible();

    const saved = await savedText(page);
    const before = blocksOf(text);
    const after = blocksOf(saved);
    // Every block of the file is there with its very bytes; only the added ones are new.
    for (const [label, block] of before) expect(after.get(label), label).toBe(block);
    expect(after.size).toBe(before.size + 2);
    const order = [...after.keys()].filter((label) => before.has(label));
    expect(order).not.toEqual([...before.keys()]);

    // Taking everything back gives the file as it was.
    const undo = page.getByRole('button', { name: /^Undo: / }).and(page.locator(':not([aria-disabled="true"])'));
    while ((await undo.count()) > 0) await undo.click();
    await page.getByRole('button', { name: 'Process menu' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Download a copy' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toBe(text);
  });

  test(`${folder}: reorder by touch`, async ({ browser }) => {
    test.skip(!isThere && process.env['CI'] !== 'true', `No real file at ${path}; set PREFLIGHT_CORPUS.`);
    const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
    await offlineWhereAsked(context);
    const page = await context.newPage();
    const text = readFileSync(path, 'utf8');
    await openReal(page, text);
    const { size } = blocksOf(text);
    const names = await stepNames(page, size);
    await page.getByRole('button', { name: 'Reorder', exact: true }).tap();
    const tree = page.getByRole('tree', { name: 'Order of the steps' });
    await dragByTouch(page, tree.locator('[role="treeitem"][aria-level="1"]').nth(1));
    await page.getByRole('button', { name: /^Apply order/ }).tap();
    await expect(tree).toBeHidden();
    const moved = await stepNames(page, size);
    expect(moved).not.toEqual(names);
    expect(moved.toSorted()).toEqual(names.toSorted());
    await context.close();
  });
}

async function openReal(page: Page, text: string) {
  await openFiles(page, fileFor('deployment_process.ocl', text));
  await expect(page.getByRole('navigation', { name: 'Steps' })).toBeVisible();
}

/** Names of the steps as the reorder pane lists them: all of them, whatever is folded or filtered. */
async function stepNames(page: Page, count: number): Promise<readonly string[]> {
  await page.getByRole('button', { name: 'Reorder', exact: true }).click();
  const items = page.getByRole('tree', { name: 'Order of the steps' }).locator('[role="treeitem"][aria-level="1"]');
  await expect(items).toHaveCount(count);
  const names = await items.evaluateAll((rows) =>
    rows.map((row) => (row.getAttribute('aria-label') ?? '').replace(/^\S+ /, '').replace(/,.*$/, '')),
  );
  await page.getByRole('button', { name: 'Cancel' }).click();
  return names;
}

async function reorderByMouse(page: Page) {
  await page.getByRole('button', { name: 'More list actions' }).click();
  await page.getByRole('menuitem', { name: /^Reorder Steps/ }).click();
  const items = page.getByRole('tree', { name: 'Order of the steps' }).locator('[role="treeitem"][aria-level="1"]');
  const from = (await items.last().boundingBox())!;
  const to = (await items.first().boundingBox())!;
  await page.mouse.move(from.x + 24, from.y + 16);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y + 6, { steps: 4 });
  await page.mouse.move(to.x + 30, to.y + 2, { steps: 12 });
  await expect(page.getByText('becomes 1', { exact: true })).toBeVisible();
  await page.mouse.up();
  // The drag swallows a click in the moment after it, faster than any hand.
  await expect(async () => {
    await page.getByRole('button', { name: /^Apply order/ }).click({ timeout: 1000 });
    await expect(page.getByRole('tree', { name: 'Order of the steps' })).toBeHidden({ timeout: 1000 });
  }).toPass();
}

async function reorderByKeys(page: Page) {
  await page.getByRole('button', { name: 'Reorder', exact: true }).press('Enter');
  const items = page.getByRole('tree', { name: 'Order of the steps' }).locator('[role="treeitem"][aria-level="1"]');
  await items.last().focus();
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('tree', { name: 'Order of the steps' })).toBeHidden();
}

/** A finger on the handle of a row, drawn above the first row. */
async function dragByTouch(page: Page, row: ReturnType<Page['locator']>) {
  await row.scrollIntoViewIfNeeded();
  const from = (await row.boundingBox())!;
  const client = await page.context().newCDPSession(page);
  const touch = (type: string, x: number, y: number) =>
    client.send('Input.dispatchTouchEvent', {
      type: type as 'touchStart',
      touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
    });
  const x = from.x + 22;
  const y = from.y + from.height / 2;
  const frame = () =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await touch('touchStart', x, y);
  const top = (await page.getByRole('tree', { name: 'Order of the steps' }).boundingBox())!.y + 6;
  for (let step = 1; step <= 16; step += 1) {
    await touch('touchMove', x, y + ((top - y) * step) / 16);
    await frame();
  }
  await touch('touchEnd', 0, 0);
}

async function addStep(page: Page, search: string, name: string | null) {
  await page.getByRole('link', { name: 'Steps', exact: true }).click();
  await page.getByRole('button', { name: 'Add step', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill(search);
  if (name === null) await dialog.getByRole('button', { name: 'Community', exact: true }).click();
  else await expect(dialog.getByRole('heading', { name })).toBeVisible();
  await dialog.getByRole('button', { name: /^Add/ }).first().click();
  await expect(dialog).toBeHidden();
}

/** The top-level blocks of a file by their first line, each with its text. */
function blocksOf(text: string): ReadonlyMap<string, string> {
  const blocks = new Map<string, string>();
  let head = '';
  let lines: string[] = [];
  for (const line of text.split('\n')) {
    if (head === '' && /^(step|process_template) /.test(line)) head = line;
    if (head === '') continue;
    lines.push(line.replace(/\r$/, ''));
    if (!/^}\r?$/.test(line)) continue;
    blocks.set(head, lines.join('\n'));
    head = '';
    lines = [];
  }
  return blocks;
}
