import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HostileImport, hostileImport, type ImportKind, importKinds } from '../../support/hostile/realImports';
import { expect, type Page, test } from '../../support/journey';
import { planIsFresh, savedText, textOf } from '../../support/openApp';
import { randomFrom } from '../../support/random';
import { watched } from '../../support/watched';

const isLong = process.env['LONG'] !== undefined;

/** So many of each kind, more than a thousand in all with LONG; what fails is repeated by its seed. */
const count = isLong ? 75 : 2;

/** Without LONG one page takes them all. */
const groups: readonly (readonly ImportKind[])[] = isLong ? importKinds.map((kind) => [kind]) : [importKinds];

/** The longest one task of the page may take, in milliseconds. */
const longest = 1000;

const anchor = './#/p/harbor-web/steps';

for (const kinds of groups)
  test(`damaged imports (${kinds.join(', ')}) run nothing, hang nothing and corrupt nothing`, async ({ page }) => {
    test.setTimeout(60_000 + kinds.length * count * 10_000);
    await page.addInitScript(() => {
      const tasks: number[] = [];
      Object.assign(window, { tasks });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      }).observe({ type: 'longtask', buffered: true });
    });
    const found = await watched(page);
    await page.goto(`${anchor}/smoke-test?field=name`);
    await planIsFresh(page);
    const name = page.getByRole('textbox', { name: 'Name', exact: true });
    await name.fill('Smoke check');
    await name.press('Enter');
    await expect(page.getByText('Kept in this browser')).toBeVisible();
    const before = await savedText(page);
    await page.goto('./#/settings');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Back up everything' }).click(),
    ]);
    const backup = await textOf(download);
    for (const kind of kinds) {
      let slowest = 0;
      for (let seed = 1; seed <= count; seed += 1) {
        await take[kind](page, hostileImport(kind, randomFrom(seed), backup));
        slowest = Math.max(slowest, await longestTask(page, `${kind}, seed ${seed}`));
        expect(await found(), `${kind}, seed ${seed}`).toEqual([]);
      }
      console.log(`${kind}: ${count} imports, the longest task took ${Math.round(slowest)} ms.`);
    }
    await page.goto(anchor);
    await page.reload();
    await expect(page.getByRole('link', { name: 'Smoke check' })).toBeVisible();
    // Steps that were pasted are edits like others.
    for (let times = 0; kinds.includes('clipboard') && times < count; times += 1) {
      if ((await savedText(page)) === before) break;
      await page.keyboard.press('Control+z');
    }
    expect(await savedText(page)).toBe(before);
  });

/** How long the page was busy with what came in at most; fails where something of it was run or is left over. */
async function longestTask(page: Page, what: string): Promise<number> {
  // Two frames later whatever it does is begun.
  const told = await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const { tasks, wasRun } = window as unknown as { tasks: number[]; wasRun?: boolean };
    return {
      longest: Math.max(0, ...tasks.splice(0)),
      wasRun,
      isPolluted: ({} as { isPolluted?: boolean }).isPolluted,
    };
  });
  expect(told.wasRun, what).toBeUndefined();
  expect(told.isPolluted, what).toBeUndefined();
  expect(told.longest, `${what}: the longest task`).toBeLessThan(longest);
  await expect(page.getByText('Something went wrong'), what).toHaveCount(0);
  await expect(page.getByText('This view could not be shown'), what).toHaveCount(0);
  return told.longest;
}

const choose =
  (label: string, address: string) =>
  async (page: Page, { name, bytes, others }: HostileImport) => {
    await page.goto(address);
    // From the disk, as a person does it: handed over as bytes, they would be unpacked by the page itself.
    const folder = mkdtempSync(join(tmpdir(), 'preflight-hostile-'));
    const files = [{ name, bytes }, ...others].map((file) => {
      const path = join(folder, file.name);
      writeFileSync(path, file.bytes);
      return path;
    });
    await page.getByLabel(label).setInputFiles(files);
    await settled(page);
    rmSync(folder, { recursive: true });
  };

async function follow(page: Page, { bytes }: HostileImport): Promise<void> {
  await page.goto('./#/');
  await page.evaluate((address) => {
    location.hash = address;
  }, bytes.toString('utf8').slice(3));
  await settled(page);
}

/** How each kind comes in. */
const take: Readonly<Record<ImportKind, (page: Page, hostile: HostileImport) => Promise<void>>> = {
  ocl: choose('Files to open', './#/'),
  json: choose('Files to open', './#/'),
  model: choose('Files to open', './#/'),
  backup: choose('Backup to restore', './#/settings'),
  template: choose('Template files', './#/templates'),
  zip: choose('Template files', './#/templates'),
  scenario: async (page, hostile) => {
    await page.goto(anchor);
    await page.keyboard.press('Escape');
    await choose('Scenario file to open', anchor)(page, hostile);
  },
  clipboard: async (page, { bytes }) => {
    await page.goto(anchor);
    await page.evaluate((text) => {
      const row = document.querySelector<HTMLElement>('nav[aria-label="Steps"] [data-row] a');
      row?.focus();
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      row?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, bytes.toString('utf8'));
    await settled(page);
  },
  link: follow,
  'shared link': async (page, hostile) => {
    await follow(page, hostile);
    await keepShared(page);
  },
  'share file': async (page, hostile) => {
    await choose('Files to open', './#/')(page, hostile);
    await keepShared(page);
  },
  answers: choose('Files to open', './#/'),
  folder: choose('Files to open', './#/'),
  conflict: choose('Files to open', './#/'),
};

/** Takes in what was shared, where it can be; its words stand on the screen either way. */
async function keepShared(page: Page): Promise<void> {
  const keep = page.getByRole('button', { name: 'Keep it and open it' });
  const answer = keep.or(page.getByText('Nothing that this browser keeps was changed.'));
  // Damage at its beginning makes it a file like any other.
  if (!(await page.evaluate(() => location.hash.startsWith('#/open')))) return;
  await answer.waitFor();
  if (await keep.isVisible()) await keep.click();
  await settled(page);
}

/** Closes what opened, as somebody would who did not want this. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  for (let times = 0; times < 3 && (await page.getByRole('dialog').count()) > 0; times += 1)
    await page.keyboard.press('Escape');
}
