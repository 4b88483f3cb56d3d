import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  asConfigured,
  type DeploymentModel,
  emptyModel,
  planOf,
  type Scenario,
  type Step,
  type Target,
} from '../../../../../src/core/index';
import { expectFullPlans } from '../../../../support/fullPlan';
import { processOf } from '../../../../support/processOf';

const expressions = [
  '#{Flag}',
  '#{if Octopus.Environment.Name == "Dev"}true#{/if}',
  '#{Octopus.Machine.Name}',
  '#{if Octopus.Machine.Name == "t1"}true#{/if}',
  '#{PerRole}',
  '#{Octopus.Action[one].Output.Done}',
  '#{if Octopus.Action[one].IsSkipped}true#{/if}',
  '#{Missing}',
];
const roles = ['web', 'db', 'Cache'];

const stepChange = fc.record({
  tags: fc.constantFrom('', 'web', 'WEB', 'db,cache', 'web,db', 'nobody'),
  condition: fc.constantFrom('Success', 'Success', 'Failure', 'Always', 'Variable'),
  expression: fc.constantFrom(...expressions),
  withPrevious: fc.boolean(),
  environments: fc.constantFrom([], [], ['Dev'], ['Test']),
  children: fc.integer({ min: 1, max: 3 }),
  childCondition: fc.constantFrom('Success', 'Variable'),
  actionType: fc.constantFrom('Octopus.Script', 'Octopus.Script', 'Octopus.Manual', 'Octopus.HealthCheck'),
  isDisabled: fc.boolean(),
  window: fc.constantFrom(null, '1', '2'),
});

function changed(step: Step, change: typeof stepChange extends fc.Arbitrary<infer T> ? T : never): Step {
  const [first] = step.actions;
  const properties = new Map([
    ['Octopus.Action.TargetRoles', change.tags],
    ['Octopus.Step.ConditionVariableExpression', change.expression],
    ...(change.window === null ? [] : [['Octopus.Action.MaxParallelism', change.window] as const]),
  ]);
  const actions = Array.from({ length: change.children }, (_, at) => ({
    ...first!,
    id: `${first!.id}-${at}`,
    name: at === 0 ? first!.name : `${first!.name} ${at}`,
    condition: at === 0 ? 'Success' : change.childCondition,
    actionType: change.actionType,
    isDisabled: at === 1 && change.isDisabled,
    environments: at === 0 ? change.environments : [],
    properties: new Map([
      ...first!.properties,
      ['Octopus.Action.ConditionVariableExpression', change.expression],
      ['Octopus.Action.RunOnServer', 'false'],
    ]),
  }));
  const startTrigger = change.withPrevious ? 'StartWithPrevious' : 'StartAfterPrevious';
  return { ...step, condition: change.condition, startTrigger, properties, actions };
}

const target: fc.Arbitrary<Omit<Target, 'name'>> = fc.record({
  environments: fc.constantFrom(['Dev'], ['Dev', 'Test'], ['Test']),
  roles: fc.subarray(roles, { minLength: 1 }),
  disabled: fc.constantFrom(false, false, false, true),
  health: fc.constantFrom('Healthy', 'Healthy', 'Healthy', 'Healthy', 'Healthy', 'Unhealthy', 'Unavailable'),
});

const scenarios: readonly Scenario[] = [
  asConfigured,
  asConfigured,
  { ...asConfigured, inject: [{ action: 'one', kind: 'fail', target: 't1' }] },
  { ...asConfigured, manual: [{ action: 'two', choice: 'Hold' }] },
];

const request = fc
  .record({
    changes: fc.tuple(stepChange, stepChange, stepChange, stepChange),
    targets: fc.array(target, { maxLength: 8 }),
    scenario: fc.constantFrom(...scenarios),
    skipsUnavailable: fc.boolean(),
  })
  .map(({ changes, targets, scenario, skipsUnavailable }) => {
    const process = processOf('one two three four');
    const model: DeploymentModel = {
      ...emptyModel,
      environments: [{ name: 'Dev' }, { name: 'Test' }],
      targets: targets.map((each, at) => ({ ...each, name: `t${at}` })),
      variables: [
        { name: 'Flag', value: 'True' },
        { name: 'PerRole', value: 'True', scope: { role: ['web'] } },
        { name: 'PerRole', value: 'False' },
      ],
      settings: { ...emptyModel.settings, skipUnavailable: skipsUnavailable ? 'SkipUnavailableMachines' : 'None' },
    };
    return {
      process: { ...process, steps: process.steps.map((step, at) => changed(step, changes[at]!)) },
      model,
      scenario,
    };
  });

test('the plan equals the one computed target by target', () => {
  let decided = 0;
  fc.assert(
    fc.property(request, (input) => {
      planOf(input, (steps) => {
        decided += steps;
      });
      expectFullPlans(input);
    }),
    { seed: 20261123, numRuns: 500 },
  );
  // Else the law would hold without saying anything.
  expect(decided).toBeGreaterThan(1000);
});
