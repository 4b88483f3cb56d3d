/**
 * W7: keeping edits in the browser. A process of 1,000 steps, 1,000 edits, opened again, all undone, opened a third time;
 * then bursts of edits with the tab crashed at once. Each way in a profile of its own on disk, in turns.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { findChromium } from '../../../.ci/setup.mjs';
import { spreadOf } from '../lib/measure.mjs';
import { note, printTimes } from '../lib/results.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
/** What ratios refer to: one record for the step and one for the log, by hand. */
const limit = 'record and log';
const wholes = ['localStorage', 'idb-keyval'];
const ways = [limit, 'record and log, strict', ...wholes, 'dexie', 'pouchdb', 'yjs', 'ours'];
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const editCount = 1000;
/** So many edits are timed one by one. */
const timed = 200;
const crashes = { 'at once': { count: 200, apart: 0 }, '30 ms apart': { count: 60, apart: 30 } };

export async function run() {
  const site = await openSite();
  try {
    const journeys = Object.fromEntries(ways.map((way) => [way, []]));
    for (let round = 0; round < rounds; round += 1)
      for (const way of ways) journeys[way].push(await journey(site, way));
    tell(journeys);
    for (const way of [limit, 'record and log, strict', 'dexie', 'yjs', 'ours']) {
      for (const [kind, burst] of Object.entries(crashes)) {
        const found = [];
        for (let round = 0; round < rounds; round += 1) found.push(await crashed(site, way, burst));
        const list = (key) => found.map((each) => each[key]).join(' ');
        console.log(
          `  ${way.padEnd(24)} ${kind.padEnd(12)} missing ${list('missing')}; told as kept, yet missing ${list('broken')}; whole ${list('isWhole')}`,
        );
      }
    }
  } finally {
    await site.close();
  }
}

async function openSite() {
  const config = {
    root: path.join(import.meta.dirname, 'page'),
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    base: './',
    define: { global: 'globalThis' },
    resolve: { alias: { idb: path.join(root, 'node_modules/idb') } },
  };
  const outDir = path.join(root, 'test/bench/.build/w7');
  await build({ ...config, build: { outDir, emptyOutDir: true, target: 'esnext', chunkSizeWarningLimit: 9000 } });
  // A page that is isolated has a finer clock.
  const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
  const server = await preview({ ...config, build: { outDir }, preview: { port: 0, host: '127.0.0.1', headers } });
  return { address: `http://127.0.0.1:${server.httpServer.address().port}/`, close: () => server.close() };
}

/** Runs with an empty profile on disk: a private window would keep its database in memory. */
async function inProfile(work) {
  const profile = await mkdtemp(path.join(tmpdir(), 'keeping-'));
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? undefined,
    args: ['--disable-gpu', ...asRoot],
  });
  try {
    return await work(context);
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function openPage(context, site, way) {
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`${way}: ${error.message}`));
  await page.goto(`${site.address}?way=${encodeURIComponent(way)}`);
  await page.waitForFunction(() => globalThis.bench !== undefined);
  return page;
}

function journey(site, way) {
  return inProfile(async (context) => {
    const first = await openPage(context, site, way);
    await first.evaluate(() => globalThis.bench.create());
    const devtools = await context.newCDPSession(first);
    await devtools.send('Performance.enable');
    const busy = async () =>
      (await devtools.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
    const [busyBefore, usageBefore] = [await busy(), await first.evaluate(() => globalThis.bench.usage())];
    const { blocked, stored } = await first.evaluate((to) => globalThis.bench.edit(0, to), timed);
    const busyEach = ((await busy()) - busyBefore) / timed;
    await first.evaluate(([from, to]) => globalThis.bench.edit(from, to), [timed, editCount]);
    const usage = (await first.evaluate(() => globalThis.bench.usage())) - usageBefore;
    await first.close();

    const second = await openPage(context, site, way);
    const reopened = await second.evaluate(() => globalThis.bench.reopen());
    const undone = await second.evaluate(() => globalThis.bench.undoAll());
    await second.close();
    const third = await openPage(context, site, way);
    const after = await third.evaluate(() => globalThis.bench.reopen());
    const isRight =
      reopened.exact &&
      reopened.kept === editCount &&
      undone.exact &&
      undone.kept === 0 &&
      after.exact &&
      after.kept === 0;
    if (!isRight) console.log(`  ${way}: not right`, { reopened, undone, after });
    return { blocked, stored, busyEach, usage, reopen: reopened.time, undo: undone.time, undoable: reopened.undoable };
  });
}

function crashed(site, way, { count, apart }) {
  return inProfile(async (context) => {
    const first = await openPage(context, site, way);
    await first.evaluate(() => globalThis.bench.create());
    const devtools = await context.newCDPSession(first);
    const told = await first.evaluate(([edits, wait]) => globalThis.bench.burst(edits, wait), [count, apart]);
    const gone = first.waitForEvent('crash');
    void devtools.send('Page.crash').catch(() => {});
    await gone;
    const second = await openPage(context, site, way);
    const { kept, gaps, exact, undoable } = await second.evaluate(() => globalThis.bench.reopen());
    return {
      missing: count - kept,
      broken: Math.max(0, told - kept),
      isWhole: exact && gaps === 0 && undoable === kept,
    };
  });
}

function tell(journeys) {
  const figures = {
    'main thread per edit': (each) => each.busyEach,
    'until stored, median': ({ stored }) => spreadOf(stored).median,
    'until stored, p99': ({ stored }) =>
      stored.toSorted((left, right) => left - right)[Math.floor(stored.length * 0.99)],
    'open again': (each) => each.reopen,
  };
  const by = {};
  for (const [metric, pick] of Object.entries(figures)) {
    const times = Object.fromEntries(ways.map((way) => [way, spreadOf(journeys[way].map(pick))]));
    printTimes(`Keeping edits: ${metric}`, times);
    by[metric] = times;
  }
  console.log(
    '\nStored after 1,000 edits, as a ratio to record and log; entries that can be undone after opening again',
  );
  const stored = (way) => spreadOf(journeys[way].map(({ usage }) => usage)).median;
  for (const way of ways) {
    const share = (stored(way) / stored(limit)).toFixed(2);
    console.log(`  ${way.padEnd(24)} ×${share}  ${journeys[way].at(-1).undoable}`);
  }
  const against = (metric, peerName, goal) =>
    note({
      name: 'W7 keeping edits',
      metric,
      ours: by[metric].ours.median,
      peer: by[metric][peerName].median,
      peerName,
      goal,
    });
  for (const whole of wholes) against('main thread per edit', whole, '<= 0.1');
  against('until stored, median', limit, '<= 1.3');
  against('open again', limit, '<= 1');
  against('open again', 'yjs', '<= 0.25');
  note({
    name: 'W7 keeping edits',
    metric: 'stored after 1,000 edits',
    ours: stored('ours'),
    peer: stored(limit),
    peerName: limit,
    goal: '<= 1.3',
  });
}
