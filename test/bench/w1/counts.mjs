import { readFileSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeHeapSnapshot } from 'node:v8';
import { note } from '../lib/results.mjs';
import { oclOf, processFacts } from './input.mjs';

const steps = 1_000;

/**
 * What reading a step allocates and leaves behind, which no other work on the machine changes: bytes, and objects
 * that are alive as long as nobody looked at a step (texts and what the engine keeps for an object are not counted).
 */
export function runCounts(product) {
  // A few hundred, so that what is allocated fits into the young generation and no collection takes from it.
  const few = 200;
  const text = oclOf(processFacts(few));
  for (let run = 0; run < 40; run += 1) product.readOclProcess(text);
  const allocated = [];
  for (let run = 0; run < 7; run += 1) {
    globalThis.gc();
    const before = process.memoryUsage().heapUsed;
    product.readOclProcess(text);
    allocated.push((process.memoryUsage().heapUsed - before) / few);
  }
  const bytes = allocated.toSorted((left, right) => left - right)[3];
  const objects = objectsOf(() => product.readOclProcess(oclOf(processFacts(steps)))) / steps;
  console.log(
    `\nW1 counts: ${Math.round(bytes)} bytes allocated and ${objects.toFixed(1)} objects alive for each step`,
  );
  note({ name: 'W1', metric: 'bytes allocated a step', ours: bytes, peer: 6_000, peerName: 'limit', goal: '<= 1' });
  note({ name: 'W1', metric: 'objects alive a step', ours: objects, peer: 10, peerName: 'limit', goal: '<= 1' });
}

/** How many more objects are alive after a job whose result is kept. */
function objectsOf(job) {
  const kept = [];
  aliveNow();
  const before = aliveNow();
  kept.push(job());
  const after = aliveNow();
  return kept.length === 1 ? after - before : 0;
}

function aliveNow() {
  const file = writeHeapSnapshot(path.join(tmpdir(), `preflight-${process.pid}.heapsnapshot`));
  const { snapshot, nodes } = JSON.parse(readFileSync(file, 'utf8'));
  unlinkSync(file);
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const at = fields.indexOf('type');
  let count = 0;
  for (let node = 0; node < nodes.length; node += fields.length)
    if (types[at][nodes[node + at]] === 'object') count += 1;
  return count;
}
