import { describe, expect, test } from 'vitest';
import { conditionFactsOf, factsOf } from '../../../../src/core/index';
import { actionOf, stepOf } from '../../../support/processOf';
import { sample } from '../../../support/samples';

const { process, model } = sample('harbor-web');

/** The facts of a step's row, as the list shows them. */
function factsIn(number: number): string {
  const step = process.steps[number - 1]!;
  const only = step.actions.length === 1 ? step.actions[0]! : null;
  return factsOf(step, only, false, model).join(' · ');
}

test.each([
  [1, 'manual · only Production'],
  [2, 'email · server'],
  [3, 'script · worker'],
  [4, 'script · cache'],
  [5, 'script · db · only Staging, Production · required'],
  [6, 'package · db'],
  [7, 'rolling 2 · web'],
  [8, 'package · web · with previous'],
  [10, 'script · worker · not Development'],
  [11, 'script · worker · channel Default · when RunSmokeTests'],
  [13, 'script · db · 3 retries'],
  [17, 'script · web · only after a failure'],
  [20, 'script · web · always'],
])('row %i of Harbor Web says "%s"', (number, facts) => {
  expect(factsIn(number)).toBe(facts);
});

test('without a model the names stay as the file writes them', () => {
  const step = process.steps[0]!;
  expect(conditionFactsOf(step, step.actions[0]!, false)).toContain('only production');
});

describe('an expression is named by its condition, not by the wrapping', () => {
  test.each([
    ['#{Fire}', 'when Fire'],
    ['#{if Fire}True#{/if}', 'when Fire'],
    ['#{unless Quiet}True#{/unless}', 'unless Quiet'],
    ['#{unless Octopus.Deployment.Error}#{Fire}#{/unless}', 'when Fire'],
    ['#{unless Octopus.Deployment.Error}#{if Fire}True#{/if}#{/unless}', 'when Fire'],
    ['#{ Unless octopus.deployment.error }#{unless Quiet}True#{/unless}#{/unless}', 'unless Quiet'],
    ['#{if Octopus.Deployment.Error}#{Fire}#{/if}', 'after a failure, when Fire'],
    ['#{if Octopus.Deployment.Error}True#{/if}', 'after a failure'],
    ['#{unless Octopus.Deployment.Error}True#{/unless}', 'when nothing failed'],
    ['#{Octopus.Action[Ask].Output.Answer}', 'when Answer of Ask'],
    ['True', 'when True'],
  ])('%s', (expression, said) => {
    const key = 'Octopus.Action.ConditionVariableExpression';
    const action = actionOf('run', { condition: 'Variable', properties: new Map([[key, expression]]) });
    const step = stepOf('run', {
      condition: 'Variable',
      properties: new Map([['Octopus.Step.ConditionVariableExpression', expression]]),
    });
    expect(conditionFactsOf(step, null, false)).toEqual([said]);
    expect(conditionFactsOf(stepOf('parent'), action, true)).toEqual([said]);
  });
});
