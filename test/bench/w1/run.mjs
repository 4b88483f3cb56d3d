import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { exponentOf, race, spreadOf } from '../lib/measure.mjs';
import { note, noteAll, printTimes } from '../lib/results.mjs';
import { formats, hclReaders, readers, writers } from './candidates.mjs';
import { runCounts } from './counts.mjs';
import { runEdits } from './edits.mjs';
import { oclOf, processFacts } from './input.mjs';

const sizes = [10, 100, 1_000, 10_000];
const slowest = 1_000;
const ours = 'Preflight';
const limit = 'JSON.parse (limit)';

/** W1: read and write OCL. */
export async function run(product) {
  const read = new Map();
  const write = new Map();
  for (const size of sizes) {
    const facts = processFacts(size);
    const texts = { ocl: oclOf(facts), json: formats.json(facts), yaml: formats.yaml(facts) };
    read.set(size, raceReaders(product, facts, texts, size));
    write.set(size, raceWriters(product, facts, texts, size));
    if (size === 100) await raceHcl(facts, read.get(size));
  }
  for (const [kind, times] of [
    ['read', read],
    ['write', write],
  ]) {
    const points = sizes.map((size) => [size, times.get(size)[ours].median]);
    note({
      name: 'W1',
      metric: `${kind}: exponent of growth`,
      ours: exponentOf(points),
      peer: 1,
      peerName: 'linear',
      goal: '<= 1.05',
    });
  }
  runEdits(product);
  runCounts(product);
}

function raceReaders(product, facts, texts, size) {
  const candidates = {};
  for (const [name, { format, read, facts: factsIn = (value) => value }] of Object.entries(readers)) {
    if (size > slowest && name.startsWith('yaml')) continue;
    const text = texts[format];
    const got = factsIn(read(text));
    if (typeof got === 'object') assert.deepEqual(got, facts, name);
    candidates[name] = () => read(text);
  }
  assert.deepEqual(factsOf(readOurs(product, texts.ocl)), facts);
  candidates[ours] = () => readOurs(product, texts.ocl);
  const times = race(candidates);
  printTimes(`W1 read, ${size} steps (${(texts.ocl.length / 1e6).toPrecision(3)} MB of OCL)`, times);
  noteAll('W1', `read ${size}`, times, ours, {
    [limit]: size <= 100 ? '<= 4' : '<= 5',
    ...(size === 100 && { 'yaml, keeping layout': '<= 0.05' }),
  });
  return times;
}

function readOurs(product, text) {
  const read = product.readOclProcess(text);
  assert.ok(read.ok);
  return read.value;
}

/** The process of the product as the plain facts, to see that nothing was skipped. */
function factsOf({ process }) {
  return {
    steps: process.steps.map(({ slug, name, condition, properties, actions }) => ({
      slug,
      name,
      condition,
      properties: Object.fromEntries(properties),
      actions: actions.map((action) => ({
        slug: action.slug,
        name: action.name,
        action_type: action.actionType,
        environments: action.environments,
        is_required: action.isRequired,
        worker_pool: action.workerPool,
        properties: Object.fromEntries(action.properties),
      })),
    })),
  };
}

/** Writes a changed file: every step has another condition, so that every step is looked at. */
function raceWriters(product, facts, texts, size) {
  const { process, source } = readOurs(product, texts.ocl);
  const edited = { ...process, steps: process.steps.map((step) => ({ ...step, condition: 'Variable' })) };
  const changed = { steps: facts.steps.map((step) => ({ ...step, condition: 'Variable' })) };
  assert.equal(product.writeOclProcess(edited, source), oclOf(changed));
  assert.deepEqual(factsOf(readOurs(product, product.processToOcl(edited))), changed);
  const candidates = {};
  for (const [name, write] of Object.entries(writers))
    if (size <= slowest || name !== 'yaml') candidates[name] = () => write(changed);
  candidates[ours] = () => product.writeOclProcess(edited, source);
  candidates['Preflight, as a new file'] = () => product.processToOcl(edited);
  const times = race(candidates);
  printTimes(`W1 write, ${size} steps, each changed`, times);
  noteAll('W1', `write ${size}`, times, ours);
  return times;
}

async function raceHcl(facts, times) {
  const text = oclOf(facts, (name) => JSON.stringify(name));
  const hcl = {};
  for (const [name, read] of Object.entries(hclReaders)) {
    try {
      const last = facts.steps.at(-1);
      assert.ok(
        JSON.stringify(await read(text)).includes(
          last.actions[0].properties['Octopus.Action.Script.Parameters'].slice(0, 6),
        ),
      );
      const took = [];
      for (let round = 0; round < 7; round += 1) {
        const start = performance.now();
        await read(text);
        took.push(performance.now() - start);
      }
      hcl[name] = spreadOf(took);
    } catch (error) {
      console.log(`  ${name} could not read it: ${String(error).slice(0, 200)}`);
    }
  }
  const shown = { [limit]: times[limit], [ours]: times[ours], ...hcl };
  printTimes('W1 read, 100 steps, HCL parsers', shown);
  noteAll(
    'W1',
    'read 100',
    { [ours]: times[ours], ...hcl },
    ours,
    Object.fromEntries(Object.keys(hcl).map((name) => [name, '<= 0.0125'])),
  );
}
