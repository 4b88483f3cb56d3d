import { type BrowserContext, expect, type Page, test } from '../support/journey';
import { planIsFresh } from '../support/openApp';

const smokeTest = './#/p/harbor-web/steps/smoke-test?field=name';

async function rename(page: Page, name: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Name', exact: true });
  await field.fill(name);
  await field.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

async function isKept(page: Page): Promise<void> {
  await expect(page.getByText('Kept in this browser')).toBeVisible();
}

async function anotherTab(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

test('edits can be undone and redone after a reload, without mentioning a crash', async ({ page }) => {
  await page.goto(smokeTest);
  await rename(page, 'Smoke check');
  await rename(page, 'Smoke probe');
  await isKept(page);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Smoke probe' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Preview as environment' })).toHaveValue('Production');
  await page.getByRole('button', { name: /^Undo: / }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Smoke check' })).toBeVisible();
  await page.getByRole('button', { name: /^Undo: / }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Smoke test' })).toBeVisible();
  await page.getByRole('button', { name: /^Redo: / }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Smoke check' })).toBeVisible();
  await expect(page.getByText('The page closed unexpectedly')).toHaveCount(0);
});

test('a page that crashed says until when everything is there, a half-typed name included', async ({
  page,
  context,
}) => {
  await page.goto(smokeTest);
  await rename(page, 'Smoke check');
  await page.getByRole('textbox', { name: 'Name', exact: true }).press('End');
  await page.keyboard.type(' of all');
  // Until the last letter is on screen, what is said of keeping is about the letters before it.
  await expect(page.getByRole('checkbox', { name: 'Also change the slug to smoke-check-of-all' })).toBeVisible();
  await isKept(page);
  const devtools = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void devtools.send('Page.crash').catch(() => {});
  await crashed;
  const again = await anotherTab(context, smokeTest);
  await expect(again.getByRole('heading', { level: 1, name: 'Smoke check' })).toBeVisible();
  await expect(again.getByText(/The page closed unexpectedly\. Everything up to .* is here/)).toBeVisible();
  await expect(again.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Smoke check of all');
  await again.getByRole('button', { name: 'Rename', exact: true }).click();
  await expect(again.getByRole('heading', { level: 1, name: 'Smoke check of all' })).toBeVisible();
  await expect(again.getByRole('button', { name: /^Undo: / })).toBeEnabled();
});

test('two tabs: one edits, the other reads along and can take over', async ({ page, context }) => {
  await page.goto(smokeTest);
  await rename(page, 'Smoke check');
  await isKept(page);
  const second = await anotherTab(context, smokeTest);
  await expect(second.getByText('Open for editing in another tab.')).toBeVisible();
  await rename(page, 'Smoke probe');
  await expect(second.getByRole('heading', { level: 1, name: 'Smoke probe' })).toBeVisible();
  await second.getByRole('button', { name: 'Take over here' }).click();
  await expect(second.getByText('Open for editing in another tab.')).toHaveCount(0);
  await expect(page.getByText('Open for editing in another tab.')).toBeVisible();
  await rename(second, 'Smoke trial');
  await expect(page.getByRole('heading', { level: 1, name: 'Smoke trial' })).toBeVisible();
  await second.close();
  await expect(page.getByText('Open for editing in another tab.')).toHaveCount(0);
});

test('removing in one tab closes in the other, and the library brings it back', async ({ page, context }) => {
  await page.goto(smokeTest);
  await rename(page, 'Smoke check');
  await isKept(page);
  const second = await anotherTab(context, './');
  await second.getByRole('button', { name: 'Actions for Harbor Web' }).click();
  await second.getByRole('menuitem', { name: 'Remove from this browser' }).click();
  await expect(page.getByText('"Harbor Web" was removed in another tab.')).toBeVisible();
  await expect(second.getByRole('group').filter({ hasText: 'Removed "Harbor Web"' })).toBeVisible();
  await page.getByRole('button', { name: 'Bring back Harbor Web' }).click();
  await page.goto('./#/p/harbor-web/steps');
  await expect(page.getByRole('link', { name: /Smoke check/ })).toBeVisible();
});

const broken = {
  'never opens': () => {
    const open = indexedDB.open.bind(indexedDB);
    indexedDB.open = (...asked) => {
      const request = open(...asked);
      request.addEventListener = () => {};
      return request;
    };
  },
  refuses: () => {
    indexedDB.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  },
  'is not there': () => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  },
  'fails every read': () => {
    const fail = () => {
      throw new DOMException('The disk failed.', 'UnknownError');
    };
    IDBObjectStore.prototype.getAll = fail;
    IDBObjectStore.prototype.getAllKeys = fail;
  },
} as const;
for (const [what, breakIt] of Object.entries(broken)) {
  test(`a database that ${what} is told; opening, editing and the plan work on`, async ({ page }) => {
    await page.addInitScript(breakIt);
    await page.goto('./');
    await expect(page.getByRole('link', { name: 'Plan of Harbor Web' })).toBeVisible();
    // The library does not wait until the browser is given up, which takes seconds.
    if (what === 'never opens') expect(await page.getByRole('alert').count()).toBe(0);
    await expect(page.getByRole('alert')).toContainText('Save to a file before you leave.');
    await page.getByRole('link', { name: 'Plan of Harbor Web' }).click();
    await planIsFresh(page);
    await page.goto(smokeTest);
    await rename(page, 'Smoke check');
  });
}

test('a full disk is said, the edit stays, and it is kept once there is room', async ({ page }) => {
  await page.goto(smokeTest);
  await rename(page, 'Smoke check');
  await isKept(page);
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('No space', 'QuotaExceededError');
    };
    (window as { room?: () => void }).room = () => {
      IDBObjectStore.prototype.add = put;
    };
  });
  await rename(page, 'Smoke probe');
  await expect(page.getByRole('alert')).toContainText('This browser has no space left.');
  await expect(page.getByText('Not kept in this browser')).toBeVisible();
  await page.evaluate(() => (window as { room?: () => void }).room?.());
  await isKept(page);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Smoke probe' })).toBeVisible();
});
