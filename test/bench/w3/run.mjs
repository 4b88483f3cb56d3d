import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { bytesHeldBy, exponentOf, race } from '../lib/measure.mjs';
import { note, printTimes } from '../lib/results.mjs';
import { leavesOf, mixedInput, planInput } from './input.mjs';
import { byFunction, byMasks } from './limits.mjs';

const sizes = [
  { steps: 20, environments: 5, targets: 100 },
  { steps: 200, environments: 50, targets: 1_000 },
];
const largest = { steps: 2_000, environments: 500, targets: 50_000 };
const ours = 'Preflight, whole plan';
const limits = ['bit masks, scope only (limit)', 'plain function, scope only'];

/** W3: the plan. */
export function run(product) {
  for (const size of sizes) runSize(product, size);
  runMixed(product);
  runGrowth(product);
  runEdit(product);
  runLargest(product);
}

function titleOf({ steps, environments, targets }) {
  return `${steps} × ${environments} × ${targets}`;
}

function runSize(product, size) {
  const input = planInput(size);
  const leaves = leavesOf(input);
  assert.equal(byFunction(input), byMasks(input));
  const plan = product.planOf(input);
  assert.equal(plan.environments.length, size.environments);
  const counted = countRuns(product, input);
  console.log(`\nW3 ${titleOf(size)}: ${leaves} leaves; in scope ${byFunction(input)}, decided to run ${counted}`);
  const times = race(
    {
      [limits[0]]: () => byMasks(input),
      [limits[1]]: () => byFunction(input),
      [ours]: () => product.planOf(fresh(input)),
      [`${ours}, nothing new`]: () => product.planOf(input),
    },
    { rounds: 7, atLeast: 30 },
  );
  printTimes(`W3 ${titleOf(size)}`, times);
  console.log(`  ${((times[ours].median * 1e6) / leaves).toFixed(1)} ns a leaf`);
  const metric = `plan ${titleOf(size)}`;
  note({
    name: 'W3',
    metric,
    ours: times[ours].median,
    peer: times[limits[1]].median,
    peerName: limits[1],
    goal: '<= 0.8',
  });
  note({
    name: 'W3',
    metric,
    ours: times[ours].median,
    peer: times[limits[0]].median,
    peerName: limits[0],
    goal: '<= 6',
  });
  if (size.steps < 200) return;
  // The input lives, and with it all that is remembered of it.
  const held = bytesHeldBy(() => {
    const request = fresh(input);
    return { request, plan: product.planOf(request) };
  });
  const rows = size.steps * size.environments;
  console.log(`  memory of the plan: ${(held / rows).toFixed(0)} bytes a row of an environment`);
  note({
    name: 'W3',
    metric: `memory ${titleOf(size)}, bytes a row`,
    ours: held / rows,
    peer: 1,
    peerName: 'row',
    goal: '<= 400',
  });
}

/** How many of the steps of all environments the rules decided, and what the first plan and an edit take with fallbacks. */
function runMixed(product) {
  const size = { steps: 200, environments: 50, targets: 1_000 };
  const input = mixedInput(size);
  const decided = (request) => {
    let count = 0;
    product.planOf(request, (steps) => {
      count += steps;
    });
    return count;
  };
  const all = size.steps * size.environments;
  const share = (count) => `${count} of ${all} (${((100 * count) / all).toFixed(1)} %)`;
  console.log(`\nW3 mixed ${titleOf(size)}: decided by the rules ${share(decided(fresh(input)))}`);
  product.planOf(input);
  console.log(`  again with nothing new: ${share(decided({ ...input }))}`);
  const times = race(
    { whole: () => product.planOf(fresh(input)), again: () => product.planOf({ ...input }) },
    { rounds: 5 },
  );
  printTimes(`W3 mixed ${titleOf(size)}`, times);
}

/** The same as new objects, so that nothing known of the old ones helps. */
export function fresh({ process, model, scenario }) {
  return {
    process: {
      ...process,
      steps: process.steps.map((step) => ({ ...step, actions: step.actions.map((action) => ({ ...action })) })),
    },
    model: { ...model, environments: [...model.environments], targets: [...model.targets] },
    scenario: { ...scenario },
  };
}

function countRuns(product, input) {
  let runs = 0;
  for (const { name } of input.model.environments) {
    const { decisions } = product.runOf(input, name);
    runs += decisions.filter((each) => each.action !== null && each.decision === 'Run').length;
  }
  return runs;
}

function runGrowth(product) {
  for (const [what, list] of [
    ['steps', [50, 100, 200, 400].map((steps) => ({ steps, environments: 20, targets: 500 }))],
    ['environments', [10, 20, 40, 80].map((environments) => ({ steps: 100, environments, targets: 500 }))],
    ['targets', [500, 2_000, 8_000].map((targets) => ({ steps: 50, environments: 10, targets }))],
  ]) {
    const points = list.map((size) => {
      const input = planInput(size);
      return [size[what], race({ plan: () => product.planOf(fresh(input)) }, { rounds: 5, atLeast: 20 }).plan.median];
    });
    console.log(`\nW3 growth with ${what}: ${points.map(([size, ms]) => `${size}: ${ms.toFixed(1)} ms`).join(', ')}`);
    note({
      name: 'W3',
      metric: `exponent of growth with ${what}`,
      ours: exponentOf(points),
      peer: 1,
      peerName: 'linear',
      goal: '<= 1.05',
    });
  }
}

/** One edit: all environments are asked again with one step changed. */
function runEdit(product) {
  for (const size of [
    { steps: 200, environments: 20, targets: 1_000 },
    { steps: 1_000, environments: 20, targets: 1_000 },
  ]) {
    const input = planInput(size);
    product.planOf(input);
    let turn = 0;
    const edited = () => {
      turn += 1;
      const at = size.steps >> 1;
      const step = { ...input.process.steps[at], name: `Edited ${turn}` };
      return { ...input, process: { ...input.process, steps: input.process.steps.with(at, step) } };
    };
    const times = race(
      {
        'whole plan': () => product.planOf(fresh(input)),
        'after one edit, all environments': () => product.planOf(edited()),
        'after one edit, the visible environment': () => product.planEnvironment(edited(), 'Environment 3'),
      },
      { rounds: 5, atLeast: 30 },
    );
    printTimes(`W3 one edit, ${titleOf(size)}`, times);
    for (const metric of ['after one edit, all environments', 'after one edit, the visible environment'])
      note({
        name: 'W3',
        metric: `${metric} ${titleOf(size)}`,
        ours: times[metric].median,
        peer: times['whole plan'].median,
        peerName: 'whole plan',
        goal: '<= 0.05',
      });
  }
}

/** The largest, environment by environment from the first to the last; how long the longest slice is, and how much is held. */
function runLargest(product) {
  const input = planInput(largest);
  const slices = [];
  const held = bytesHeldBy(() =>
    input.model.environments.map(({ name }) => {
      const start = performance.now();
      const plan = product.planEnvironment(input, name);
      slices.push(performance.now() - start);
      return plan;
    }),
  );
  const whole = slices.reduce((sum, each) => sum + each, 0);
  const [first] = slices;
  const longest = Math.max(...slices.slice(1));
  console.log(
    `\nW3 ${titleOf(largest)}: whole ${(whole / 1000).toFixed(1)} s, ${((whole * 1e6) / leavesOf(input)).toFixed(1)} ns a leaf`,
  );
  console.log(
    `  first ${first.toFixed(0)} ms, longest of the others ${longest.toFixed(0)} ms; ${(held / largest.environments / largest.steps).toFixed(0)} bytes a row`,
  );
  note({
    name: 'W3',
    metric: `whole plan ${titleOf(largest)}, ms`,
    ours: whole,
    peer: 5_000,
    peerName: '5 s',
    goal: '<= 1',
  });
  note({
    name: 'W3',
    metric: `longest slice ${titleOf(largest)}, ms`,
    ours: longest,
    peer: 8,
    peerName: 'a slice of 8 ms',
  });
}
