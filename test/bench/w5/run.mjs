/**
 * W5: a long list of steps, shown, filtered and dragged in, beside lists built with what one would otherwise pick. Each
 * way stands in a page of its own, in one browser, in turns.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { spreadOf } from '../lib/measure.mjs';
import { note, noteAll, printTimes } from '../lib/results.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../../..');
const peers = [
  'limit',
  'virtual',
  'dnd-kit windowed',
  'pragmatic windowed',
  'plain',
  'sortablejs',
  'dnd-kit',
  'hello-pangea',
];
const rounds = Number(process.env.BENCH_ROUNDS ?? 7);

export async function run() {
  const { build, preview } = await import('vite');
  const { chromium } = await import('@playwright/test');
  const { findChromium } = await import(path.join(root, '.ci/setup.mjs'));
  const outDir = path.join(root, 'test-results', 'bench-w5');
  // The product and the peers must share one React, as they would in an app.
  const config = {
    configFile: path.join(root, 'vite.config.ts'),
    root: path.join(here, 'page'),
    logLevel: 'error',
    resolve: { dedupe: ['react', 'react-dom'] },
  };
  await build({ ...config, publicDir: false, build: { outDir, emptyOutDir: true } });
  const server = await preview({ ...config, build: { outDir }, preview: { port: 0 } });
  const executablePath = findChromium() ?? undefined;
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args: ['--disable-gpu', ...asRoot] });
  try {
    const address = server.resolvedUrls?.local[0] ?? `http://localhost:${server.httpServer.address().port}/`;
    const open = opener(browser, address);
    await showAndFilter(open);
    await drag(open);
    await throttled(open);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Opens a page with one way of building the list; `ask` calls what the page offers. */
function opener(browser, address) {
  return async (way, count, slower = 1) => {
    const page = await browser.newPage({ viewport: { width: 700, height: 800 } });
    await page.goto(`${address}?way=${encodeURIComponent(way)}&n=${count}`);
    if (slower > 1) {
      const cdp = await page.context().newCDPSession(page);
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
    }
    const ask = (name, ...values) => page.evaluate(([what, given]) => globalThis.bench[what](...given), [name, values]);
    return { page, ask, first: await ask('start') };
  };
}

async function inTurns(ways, measure) {
  const times = Object.fromEntries(ways.map((way) => [way, []]));
  for (let round = 0; round <= rounds; round += 1)
    for (const way of ways) {
      const value = await measure(way);
      // The first round warms the browser up.
      if (round > 0) times[way].push(value);
    }
  return Object.fromEntries(ways.map((way) => [way, spreadOf(times[way])]));
}

async function showAndFilter(open) {
  const ways = [...peers, 'ours list'];
  const filters = Object.fromEntries(ways.map((way) => [way, []]));
  const first = await inTurns(ways, async (way) => {
    const { page, ask, first: shown } = await open(way, 1000);
    for (const text of ['d', 'de', 'deploy web']) filters[way].push(await ask('filter', text));
    await page.close();
    return shown;
  });
  printTimes('W5 first render of 1,000 rows, ms', first);
  noteAll('W5 list', 'first render, 1,000 rows', first, 'ours list', { limit: '<= 1.5' });
  const filter = Object.fromEntries(ways.map((way) => [way, spreadOf(filters[way])]));
  printTimes('W5 filter: interaction to next paint, ms', filter);
  noteAll('W5 list', 'filter to next paint', filter, 'ours list', { limit: '<= 1' });
  const sizes = await inTurns(['1000', '5000'], async (count) => {
    const { page, first: shown } = await open('ours list', Number(count));
    await page.close();
    return shown;
  });
  printTimes('W5 our list by rows, ms', sizes);
  const [small, large] = [sizes['1000'].median, sizes['5000'].median];
  note({
    name: 'W5 list',
    metric: 'first render, 5,000 rows',
    ours: large,
    peer: small,
    peerName: '1,000 rows',
    goal: '<= 1.2',
  });
}

async function drag(open) {
  const ways = [
    'limit',
    'dnd-kit windowed',
    'pragmatic windowed',
    'dnd-kit',
    'hello-pangea',
    'sortablejs',
    'ours reorder',
  ];
  const frames = await inTurns(ways, async (way) => {
    const { page, ask } = await open(way, 1000);
    const { p95 } = await dragDown(page, ask);
    await page.close();
    return p95;
  });
  printTimes('W5 drag: frame that 95 of 100 do not exceed, ms', frames);
  noteAll('W5 list', 'drag, p95 frame', frames, 'ours reorder', { limit: '<= 1.05' });
}

/** Drags the fifth row down the window in small steps. */
async function dragDown(page, ask) {
  const row = await page.getByText('Deploy cache 5', { exact: true }).first().boundingBox();
  const x = Math.max(4, row.x - 12);
  const y = row.y + row.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 8, { steps: 2 });
  await ask('watch');
  for (let step = 1; step <= 60; step += 1) await page.mouse.move(x, y + 8 + step * 5);
  const seen = await ask('watched');
  await page.mouse.up();
  return seen;
}

/** What a slow machine feels with our list and pane: the longest task of each thing a person does. */
async function throttled(open) {
  const longest = { typing: [], scrolling: [], dragging: [] };
  for (let round = 0; round < 3; round += 1) {
    const list = await open('ours list', 1000, 4);
    await list.ask('watch');
    await list.page.locator('input').first().pressSequentially('deploy', { delay: 60 });
    longest.typing.push((await list.ask('watched')).longest);
    await list.page.locator('input').first().fill('');
    await list.ask('watch');
    await list.page.mouse.move(300, 500);
    for (let turn = 0; turn < 30; turn += 1) await list.page.mouse.wheel(0, 300);
    longest.scrolling.push((await list.ask('watched')).longest);
    await list.page.close();
    const pane = await open('ours reorder', 1000, 4);
    longest.dragging.push((await dragDown(pane.page, pane.ask)).longest);
    await pane.page.close();
  }
  console.log('\nW5 longest task at a quarter of the speed, ms (tasks under 50 ms are not told apart)');
  for (const [what, values] of Object.entries(longest)) {
    const { median } = spreadOf(values);
    console.log(`  ${what.padEnd(40)} ${median.toFixed(0).padStart(10)}`);
    note({
      name: 'W5 list',
      metric: `longest task while ${what}, slowed to a quarter`,
      ours: median,
      peer: 50,
      peerName: 'limit of 50 ms',
      goal: '<= 1',
    });
  }
}
