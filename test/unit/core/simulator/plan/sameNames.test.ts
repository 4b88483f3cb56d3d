import { expect, test } from 'vitest';
import { asConfigured, emptyModel, planOf, type Step } from '../../../../../src/core/index';
import { expectFullPlans } from '../../../../support/fullPlan';
import { actionOf, processWith, stepOf } from '../../../../support/processOf';

const model = { ...emptyModel, environments: [{ name: 'Test' }] };

test('of two actions of the same name in a step, a later step reads the one that a run reports last', () => {
  const out = actionOf('d', { id: 'd1', excludedEnvironments: ['Test'] });
  const expression = '#{if Octopus.Action[d].Status.Code == "Succeeded"}true#{/if}';
  const properties = new Map([['Octopus.Step.ConditionVariableExpression', expression]]);
  for (const actions of [
    [out, actionOf('d', { id: 'd2' })],
    [actionOf('d', { id: 'd2' }), out],
  ]) {
    const process = processWith([stepOf('a', { actions }), stepOf('b', { condition: 'Variable', properties })]);
    expectFullPlans({ process, model, scenario: asConfigured });
  }
});

const reader = stepOf('r', {
  condition: 'Variable',
  properties: new Map([
    ['Octopus.Step.ConditionVariableExpression', '#{if Octopus.Action[d].Status.Code == "Succeeded"}true#{/if}'],
  ]),
});

test('so it does for steps that start together: an action that is filtered out is reported after all others', () => {
  const out = stepOf('a', { actions: [actionOf('D', { id: 'd1', excludedEnvironments: ['Test'] })] });
  const own = stepOf('b', { startTrigger: 'StartWithPrevious', actions: [actionOf('d', { id: 'd2' })] });
  const process = processWith([out, own, reader]);
  expectFullPlans({ process, model, scenario: asConfigured });
  expect(
    planOf({ process, model, scenario: asConfigured }).environments[0]?.cells.map(({ verdict }) => verdict),
  ).toEqual(['Not in scope', 'Runs', 'Skipped']);
});

test('an action that its condition skips is reported when its step has its turn on the target', () => {
  const targets = ['t1', 't2'].map((name) => ({
    name,
    environments: ['Test'],
    roles: name === 't1' ? ['web', 'first'] : ['web'],
  }));
  const both = { process: processWith([]), model: { ...model, targets }, scenario: asConfigured };
  const skipped = { condition: 'Failure' as const };
  const onTargets = (name: string, tags: string, fields: Partial<Step>) =>
    stepOf(name, {
      actions: [actionOf('d', { id: `d-${name}` })],
      properties: new Map([['Octopus.Action.TargetRoles', tags]]),
      ...fields,
    });
  const together = { startTrigger: 'StartWithPrevious' as const };
  for (const steps of [
    [
      stepOf('a', { actions: [actionOf('d', { id: 'd-a' })] }),
      stepOf('b', { actions: [actionOf('d', { id: 'd-b' })], ...together, ...skipped }),
    ],
    [onTargets('a', 'web', {}), onTargets('b', 'web', { ...together, ...skipped })],
    [onTargets('a', 'web', {}), onTargets('b', 'first', { ...together, ...skipped })],
    [onTargets('a', 'first', {}), onTargets('b', 'web', { ...together, ...skipped })],
  ])
    expectFullPlans({ ...both, process: processWith([...steps, reader]) });
});
