import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  asConfigured,
  type DeploymentModel,
  emptyModel,
  inferModel,
  type Process,
  type ProcessInContext,
  type Scenario,
  type Step,
  type Target,
} from '../../../../../src/core/index';
import { simulationOf, type VectorInput } from '../../../../support/conformance/scenarios';
import { oclCorpusFolder } from '../../../../support/corpusFolder';
import { corpusProcesses } from '../../../../support/corpusProcesses';
import { expectFullPlans } from '../../../../support/fullPlan';
import { type Random, randomFrom } from '../../../../support/random';
import { sample } from '../../../../support/samples';

// A plan takes answers over from other environments and from before an edit; it must say what the run says that looks at
// each target of each environment and knows nothing.

const root = path.join(__dirname, '../../../../..');

const samples = readdirSync(path.join(root, 'public/samples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

test.each(samples)('the plan of the sample %s is that of the full run, before and after edits', (slug) => {
  const { process, model } = sample(slug);
  for (const scenario of scenariosFor(model)) expectSame({ process, model, scenario }, 3);
});

test.each(['scenarios.json', 'scenarios-2.json'])('so is the plan of every scenario in %s', (file) => {
  const { scenarios } = JSON.parse(readFileSync(path.join(root, 'test/vectors', file), 'utf8')) as {
    readonly scenarios: readonly { readonly id: string; readonly input: VectorInput }[];
  };
  for (const { input } of scenarios) {
    const { process, model, scenario } = simulationOf(input);
    expectSame({ process, model, scenario }, 2);
    expectSame({ process, model: withoutTargets(model), scenario }, 1);
    expectSame({ process, model, scenario: { run: scenario.run ?? {} } }, 1);
  }
  expect(scenarios.length).toBeGreaterThan(100);
});

const corpus = oclCorpusFolder();

test.skipIf(corpus === null)('so is the plan of every process of the corpus', { timeout: 120_000 }, () => {
  const files = corpusProcesses(corpus ?? '');
  for (const [at, { process }] of files.entries()) {
    const model = inferModel(emptyModel, [process]);
    const random = randomFrom(at);
    expectSame({ process, model, scenario: asConfigured }, 1);
    expectSame(
      { process, model: { ...model, targets: targetsFor(process, model, random) }, scenario: asConfigured },
      3,
    );
  }
  expect(files.length).toBeGreaterThan(100);
});

/** Compares the plan, and again after some edits, each of which changes, moves or removes one step. */
function expectSame(request: ProcessInContext, edits: number): void {
  expectFullPlans(request);
  const random = randomFrom(request.process.steps.length + edits);
  let { process } = request;
  for (let edit = 0; edit < edits && process.steps.length > 0; edit += 1) {
    process = { ...process, steps: edited(process.steps, random) };
    expectFullPlans({ ...request, process });
  }
}

function edited(steps: readonly Step[], random: Random): readonly Step[] {
  const at = random.below(steps.length);
  const step = steps[at]!;
  switch (random.below(6)) {
    case 0:
      return steps.with(at, { ...step, name: `${step.name} again` });
    case 1:
      return steps.with(at, { ...step, condition: random.of(['Success', 'Failure', 'Always', 'Variable']) });
    case 2:
      return steps.with(at, { ...step, actions: step.actions.map((action) => ({ ...action, isDisabled: true })) });
    case 3:
      return steps.with(at, { ...step, startTrigger: 'StartWithPrevious' });
    case 4:
      return steps.length === 1 ? steps : steps.toSpliced(at, 1);
    default:
      return steps.toSpliced(at, 1).toSpliced(random.below(steps.length), 0, step);
  }
}

function scenariosFor({ environments }: DeploymentModel): readonly Scenario[] {
  const [first = { name: '' }] = environments;
  return [asConfigured, { run: { release: '2.0.0' }, history: [{ environment: first.name, release: '2.0.0' }] }];
}

function withoutTargets(model: DeploymentModel): DeploymentModel {
  const { targetsComplete: _complete, ...rest } = model;
  return { ...rest, targets: [] };
}

/** Some targets for the tags a process asks for, not all of them in each environment. */
function targetsFor({ steps }: Process, { environments }: DeploymentModel, random: Random): readonly Target[] {
  const texts = steps.map(({ properties }) => properties.get('Octopus.Action.TargetRoles') ?? '');
  const tags = [...new Set(texts.flatMap((text) => String(text).split(',')))].filter((tag) => tag !== '');
  return tags.flatMap((tag, at) =>
    Array.from({ length: random.below(3) + 1 }, (_, each) => ({
      name: `machine-${at}-${each}`,
      roles: random.below(3) === 0 ? tags : [tag],
      environments: environments.filter(() => random.below(3) > 0).map(({ name }) => name),
      ...(random.below(9) === 0 ? { disabled: true } : {}),
    })),
  );
}
