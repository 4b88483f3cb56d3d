import { heapContents } from '../../support/heapContents';
import { expect, type Page, test } from '../../support/journey';
import { planIsFresh } from '../../support/openApp';

/** So often each is opened and closed again. */
const times = 50;
/** What may be there more afterwards, as a share of what was there. */
const growth = 1.02;

const harborWeb = '#/p/harbor-web';
const steps = `${harborWeb}/steps`;
const screens = [
  ...['#/', '#/settings', '#/templates', `${steps}/smoke-test`, `${harborWeb}/plan`, `${harborWeb}/plan?view=timeline`],
  ...[`${harborWeb}/plan?row=smoke-test&env=Production`, `${harborWeb}/compare`, `${harborWeb}/text`],
  ...[`${harborWeb}/model?tab=variables`, `${harborWeb}/model?tab=targets`, `${harborWeb}/reorder`, `${harborWeb}/add`],
];

/** Windows over the list, by what opens them. */
const windows = { palette: 'Control+k', 'list of keys': '?' };

/**
 * Shows addresses in turn, each until it is drawn. It runs in the page: what a test asks a page from outside leaves a
 * little there itself.
 */
async function show(page: Page, addresses: readonly string[], count: number): Promise<void> {
  await page.evaluate(
    async ([hashes, rounds]) => {
      const frame = () => new Promise((resolve) => void requestAnimationFrame(resolve));
      for (let round = 0; round < rounds; round += 1)
        for (const hash of hashes) {
          const before = document.body.textContent;
          window.location.hash = hash;
          let last = before;
          let still = 0;
          // Drawn once something else stands there and stays for some frames.
          while (still < 3) {
            await frame();
            const now = document.body.textContent;
            still = now === last && now !== before ? still + 1 : 0;
            last = now;
          }
        }
    },
    [addresses, count] as const,
  );
}

async function openAndClose(page: Page, key: string, count: number): Promise<void> {
  const dialog = page.locator('[role="dialog"]');
  for (let time = 0; time < count; time += 1) {
    await page.keyboard.press(key);
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
}

const rounds: Readonly<Record<string, (page: Page, count: number) => Promise<void>>> = {
  ...Object.fromEntries(
    screens.map((address) => [address, (page: Page, count: number) => show(page, [address, steps], count)]),
  ),
  ...Object.fromEntries(
    Object.entries(windows).map(([name, key]) => [name, (page: Page, count: number) => openAndClose(page, key, count)]),
  ),
};

test.skip(process.env['LONG'] === undefined, 'Minutes long: npm run test:long kept.');

for (const [name, go] of Object.entries(rounds))
  test(`opened and closed ${times} times, ${name} leaves nothing in memory`, async ({ page, context }) => {
    test.setTimeout(240_000);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable');
    await page.goto(`./${steps}`);
    await planIsFresh(page);
    // Caches of a bounded size and what is fetched late come with the first times.
    await go(page, 10);
    const before = await heapContents(devtools);
    await go(page, times);
    const after = await heapContents(devtools);
    const share = after.bytes / before.bytes;
    console.log(
      `${name}: ${share.toFixed(4)} of ${(before.bytes / 1e6).toFixed(1)} MB, nodes ${before.nodes} to ${after.nodes}, listeners ${before.listeners} to ${after.listeners}`,
    );
    expect(share).toBeLessThan(growth);
    // One screen more or less in what the browser itself remembers.
    expect(after.nodes).toBeLessThan(before.nodes * growth + 50);
    expect(after.listeners).toBeLessThan(before.listeners * growth + 10);
  });
