/**
 * W6: the first load. Every page shows 24 steps, and is loaded cold, compressed, in a profile of its own; the candidates
 * take turns. `BENCH_OTHER` names a further checkout whose app takes part.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { spreadOf } from '../lib/measure.mjs';
import { note, printTimes } from '../lib/results.mjs';
import { openQuietBrowser } from './quietBrowser.mjs';
import { openPages } from './site.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../../..');
const probe = readFileSync(path.join(here, 'probe.js'), 'utf8');
const row = { item: '.item', count: 24 };
/** What one step looks like on each page. */
const peers = {
  'plain HTML list': { page: 'plain-html.js', ...row },
  'React list': { page: 'react.jsx', ...row },
  'dnd-kit list': { page: 'dnd-kit.jsx', ...row },
  'hello-pangea list': { page: 'hello-pangea.jsx', ...row },
  CodeMirror: { page: 'codemirror.js', item: '.cm-line', count: 24 },
  xyflow: { page: 'xyflow.jsx', item: '.react-flow__node', count: 24 },
  'bpmn-js': { page: 'bpmn.js', item: '.djs-shape[data-element-id^="Task_"]', count: 24 },
};
const steps = 'ol[aria-label="Steps"] > li button[aria-label*=": why"]';
/** The first screen with its five samples, and the sample of 24 steps by its address, with the verdict of each step. */
const views = {
  'our library': { at: '', item: 'section[aria-labelledby="samples"] li', count: 5 },
  'our 24 steps with verdicts': { at: '#/p/harbor-web/steps', item: steps, count: 24 },
};
const conditions = { 'at full speed': 1, 'slowed to a quarter': 4 };
const rounds = Number(process.env.BENCH_ROUNDS ?? 7);
/** Names of candidates to leave the others out, apart by commas; those of the goals always take part. */
const only = process.env.BENCH_ONLY?.split(',');
/** All 24 rows fit in. */
const viewport = { width: 1280, height: 1400 };
const firstPeer = 'dnd-kit list';

export async function run() {
  const trees = { app: root, ...(process.env.BENCH_OTHER ? { other: process.env.BENCH_OTHER } : {}) };
  const asked = Object.entries(peers).filter(([name]) => !only || only.includes(name) || name === firstPeer);
  const site = await openPages(
    asked.map(([, { page }]) => page),
    trees,
  );
  const candidates = {
    ...Object.fromEntries(asked.map(([name, each]) => [name, { ...each, path: `${path.parse(each.page).name}/` }])),
    ...Object.fromEntries(
      Object.keys(trees).flatMap((tree) =>
        Object.entries(views).map(([name, view]) => [
          tree === 'app' ? name : `${name} (${tree})`,
          { ...view, path: `${tree}/${view.at}`, isOurs: true },
        ]),
      ),
    ),
  };
  const browser = await openQuietBrowser();
  try {
    for (const [condition, slower] of Object.entries(conditions)) {
      const seen = Object.fromEntries(Object.keys(candidates).map((name) => [name, []]));
      for (let round = -1; round < rounds; round += 1)
        for (const [name, candidate] of Object.entries(candidates)) {
          const values = await visit(browser, site.address, candidate, slower);
          if (round >= 0) seen[name].push(values);
        }
      tell(condition, seen);
    }
  } finally {
    await browser.close();
    site.close();
  }
}

/** Loads a page cold, and ours a second time when the browser has kept it. */
async function visit(browser, address, candidate, slower) {
  const page = await browser.newPage(viewport);
  try {
    const { item, count } = candidate;
    await page.runFirst(`${probe}\nwatchFirstLoad(${JSON.stringify({ item, count })});`);
    const load = async () => {
      await page.slowDown(1);
      await page.goTo(`${address}blank.html`);
      await page.slowDown(slower);
      // A new tab has work of its own.
      await pause(400);
      await page.goTo(`${address}${candidate.path}`);
      const loaded = await page.waitFor('globalThis.firstLoad', 30_000);
      if (loaded !== null) return loaded;
      throw new Error(`${candidate.path} was never ready. ${await page.evaluate('globalThis.failures.join("; ")')}`);
    };
    const first = await load();
    if (!candidate.isOurs) return first;
    await page.slowDown(1);
    await page.evaluate('navigator.serviceWorker.ready.then(({ active }) => active?.state)');
    await pause(500);
    const second = await load();
    return { ...first, second: second.ready, 'blocked again': second.blocked };
  } finally {
    await page.close();
  }
}

function tell(condition, seen) {
  const of = (name, what) => spreadOf(seen[name].map((each) => each[what]));
  const names = Object.keys(seen);
  printTimes(`W6 ready, ${condition}`, Object.fromEntries(names.map((name) => [name, of(name, 'ready')])));
  console.log(`\nW6 ${condition}: JavaScript, compressed; blocked; shift of the layout`);
  for (const name of names) {
    const [bytes, blocked, shift] = ['kilobytes', 'blocked', 'shift'].map((what) => of(name, what));
    const size = `${bytes.median.toFixed(1)} kB`.padStart(9);
    const wait = `${blocked.median.toFixed(0)} ms (${blocked.p10.toFixed(0)}–${blocked.p90.toFixed(0)})`;
    console.log(`  ${name.padEnd(40)} ${size}  ${wait.padEnd(18)} ${shift.median.toFixed(4)}`);
  }
  for (const name of names.filter((each) => each.startsWith('our '))) {
    const [first, second] = ['ready', 'second'].map((what) => of(name, what));
    console.log(`  ${name}, second visit: ${second.median.toFixed(0)} ms after ${first.median.toFixed(0)}`);
    const own = { name: 'W6', peerName: firstPeer };
    const isSlow = condition === 'slowed to a quarter';
    const isSteps = name.includes('verdicts');
    const limit = of(firstPeer, 'ready').median;
    note({
      ...own,
      metric: `${name}: ready, ${condition}`,
      ours: first.median,
      peer: limit,
      goal: isSlow ? (isSteps ? '<= 1.7' : '<= 1.3') : null,
    });
    const [ours, peer] = [name, firstPeer].map((each) => of(each, 'blocked').median);
    note({ ...own, metric: `${name}: blocked, ${condition}`, ours, peer, goal: isSlow ? '<= 1.2' : null });
    note({
      name: 'W6',
      metric: `${name}: second visit, ${condition}`,
      ours: second.median,
      peer: first.median,
      peerName: 'first visit',
      goal: '<= 0.6',
    });
  }
}
