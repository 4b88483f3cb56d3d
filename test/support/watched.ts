import type { Page } from '@playwright/test';

/** Notes what the page's own policy refused, every request to another place than its own, and errors nobody caught. */
export async function watched(page: Page): Promise<() => Promise<readonly string[]>> {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (!['data:', 'blob:'].includes(protocol) && hostname !== 'localhost') foreign.push(request.url());
  });
  page.on('pageerror', ({ message }) => void foreign.push(message));
  await page.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
      refused.push(`${violatedDirective} ${blockedURI} ${sourceFile}`),
    );
  });
  return async () => [
    ...foreign,
    ...(await page.evaluate(() => (window as unknown as { refused: readonly string[] }).refused)),
  ];
}
