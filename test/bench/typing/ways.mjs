/**
 * `node test/bench/typing/ways.mjs [ADDRESS …]`: what a person does at 1,000 steps × 20 environments × 1,000 targets on a
 * machine slowed to a quarter: for each way the time from key to paint and the longest task of the page's own thread.
 * Several addresses (of served builds) take turns. `WAYS='filter;name'` does some of them, `BENCH_SLOWER=1` at full speed.
 *
 * A task is told twice: as it passed, and in processor time of the thread, which other work on the machine hardly changes.
 */
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../../../.ci/setup.mjs';
import { largeProcess } from './files.mjs';
import { ways } from './steps.mjs';

const [...addresses] = process.argv.slice(2);
if (addresses.length === 0) addresses.push('http://localhost:4173/');
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const slower = Number(process.env.BENCH_SLOWER ?? 4);
const asked = process.env.WAYS?.split(';') ?? Object.keys(ways);
const goals = { task: 50, opening: 150, key: 50 };

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: ['--disable-gpu', ...asRoot],
});
const visits = [];
for (const address of addresses) visits.push(await opened(address));
const seen = new Map();
for (let round = -1; round < rounds; round += 1)
  for (const name of asked)
    for (const [at, visit] of visits.entries()) {
      await visit.page.bringToFront();
      const act = () => ways[name].act(visit.page);
      await ways[name].prepare(visit.page);
      const tasks = await tasksDuring(visit, act);
      // Once more without the recording, which takes a part of each key.
      const keys = tasks.keys.length === 0 ? [] : await keysDuring(visit, ways[name].prepare, act);
      const measured = { ...tasks, keys };
      if (round < 0) continue;
      const key = `${name} ${at}`;
      seen.set(key, [...(seen.get(key) ?? []), measured]);
    }
await browser.close();
print();

/** A page of its own profile with the process open and its plan there, slowed down. */
async function opened(address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript({ path: path.join(import.meta.dirname, '../w5/probe.js') });
  const page = await context.newPage();
  await page.goto(address);
  const files = Object.entries(largeProcess());
  await page
    .getByLabel('Files to open')
    .setInputFiles(files.map(([name, text]) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })));
  await page.getByRole('dialog').getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('list', { name: 'Steps', exact: true }).waitFor();
  await page.getByText('Plan up to date').waitFor({ state: 'attached', timeout: 60_000 });
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
  return { page, cdp };
}

/** Does something and gives the keys' times to paint. */
async function keysDuring({ page }, prepare, act) {
  await prepare(page);
  await page.evaluate(() => probe.keys());
  await act();
  await page.evaluate(() => probe.painted());
  return page.evaluate(() => probe.keys());
}

/** Does something and gives the longest task of the page's thread, and how many keys there were. */
async function tasksDuring({ page, cdp }, act) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  cdp.on('Tracing.dataCollected', collect);
  await page.evaluate(() => probe.slowestKey());
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    categories: 'disabled-by-default-devtools.timeline',
  });
  // What the browser does to begin with tracing is no part of it.
  await page.waitForTimeout(300);
  await page.evaluate(() => console.timeStamp('begin'));
  await act();
  await page.evaluate(() => probe.painted());
  const keys = await page.evaluate(() => probe.keys());
  const complete = new Promise((done) => cdp.once('Tracing.tracingComplete', done));
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', collect);
  const own = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(threadOf),
  );
  const begin = events.find(({ name, args }) => name === 'TimeStamp' && args.data?.message === 'begin')?.ts ?? 0;
  const tasks = events.filter((event) => event.name === 'RunTask' && own.has(threadOf(event)) && event.ts > begin);
  const longest = (of) => Math.max(0, ...tasks.map(of)) / 1000;
  return { keys, passed: longest(({ dur = 0 }) => dur), spent: longest(({ tdur = 0 }) => tdur) };
}

function threadOf({ pid, tid }) {
  return `${pid} ${tid}`;
}

function print() {
  console.log(
    `slowed ${slower} times, ${rounds} rounds; key to paint: median / 95th of 100; longest task: as it passed / of the processor, each the median of rounds; ms`,
  );
  for (const name of asked)
    for (const at of addresses.keys()) {
      const all = seen.get(`${name} ${at}`) ?? [];
      const keys = all.flatMap((each) => each.keys).toSorted((left, right) => left - right);
      const key = (part) => (keys.length === 0 ? '–' : keys[Math.floor((keys.length - 1) * part)].toFixed(0));
      const median = (of) => all.map(of).toSorted((left, right) => left - right)[all.length >> 1] ?? 0;
      const spent = median((each) => each.spent);
      const limit = ways[name].isOpening ? goals.opening : goals.task;
      const isMet = spent <= limit && (keys.length === 0 || Number(key(0.95)) <= goals.key || ways[name].isOpening);
      const where = addresses.length > 1 ? ` [${at + 1}]` : '';
      console.log(
        `${isMet ? 'ok    ' : 'MISSED'} ${(name + where).padEnd(26)} key ${key(0.5).padStart(4)} / ${key(0.95).padStart(4)}   task ${median(
          (each) => each.passed,
        )
          .toFixed(0)
          .padStart(4)} / ${spent.toFixed(0).padStart(4)}`,
      );
    }
}
