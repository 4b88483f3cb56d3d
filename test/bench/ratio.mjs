/**
 * `node --expose-gc test/bench/ratio.mjs OTHER [W2 W3 W5]`: this checkout beside another one, such as a worktree of the
 * commit before. Both take turns, seven rounds of each; printed is the median of ours / theirs, round by round. OTHER
 * needs its node_modules. Exit code 1 where a ratio is above 1.05.
 */
import assert from 'node:assert/strict';
import path from 'node:path';
import { cpuTimeOf } from './lib/measure.mjs';
import { loadCoreOf } from './lib/product.mjs';
import { ourTexts } from './w2/engines.mjs';
import { variables } from './w2/input.mjs';
import { planInput } from './w3/input.mjs';
import { fresh } from './w3/run.mjs';

const rounds = Number(process.env.BENCH_ROUNDS ?? 7);
const limit = 1.05;
const [other, ...workloads] = process.argv.slice(2);
if (other === undefined) throw new Error('Say which checkout to compare with: node test/bench/ratio.mjs ../before');
const asked = new Set(workloads.length > 0 ? workloads.map((name) => name.toUpperCase()) : ['W2', 'W3', 'W5']);
const trees = { ours: path.resolve(import.meta.dirname, '../..'), theirs: path.resolve(other) };
let isSlower = false;

if (asked.has('W2') || asked.has('W3')) {
  const cores = {};
  for (const [name, tree] of Object.entries(trees)) cores[name] = await loadCoreOf(tree, `ratio-${name}`);
  if (asked.has('W2')) expressions(cores);
  if (asked.has('W3')) plans(cores);
}
if (asked.has('W5')) await lists();
process.exit(isSlower ? 1 : 0);

function expressions(cores) {
  for (const [kind, text] of Object.entries(ourTexts)) {
    const jobs = (parse) =>
      mapped(cores, (core) => {
        const source = core.variablesFrom(variables);
        return () => core.evaluateExpression(core[parse](text), source).value;
      });
    compare(`W2 ${kind}, ready`, jobs('parseCached'));
    compare(`W2 ${kind}, first use`, jobs('parseExpression'));
  }
}

function plans(cores) {
  for (const size of [
    { steps: 20, environments: 5, targets: 100 },
    { steps: 200, environments: 50, targets: 1_000 },
  ]) {
    const title = `${size.steps} × ${size.environments} × ${size.targets}`;
    compare(
      `W3 whole plan ${title}`,
      mapped(cores, (core) => {
        const input = planInput(size);
        return () => core.planOf(fresh(input)).rows.length;
      }),
    );
    compare(
      `W3 one edit ${title}`,
      mapped(cores, (core) => {
        const input = planInput(size);
        core.planOf(input);
        let turn = 0;
        return () => {
          turn += 1;
          const steps = input.process.steps.with(5, { ...input.process.steps[5], name: `Edited ${turn}` });
          return core.planOf({ ...input, process: { ...input.process, steps } }).rows.length;
        };
      }),
    );
  }
}

/** The app as a person meets it: one visit of each in turn, in one browser, each in a profile of its own. */
async function lists() {
  const { openSite } = await import('./w5/site.mjs');
  const { keepProcess } = await import('./w5/visits.mjs');
  const { appMeasured } = await import('./w5/run.mjs');
  const site = await openSite({ theirs: trees.theirs });
  try {
    const visits = {};
    for (const [name, app] of Object.entries({ ours: site.app, theirs: site.others.theirs })) {
      const profile = await site.profile();
      const address = await keepProcess({ ...site, app }, profile, 1000);
      visits[name] = () => appMeasured({ ...site, app }, profile, address, 1);
    }
    const ratios = {};
    for (let round = -1; round < rounds; round += 1) {
      const seen = {};
      for (const name of inTurn(round)) seen[name] = await visits[name]();
      if (round < 0) continue;
      for (const what of ['first', 'verdicts', 'filter', 'drag'])
        ratios[what] = [...(ratios[what] ?? []), seen.ours[what] / seen.theirs[what]];
    }
    for (const [what, values] of Object.entries(ratios)) tell(`W5 ${what}, 1,000 steps`, values);
  } finally {
    await site.close();
  }
}

/** Times two jobs that do the same, in rounds of most of a second each, which evens out what the engine does on the side, by what they take of the processor. */
function compare(title, jobs) {
  assert.equal(jobs.ours(), jobs.theirs(), title);
  const repeats = repeatsFor(jobs.theirs);
  for (const job of Object.values(jobs)) cpuTimeOf(job, repeats);
  const ratios = Array.from({ length: rounds }, (_, round) => {
    const times = Object.fromEntries(
      inTurn(round).map((name) => {
        globalThis.gc?.();
        return [name, cpuTimeOf(jobs[name], repeats)];
      }),
    );
    return times.ours / times.theirs;
  });
  tell(title, ratios);
}

function repeatsFor(job) {
  for (let repeats = 1; ; repeats *= 2) if (cpuTimeOf(job, repeats) * repeats > 800) return repeats;
}

/** Who begins changes from round to round. */
function inTurn(round) {
  return round % 2 === 0 ? ['ours', 'theirs'] : ['theirs', 'ours'];
}

function tell(title, ratios) {
  const sorted = ratios.toSorted((left, right) => left - right);
  const median = sorted[sorted.length >> 1];
  isSlower ||= median > limit;
  const range = `${sorted[0].toFixed(2)}–${sorted.at(-1).toFixed(2)}`;
  console.log(`${median > limit ? 'SLOWER' : 'ok    '} ${title.padEnd(44)} ${median.toFixed(3)}  (${range})`);
}

function mapped(record, make) {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, make(value)]));
}
