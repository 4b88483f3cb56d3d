/**
 * `node test/bench/typing/floor.mjs`: what typing costs where nothing else is: an empty page with one field, or with the code
 * editor alone, at a quarter of the speed and with the clock of `ways.mjs`. No goal for a key can be below it.
 */
import path from 'node:path';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { findChromium } from '../../../.ci/setup.mjs';

const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const slower = Number(process.env.BENCH_SLOWER ?? 4);
const here = import.meta.dirname;
const outDir = path.join(here, '../.build/floor');
const config = {
  configFile: false,
  root: path.join(here, 'floor'),
  logLevel: 'error',
  build: { outDir, emptyOutDir: true },
};
await build(config);
const server = await preview({ ...config, preview: { port: 0, host: '127.0.0.1' } });
const address = `http://127.0.0.1:${server.httpServer.address().port}/`;
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: ['--disable-gpu', ...asRoot],
});
const fields = { input: 'input', textarea: 'textarea', code: '.cm-content' };

console.log(`slowed ${slower} times, ${rounds} rounds; key to paint: median / 95th of 100; ms`);
for (const [name, selector] of Object.entries(fields)) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript({ path: path.join(here, '../w5/probe.js') });
  const page = await context.newPage();
  await page.goto(`${address}?field=${name}`);
  await page.locator(selector).click();
  await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slower });
  for (let round = -1; round < rounds; round += 1) {
    // What the engine has not compiled yet is no part of it.
    if (round === 0) await page.evaluate(() => probe.keys());
    for (const key of [...'echo more', 'Enter', ...'echo']) {
      await page.keyboard.press(key);
      await page.evaluate(() => probe.painted());
      await page.waitForTimeout(60);
    }
  }
  const keys = (await page.evaluate(() => probe.keys())).toSorted((left, right) => left - right);
  const part = (of) => keys[Math.floor((keys.length - 1) * of)].toFixed(0).padStart(4);
  console.log(`${name.padEnd(10)} ${part(0.5)} / ${part(0.95)}`);
  await context.close();
}
await browser.close();
await server.close();
