import { orchestratorFiles } from '../../support/makeOrchestrator.mjs';

/** A row that stands on the first screen of each list, and the element that holds the list. */
const firstRow = 'Deploy service 001';
export const ourRows = 'ol[aria-label="Steps"]';
/** The way that is the product's own list, without the screen around it. */
export const ourList = 'our list';

async function newPage(profile, slower) {
  const page = await profile.newPage();
  if (slower > 1) {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
  }
  return page;
}

/** Opens the page of peers and has one way of building the list draw it; gives the page and the time to first rows. */
export async function visitPeer(site, profile, way, count, slower = 1) {
  const page = await newPage(profile, slower);
  await page.goto(site.peers);
  await page.waitForFunction(() => 'prepare' in globalThis);
  await page.evaluate(([given, rows]) => prepare(given, rows), [way, count]);
  await page.evaluate(() => probe.painted());
  const list = way === ourList ? ourRows : '.scroll';
  const first = await page.evaluate(([held, name]) => probe.until(() => start(), held, name), [list, firstRow]);
  return { page, first };
}

/** Puts a process of so many steps into a profile, as a person opens files, and gives the address of its list. */
export async function keepProcess(site, profile, count) {
  const page = await newPage(profile, 1);
  await page.goto(`${site.app}#/`);
  const files = Object.entries(orchestratorFiles(count));
  await page
    .getByLabel('Files to open')
    .setInputFiles(files.map(([name, text]) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })));
  await page.getByRole('dialog').getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('list', { name: 'Steps', exact: true }).getByText(firstRow).waitFor();
  await page.getByText('Plan up to date').waitFor({ state: 'attached' });
  const address = await page.evaluate(() => location.hash);
  // Long enough for the process to be written into the storage of the browser.
  await page.waitForTimeout(1500);
  await page.close();
  return address;
}

/**
 * Starts the app on its first screen, in a profile that holds the process, then goes to the list of it by address. Gives
 * the times to the first rows and to their verdicts.
 */
export async function visitApp(site, profile, address, slower = 1) {
  const page = await newPage(profile, slower);
  await page.goto(`${site.app}#/settings`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  const [first, verdicts] = await page.evaluate(
    ([hash, name, list]) => {
      const go = () => {
        location.hash = hash;
      };
      const rows = probe.until(go, list, name);
      const shown = probe.until(() => {}, `${list} button[aria-label*=": why"]`, '');
      return Promise.all([rows, shown]);
    },
    [address, firstRow, ourRows],
  );
  return { page, first, verdicts };
}

/** The slowest of four keys in the filter: two digits, and both taken back. The rows must follow. */
export async function typeInFilter(page) {
  await page.getByLabel('Filter by name').click();
  await page.evaluate(() => probe.slowestKey());
  for (const key of ['4', '2', 'Backspace', 'Backspace']) {
    await page.keyboard.press(key);
    await page.evaluate(() => probe.painted());
    await page.evaluate(() => probe.painted());
    if (key === '2') await shows(page, 'Deploy service 042');
  }
  await shows(page, firstRow);
  return page.evaluate(() => probe.slowestKey());
}

async function shows(page, name) {
  await page.getByText(name, { exact: true }).first().waitFor({ timeout: 3000 });
}

/** Drags a row down the window in small steps; gives what the probe saw meanwhile. */
export async function dragDown(page, name = 'Deploy service 005') {
  const row = await page.getByText(name, { exact: true }).last().boundingBox();
  const x = row.x + Math.min(40, row.width / 2);
  const y = row.y + row.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 8, { steps: 2 });
  await page.evaluate(() => probe.watch());
  for (let step = 1; step <= 30; step += 1) await page.mouse.move(x, y + 8 + step * 8);
  const seen = await page.evaluate(() => probe.watched());
  await page.mouse.up();
  return seen;
}

/** Turns the wheel over the list; gives what the probe saw meanwhile. */
export async function scroll(page, selector) {
  const box = await page.locator(selector).first().boundingBox();
  await page.mouse.move(box.x + box.width / 2, 500);
  await page.evaluate(() => probe.watch());
  for (let turn = 0; turn < 30; turn += 1) await page.mouse.wheel(0, 300);
  return page.evaluate(() => probe.watched());
}
