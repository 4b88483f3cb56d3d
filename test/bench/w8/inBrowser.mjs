/**
 * The entries of undo weighed in Chromium, where the product runs: a reference takes half the bytes it takes in Node. Heap after
 * collection, each round in a page of its own.
 */
import assert from 'node:assert/strict';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { findChromium } from '../../../.ci/setup.mjs';

const root = path.resolve(import.meta.dirname, '../../..');

/** What the engine makes of our code while it runs is no part of the process. */
const noCompiler = '--js-flags=--no-opt --no-maglev --no-sparkplug';

/** The bytes of the plain object, those that a thousand entries add, and all that is held of an open file, for each round. */
export async function weighedInBrowser(rounds) {
  const config = {
    root: path.join(import.meta.dirname, 'page'),
    configFile: false,
    logLevel: 'error',
    publicDir: false,
  };
  const outDir = path.join(root, 'test/bench/.build/w8');
  await build({ ...config, base: './', build: { outDir, emptyOutDir: true, target: 'esnext' } });
  const server = await preview({ ...config, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: ['--disable-gpu', noCompiler, ...asRoot],
  });
  try {
    const weights = [];
    for (let round = 0; round < rounds; round += 1) {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${server.httpServer.address().port}/`);
      weights.push(await weighed(page));
      await page.close();
    }
    return weights;
  } finally {
    await browser.close();
    server.httpServer.close();
  }
}

async function weighed(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.enable');
  const heap = async () => {
    for (let turn = 0; turn < 3; turn += 1) await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize;
  };
  const addedBy = async (work) => {
    const before = await heap();
    await page.evaluate((name) => globalThis.bench[name](), work);
    return (await heap()) - before;
  };
  await page.waitForFunction(() => globalThis.bench !== undefined);
  await page.evaluate(() => globalThis.bench.warmUp());
  const plain = await addedBy('plain');
  await page.evaluate(() => globalThis.bench.open());
  const entries = await addedBy('edit');
  assert.ok(await page.evaluate(() => globalThis.bench.isRight()), 'undo takes back the last edit');
  await page.evaluate(() => globalThis.bench.close());
  const whole = await addedBy('openWithPlan');
  return { plain, entries, whole };
}
