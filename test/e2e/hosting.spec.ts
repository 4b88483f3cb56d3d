import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/journey';
import { type StaticHost, startStaticHost } from '../support/staticHost';

const root = join(import.meta.dirname, '../..');
const app = join(root, 'dist/app');
const under = '/some/deep/path/';

/** The headers that the readme names, read from it. */
function headersOfReadme(path: string): Readonly<Record<string, string>> {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const policy = /^ {4}(Content-Security-Policy): (.*)$/m.exec(readme);
  const others = [...readme.matchAll(/^ {4}(X-Content-Type-Options|Referrer-Policy): (.*)$/gm)];
  if (policy === null || others.length < 2) throw new Error('The readme names no headers any more.');
  const kept = path.startsWith('assets/') ? 'max-age=31536000, immutable' : 'no-cache';
  return { ...Object.fromEntries([policy, ...others].map(([, name, value]) => [name, value])), 'cache-control': kept };
}

test.use({ serviceWorkers: 'allow' });
test.skip(
  process.env['OFFLINE'] !== undefined,
  'These visit hosts of their own, and take the network away themselves.',
);

let host: StaticHost;
test.afterEach(() => host.close());

for (const [how, headersOf] of [
  ['without a header', undefined],
  ['with the headers of the readme', headersOfReadme],
] as const)
  test(`from a path of a plain host, ${how}: sample, plan, reload, link, install, and without a network`, async ({
    page,
    context,
  }) => {
    host = await startStaticHost(app, under, headersOf);
    await page.goto(host.address);
    await page.getByRole('link', { name: 'Plan of Harbor Web' }).click();
    await expect(page.getByText('Plan up to date')).toBeAttached();
    await page.reload();
    await expect(page.getByRole('grid')).toBeVisible();

    const cdp = await context.newCDPSession(page);
    const { errors, data } = await cdp.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    const icons: { purpose: string; sizes: string; src: string }[] = JSON.parse(data ?? '{}').icons;
    expect(icons.map(({ purpose, sizes }) => `${sizes} ${purpose}`)).toEqual(
      expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']),
    );
    for (const { src } of icons) expect((await page.request.get(`${host.address}${src}`)).ok()).toBe(true);
    const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
    // The browser of a test has no profile that could hold an installed app.
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);

    await page.goto(`${host.address}#/settings`);
    await expect(page.getByText('Preflight itself is stored too, so it opens offline.')).toBeVisible({
      timeout: 60_000,
    });
    // Another page is served from what is kept once the worker is in force.
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await context.setOffline(true);
    const later = await context.newPage();
    await later.goto(`${host.address}#/p/harbor-web/steps/smoke-test`);
    await expect(later.getByRole('heading', { level: 1, name: 'Smoke test' })).toBeVisible();
    await expect(later.getByText('Plan up to date')).toBeAttached();
  });

test('a newer version waits while somebody edits, is reported, and loses nothing when it is loaded', async ({
  page,
}) => {
  host = await startStaticHost(app, under, () => ({ 'cache-control': 'no-cache' }));
  await page.goto(`${host.address}#/settings`);
  await expect(page.getByText('Preflight itself is stored too, so it opens offline.')).toBeVisible({
    timeout: 60_000,
  });
  await page.goto(`${host.address}#/p/simple-process/steps/deploy-web-site`);
  await page.getByRole('button', { name: /^Name and notes/ }).click();
  const name = page.getByLabel('Name', { exact: true });
  await name.fill('Deploy web site twice');

  host.replaced.set('sw.js', `${readFileSync(join(app, 'sw.js'), 'utf8')}\n// newer`);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect(page.getByText('A new version of Preflight is ready.')).toBeVisible();
  await expect(name).toHaveValue('Deploy web site twice');
  await expect(name).toBeFocused();

  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Load it' }).click()]);
  await expect(page.getByRole('heading', { level: 1, name: 'Deploy web site twice' })).toBeVisible();
  await expect(page.getByText('A new version of Preflight is ready.')).toHaveCount(0);
});
