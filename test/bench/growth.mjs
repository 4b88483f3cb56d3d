/**
 * `node test/bench/growth.mjs [WORD]`: how the time of each kind of work grows, as the exponent fitted over three sizes. 1 is linear;
 * what sorts may be a little above. Everything is made anew for each run, so that nothing is remembered.
 */
import { exponentOf } from './lib/measure.mjs';
import { loadProduct } from './lib/product.mjs';
import { oclOf, processFacts } from './w1/input.mjs';
import { planInput } from './w3/input.mjs';
import { fresh } from './w3/run.mjs';

const limit = 1.05;
const sizes = (process.env.GROWTH_SIZES ?? '500,1000,2000').split(',').map(Number);
const product = await loadProduct();

const processes = new Map(sizes.map((size) => [size, readAs(size)]));
const model = { ...product.emptyModel, environments: [{ name: 'production' }, { name: 'staging' }] };
const context = (size) => ({ process: anew(processes.get(size)), model, scenario: product.asConfigured });
const together = ({ process, ...rest }) => ({
  ...rest,
  process: { ...process, steps: process.steps.map((step) => ({ ...step, startTrigger: 'StartWithPrevious' })) },
});
/** Each step reads the output of the one before. */
const chained = ({ process, ...rest }) => ({
  ...rest,
  process: {
    ...process,
    steps: process.steps.map((step, at) => ({
      ...step,
      condition: 'Variable',
      properties: new Map([
        ...step.properties,
        [
          'Octopus.Step.ConditionVariableExpression',
          `#{if Octopus.Action[${process.steps[Math.max(0, at - 1)].name}].Output.Done != "no"}true#{/if}`,
        ],
      ]),
    })),
  },
});

/** By name: what is made ready for a size, and the work on it. */
const jobs = {
  'read a process': { ready: (size) => oclOf(processFacts(size)), work: (text) => product.readProcess(text) },
  plan: { ready: planOfSize, work: (input) => product.planOf(fresh(input)) },
  'plan, all steps start together': {
    ready: (size) => together(planOfSize(size)),
    work: (input) => product.planOf(fresh(input)),
  },
  'plan, each step reads the one before': {
    ready: (size) => chained(planOfSize(size)),
    work: (input) => product.planOf(fresh(input)),
  },
  checks: { ready: (size) => size, work: (size) => product.findingsOf(anew(processes.get(size)), model) },
  'rows of the list': { ready: (size) => size, work: (size) => product.listStepsOf(anew(processes.get(size))) },
  'rows of the list, all start together': {
    ready: context,
    work: (input) => product.listStepsOf(together({ process: anew(input.process) }).process),
  },
  'filter of the list': {
    ready: (size) => size,
    work: (size) => product.matchRows(anew(processes.get(size)), model, 'gateway', () => null),
  },
  'rename a step': { ready: context, work: (input) => product.renameEverywhere(input, renamed(input)) },
  'places that name a step': {
    ready: (size) => size,
    work: (size) => {
      const input = context(size);
      return product.placesNaming(input, input.process.steps[3].id, null);
    },
  },
  'differences, every third step moved': {
    ready: (size) => processes.get(size),
    work: (process) => product.stepChanges(process, moved(anew(process))),
  },
  'parse a text': { ready: longText, work: (text) => product.parseExpression(text) },
  'fill in a text': {
    ready: (size) => ({ text: longText(size), source: product.variablesFrom([['Settings.Key', 'value']]) }),
    work: ({ text, source }) => product.evaluateExpression(product.parseExpression(text), source),
  },
  'fill in a loop': {
    ready: (size) =>
      product.variablesFrom(Array.from({ length: size }, (_, at) => [`Server[${at}].Name`, `web-${at}`])),
    work: (source) =>
      product.evaluateExpression(product.parseExpression('#{each s in Server}#{s.Name},#{/each}'), source),
  },
};

const asked = process.argv[2] ?? '';
for (const [name, { ready, work }] of Object.entries(jobs)) {
  if (!name.includes(asked)) continue;
  const points = sizes.map((size) => {
    const given = ready(size);
    return [size, quickest(() => work(given))];
  });
  const exponent = exponentOf(points);
  const times = points.map(([size, time]) => `${size}: ${time.toPrecision(3)} ms`).join(', ');
  console.log(`${exponent > limit ? 'ABOVE' : 'ok   '} ${name.padEnd(38)} ${exponent.toFixed(2)}  (${times})`);
}
process.exit(0);

/** The shortest of some runs: what else runs on the machine only makes them longer. */
function quickest(job) {
  let best = Number.POSITIVE_INFINITY;
  for (let end = performance.now() + 1200, runs = 0; runs < 4 || (performance.now() < end && runs < 40); runs += 1) {
    globalThis.gc?.();
    const start = performance.now();
    job();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function readAs(size) {
  const read = product.readProcess(oclOf(processFacts(size)));
  if (!read.ok) throw new Error('The process of the bench cannot be read.');
  return read.value.process;
}

function anew(process) {
  return {
    ...process,
    steps: process.steps.map((step) => ({ ...step, actions: step.actions.map((each) => ({ ...each })) })),
  };
}

function planOfSize(steps) {
  return planInput({ steps, environments: 5, targets: 200 });
}

function renamed({ process }) {
  return { stepId: process.steps[3].id, actionId: null, name: 'Another name', updateReferences: true, slug: null };
}

function moved(process) {
  const steps = [...process.steps];
  for (let at = 0; at + 3 < steps.length; at += 3) [steps[at], steps[at + 2]] = [steps[at + 2], steps[at]];
  return { ...process, steps };
}

function longText(size) {
  return 'echo #{Settings.Key} #{if Settings.Key == "value"}yes#{/if}\n'.repeat(size);
}
