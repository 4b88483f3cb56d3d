/**
 * W8: memory. A process of 1,000 steps with 1,000 entries of undo, each way as a ratio to the process as a plain object; then
 * all that the product holds of an open file. Heap after collection. The ways take turns, and each is undone once to see
 * that it holds what it should.
 */
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { spreadOf } from '../lib/measure.mjs';
import { note } from '../lib/results.mjs';
import { change, makeEdits, makeProcess } from '../w7/page/process.js';
import { weighedInBrowser } from './inBrowser.mjs';
import { edited, opened, openWithPlan, undoneOnce } from './ours.mjs';
import { ways } from './ways.mjs';

const rounds = Number(process.env.BENCH_ROUNDS ?? 7);
const count = 1000;
const limit = 'plain object, no history (limit)';
const ours = 'Preflight, added by the entries';
const whole = 'Preflight: text, tree, model, store and plan';

export async function run(product) {
  const sizes = {};
  const noteSize = (name, bytes) => {
    sizes[name] = [...(sizes[name] ?? []), bytes];
  };
  // What the engine makes of our code is no part of the process.
  edited(product, opened(product));
  openWithPlan(product);
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, way] of Object.entries(ways)) noteSize(name, await weighed(way));
    const store = opened(product);
    noteSize(ours, await bytesHeldBy(() => edited(product, store)));
    assert.ok(undoneOnce(store), 'undo takes back the last edit');
    noteSize(whole, await bytesHeldBy(() => openWithPlan(product)));
  }
  const plain = spreadOf(sizes[limit]).median;
  console.log(`\nW8 memory: 1,000 steps, 1,000 entries; ratio to the plain object (${(plain / 1e6).toFixed(2)} MB)`);
  for (const [name, bytes] of Object.entries(sizes)) {
    const { median, p10, p90 } = spreadOf(bytes.map((each) => each / plain));
    console.log(`  ${name.padEnd(46)} ${median.toFixed(2).padStart(8)}  (${p10.toFixed(2)}–${p90.toFixed(2)})`);
    if (name === limit) continue;
    note({ name: 'W8', metric: name, ours: median * plain, peer: plain, peerName: limit, goal: null });
  }
  await tellInBrowser();
  await tellGrowth(product);
}

/** The goals are judged here, where the product runs: the plain object is in the browser too. */
async function tellInBrowser() {
  const weights = await weighedInBrowser(rounds);
  const plain = spreadOf(weights.map((each) => each.plain)).median;
  const tell = (metric, part, goal) => {
    const { median, p10, p90 } = spreadOf(weights.map((each) => each[part] / each.plain));
    console.log(`  ${metric.padEnd(46)} ${median.toFixed(2).padStart(8)}  (${p10.toFixed(2)}–${p90.toFixed(2)})`);
    note({ name: 'W8', metric, ours: median * plain, peer: plain, peerName: limit, goal });
  };
  tell(`${ours}, in Chromium`, 'entries', '<= 0.5');
  tell(`${whole}, in Chromium`, 'whole', '<= 6');
}

/** The bytes of a way with all its entries; a way too large for a thousand says how many it made. */
async function weighed(way) {
  const base = makeProcess();
  let kept;
  const bytes = await bytesHeldBy(() => {
    // A copy of its own, so that all of it is weighed.
    const own = JSON.parse(JSON.stringify(base));
    kept = way(own, makeEdits(own, count));
    return kept;
  });
  const { entries = count, undo, isPlain = false } = kept;
  const edits = makeEdits(base, count).slice(0, isPlain ? 0 : entries - 1);
  assert.equal(facts(undo()), facts(edits.reduce((now, edit) => change(now, edit, edit.after), base)));
  if (entries === count) return bytes;
  const alone = await bytesHeldBy(() => JSON.parse(JSON.stringify(base)));
  return alone + ((bytes - alone) * count) / entries;
}

function facts({ steps }) {
  return JSON.stringify(
    steps.map(({ properties, ...step }) => [Object.entries(step).sort(), Object.entries(properties).sort()]),
  );
}

/** What an entry adds must not depend on how many there are, nor on how many steps. */
async function tellGrowth(product) {
  for (const steps of [250, 1000, 4000]) {
    const store = opened(product, steps);
    const bytes = await bytesHeldBy(() => edited(product, store, steps));
    console.log(`  ${String(steps).padStart(5)} steps: ${Math.round(bytes / count)} bytes an entry`);
  }
}

/** Bytes held by what a function makes, after collection. A weak reference holds its object until the turn is over. */
async function bytesHeldBy(make) {
  const before = await heapNow();
  const made = make();
  const bytes = (await heapNow()) - before;
  // Reachable until here.
  return made === undefined ? 0 : bytes;
}

async function heapNow() {
  for (let turn = 0; turn < 3; turn += 1) {
    await pause(1);
    globalThis.gc();
  }
  return process.memoryUsage().heapUsed;
}
