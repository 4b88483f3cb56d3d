import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  asConfigured,
  type DeploymentModel,
  emptyModel,
  type Process,
  planOf,
  type Step,
} from '../../../../../src/core/index';
import { expectFullPlans } from '../../../../support/fullPlan';
import { actionOf, processWith, stepOf } from '../../../../support/processOf';

// An edit that keeps a step's place and id is patched into the last plan; it must be the plan of the full run anyway.

const model: DeploymentModel = {
  ...emptyModel,
  environments: [{ name: 'Dev' }, { name: 'Test' }, { name: 'Live' }],
  targets: ['t1', 't2', 't3'].map((name, at) => ({
    name,
    environments: at === 2 ? ['Dev'] : ['Dev', 'Test'],
    roles: at === 1 ? ['db'] : ['web'],
  })),
  variables: [
    { name: 'Flag', value: 'True' },
    { name: 'Here', value: 'True', scope: { environment: ['Dev'] } },
    { name: 'Here', value: 'False', scope: { environment: ['Test'] } },
  ],
  settings: { ...emptyModel.settings, allowNoTargets: true },
};
const scenario = asConfigured;

const expressions = [
  '#{Flag}',
  '#{Here}',
  ' ',
  '#{if Octopus.Step[a].Status.Code == "Succeeded"}true#{/if}',
  '#{if Octopus.Action[b].IsSkipped}true#{/if}',
  '#{Octopus.Action[a].Output.Done}',
  '#{if Octopus.Machine.Name == "t1"}true#{/if}',
];

interface Look {
  readonly tags: string;
  readonly condition: string;
  readonly expression: string;
  readonly environments: readonly string[];
  readonly isDisabled: boolean;
  readonly actionType: string;
  readonly startTrigger: string;
  readonly retries: string;
  readonly window: string | undefined;
  readonly hasPackage: boolean;
  readonly packageRequirement: string;
  readonly children: number;
}

const look: fc.Arbitrary<Look> = fc.record({
  tags: fc.constantFrom('', 'web', 'db', 'web,db', 'nobody'),
  condition: fc.constantFrom('Success', 'Success', 'Failure', 'Always', 'Variable'),
  expression: fc.constantFrom(...expressions),
  environments: fc.constantFrom([], [], ['Dev'], ['Test', 'Live']),
  isDisabled: fc.constantFrom(false, false, true),
  actionType: fc.constantFrom('Octopus.Script', 'Octopus.Script', 'Octopus.Manual', 'Octopus.HealthCheck'),
  startTrigger: fc.constantFrom('StartAfterPrevious', 'StartAfterPrevious', 'StartWithPrevious'),
  retries: fc.constantFrom('0', '0', '2'),
  window: fc.constantFrom(undefined, '1', 'many'),
  hasPackage: fc.boolean(),
  packageRequirement: fc.constantFrom('LetOctopusDecide', 'BeforePackageAcquisition', 'AfterPackageAcquisition'),
  children: fc.constantFrom(1, 1, 1, 2),
});

const package_ = {
  name: '',
  packageId: 'Web',
  acquisitionLocation: 'Server',
  properties: new Map(),
  extras: [],
  feed: null,
  version: null,
};

/** The step of a name as it looks; the same name always has the same ids. */
function stepThatLooks(name: string, given: Look): Step {
  const { condition, startTrigger, packageRequirement } = given;
  const properties = new Map([
    ['Octopus.Action.TargetRoles', given.tags],
    ['Octopus.Step.ConditionVariableExpression', given.expression],
    ...(given.window === undefined ? [] : [['Octopus.Action.MaxParallelism', given.window] as const]),
  ]);
  const actions = Array.from({ length: given.children }, (_, at) =>
    actionOf(at === 0 ? name : `${name}${at}`, {
      actionType: given.actionType,
      environments: given.environments,
      isDisabled: given.isDisabled,
      condition: at === 0 ? 'Success' : 'Variable',
      packages: given.hasPackage ? [package_] : [],
      properties: new Map([
        ['Octopus.Action.ConditionVariableExpression', given.expression],
        ['Octopus.Action.RunOnServer', String(given.tags === '')],
        ['Octopus.Action.AutoRetry.MaximumCount', given.retries],
      ]),
    }),
  );
  return stepOf(name, { condition, startTrigger, packageRequirement, properties, actions });
}

const names = ['a', 'b', 'c', 'd', 'e'];

test('after edits of steps in their places the plan is that of the full run', () => {
  fc.assert(
    fc.property(
      fc.tuple(look, look, look, look, look),
      fc.array(fc.tuple(fc.nat({ max: 4 }), look), { minLength: 1, maxLength: 8 }),
      (looks, edits) => {
        let process: Process = processWith(looks.map((each, at) => stepThatLooks(names[at]!, each)));
        planOf({ process, model, scenario });
        for (const [at, given] of edits) {
          process = { ...process, steps: process.steps.with(at, stepThatLooks(names[at]!, given)) };
          expectFullPlans({ process, model, scenario });
        }
      },
    ),
    { seed: 20261129, numRuns: 150 },
  );
});

const plain: Look = {
  tags: '',
  condition: 'Success',
  expression: '',
  environments: [],
  isDisabled: false,
  actionType: 'Octopus.Script',
  startTrigger: 'StartAfterPrevious',
  retries: '0',
  window: undefined,
  hasPackage: false,
  packageRequirement: 'LetOctopusDecide',
  children: 1,
};
const verdictsOf = (steps: readonly Step[]) =>
  planOf({ process: processWith(steps), model, scenario }).environments[0]!.cells.map(({ verdict }) => verdict);

test('a step that reads another follows an edit of that one', () => {
  const expression = '#{if Octopus.Step[a].Status.Code == "Succeeded"}true#{/if}';
  const reader = stepThatLooks('r', { ...plain, condition: 'Variable', expression });
  expect(verdictsOf([stepThatLooks('a', plain), reader])).toEqual(['Runs', 'Runs']);
  expect(verdictsOf([stepThatLooks('a', { ...plain, condition: 'Failure' }), reader])).toEqual(['Skipped', 'Skipped']);
  expect(verdictsOf([stepThatLooks('a', plain), reader])).toEqual(['Runs', 'Runs']);
});

test('messages of steps that start together come in run order', () => {
  const look = { ...plain, tags: 'web', window: 'many' };
  const check = stepThatLooks('a', { ...look, actionType: 'Octopus.HealthCheck', retries: '2' });
  const other = stepThatLooks('b', { ...look, startTrigger: 'StartWithPrevious' });
  const { warnings } = planOf({ process: processWith([check, other]), model, scenario }).environments[0]!;
  expect(warnings.map(({ code, stepId }) => `${code} ${stepId}`)).toEqual([
    'WINDOW_INVALID a',
    'WINDOW_INVALID b',
    'RETRY_NOT_SUPPORTED a',
  ]);
  expectFullPlans({ process: processWith([check, other]), model, scenario });
});

test('a step that is switched off leaves its start group, and comes back', () => {
  const groupsOf = (isDisabled: boolean) =>
    planOf({
      process: processWith([stepThatLooks('a', { ...plain, isDisabled }), other]),
      model,
      scenario,
    }).environments.map(({ groups }) => groups.flat());
  const other = stepThatLooks('b', plain);
  expect(groupsOf(false)[0]).toEqual(['a', 'b']);
  expect(groupsOf(true)[0]).toEqual(['b']);
  expect(groupsOf(false)[0]).toEqual(['a', 'b']);
});
