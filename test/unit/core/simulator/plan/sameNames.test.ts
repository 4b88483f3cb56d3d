import { test } from 'vitest';
import { asConfigured, emptyModel } from '../../../../../src/core/index';
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
