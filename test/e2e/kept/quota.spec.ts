import { expect, type Page, test } from '../../support/journey';
import { savedText } from '../../support/openApp';

const smokeTest = './#/p/harbor-web/steps/smoke-test?field=name';

test.skip(process.env['LONG'] === undefined, 'Waits for the browser to count its room: npm run test:long kept.');

async function rename(page: Page, name: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Name', exact: true });
  await field.fill(name);
  await field.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

test('where the browser itself gives no more room, all that was called kept is there, and the rest can be saved', async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const { origin } = new URL(baseURL ?? '');
  const limitRoom = async (of: Page, quotaSize: number | null) => {
    const devtools = await context.newCDPSession(of);
    await devtools.send('Storage.overrideQuotaForOrigin', quotaSize === null ? { origin } : { origin, quotaSize });
  };
  const isKept = (of: Page) => of.getByText('Kept in this browser', { exact: true });
  const isNotKept = (of: Page) => of.getByText('Not kept in this browser');

  await page.goto(smokeTest);
  await rename(page, 'Check 0');
  await expect(isKept(page)).toBeVisible();
  await limitRoom(page, 1);
  // The browser counts its room anew after half a minute or so.
  let kept = 0;
  await expect
    .poll(
      async () => {
        await rename(page, `Check ${kept + 1}`);
        await expect(isKept(page).or(isNotKept(page))).toBeVisible();
        if (await isNotKept(page).isVisible()) return true;
        kept += 1;
        return false;
      },
      { timeout: 90_000, intervals: [2_000] },
    )
    .toBe(true);
  await expect(page.getByRole('alert')).toContainText('This browser has no space left.');

  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  expect(await savedText(page)).toContain(`Check ${kept + 1}`);

  const devtools = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void devtools.send('Page.crash').catch(() => {});
  await crashed;
  const again = await context.newPage();
  await again.goto(smokeTest);
  await expect(again.getByRole('heading', { level: 1, name: `Check ${kept}`, exact: true })).toBeVisible();
  await limitRoom(again, null);
  await rename(again, 'Room again');
  await expect(isKept(again)).toBeVisible({ timeout: 60_000 });
  await again.reload();
  await expect(again.getByRole('heading', { level: 1, name: 'Room again' })).toBeVisible();
});
