import { type BrowserContext, test as base } from '@playwright/test';

export { type Browser, type BrowserContext, type Download, expect, type Locator, type Page } from '@playwright/test';

/** With OFFLINE the network goes as soon as the browser keeps the app; everything after that must do without. */
const isOffline = process.env['OFFLINE'] !== undefined;

/** With SLOW=3 the processor has a third of its speed, and every file of the app comes a little late, each in its own time. */
export const slowness = Number(process.env['SLOW'] ?? 1);

/**
 * A journey that also fails when, on its way, the page's own policy refused something or the page reported an error: nothing
 * of ours may need what the policy forbids, and what is wrong is told on the screen. `mayBeRefused` is for those that ask
 * for it.
 */
export const test = base.extend<{
  readonly mayBeRefused: boolean;
  readonly report: undefined;
  readonly lostNetwork: undefined;
  readonly slowed: undefined;
}>({
  slowed: [
    async ({ context }, use) => {
      if (slowness > 1) await slowDown(context);
      await use(undefined);
    },
    { auto: true },
  ],
  mayBeRefused: [false, { option: true }],
  report: [
    async ({ context, mayBeRefused }, use) => {
      const refused = await refusedIn(context);
      const reported = reportedIn(context);
      await use(undefined);
      if (mayBeRefused) return;
      if (refused.size > 0) throw new Error(`The page's policy refused: ${[...refused].join('; ')}`);
      if (reported.size > 0) throw new Error(`The page reported: ${[...reported].join('; ')}`);
    },
    { auto: true },
  ],
  lostNetwork: [
    async ({ context }, use) => {
      await offlineWhereAsked(context);
      await use(undefined);
    },
    { auto: true },
  ],
});

async function slowDown(context: BrowserContext): Promise<void> {
  context.on('page', async (page) => {
    // A page that is gone again needs none.
    const devtools = await context.newCDPSession(page).catch(() => null);
    await devtools?.send('Emulation.setCPUThrottlingRate', { rate: slowness }).catch(() => {});
  });
  await context.route(/\/assets\/.*\.(?:js|css)$/, async (route) => {
    await new Promise((done) => setTimeout(done, Math.random() * 100 * slowness));
    await route.continue().catch(() => {});
  });
}

async function refusedIn(context: BrowserContext): Promise<ReadonlySet<string>> {
  const refused = new Set<string>();
  await context.exposeBinding('noteRefused', (_source, text: string) => void refused.add(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      // The browser itself, not a script of ours, gives what is typed over a selection the look of what was there.
      if (violatedDirective === 'style-src-attr' && !sourceFile) return;
      (window as unknown as { noteRefused: (text: string) => void }).noteRefused(
        `${violatedDirective} ${blockedURI} ${sourceFile}`,
      );
    });
  });
  return refused;
}

/** What the page wrote as an error, and what it threw and nobody caught. */
function reportedIn(context: BrowserContext): ReadonlySet<string> {
  const reported = new Set<string>();
  context.on('weberror', (thrown) => void reported.add(thrown.error().message));
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    // The browser tells each answer that did not come; the page says it in its own words, which the journeys read.
    if (message.text().startsWith('Failed to load resource: ')) return;
    // Told of the same style as above, which is no doing of ours.
    if (message.text().includes("'style-src")) return;
    reported.add(message.text());
  });
  return reported;
}

/** With OFFLINE: visits the app once, until the browser keeps it, and takes the network away. For contexts of a test's own, too. */
export async function offlineWhereAsked(context: BrowserContext): Promise<void> {
  if (!isOffline) return;
  const first = await context.newPage();
  await first.goto('./');
  await first.evaluate(async () => {
    await navigator.serviceWorker.ready;
    // A page is served by the worker from the moment it claims it.
    if (navigator.serviceWorker.controller === null)
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      );
  });
  await first.close();
  await context.setOffline(true);
}
