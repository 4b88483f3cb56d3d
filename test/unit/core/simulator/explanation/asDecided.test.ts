import { expect, test } from 'vitest';
import { type Explanation, emptyModel, explanationOf, planOf, runOf } from '../../../../../src/core/index';
import { actionOf, processWith, stepOf } from '../../../../support/processOf';

// What an explanation says of an expression is what the run decided by, and steps are known by id and not by name.

const model = { ...emptyModel, environments: [{ name: 'Prod' }] };
const conditional = (id: string, name: string, expression: string) =>
  stepOf(id, {
    name,
    condition: 'Variable',
    properties: new Map([['Octopus.Step.ConditionVariableExpression', expression]]),
    actions: [actionOf(`${id}-a`, { name })],
  });
const plain = (id: string, name: string, condition = 'Success') =>
  stepOf(id, { name, condition, actions: [actionOf(`${id}-a`, { name })] });

function why(process: Parameters<typeof runOf>[0]['process'], stepId: string, scenario = {}): Explanation {
  const cell = { stepId, actionId: null, environment: 'Prod', target: null };
  return explanationOf({ process, model, scenario }, cell)!;
}

const expressionOf = (explanation: Explanation) => explanation.checks.find(({ id }) => id === 'expression');

test('a true expression shows the values read from the run', () => {
  const process = processWith([
    plain('one', 'Build'),
    conditional('two', 'Tell', '#{if Octopus.Step[Build].Status.Code == "Succeeded"}yes#{/if}'),
  ]);
  const check = expressionOf(why(process, 'two'));
  expect(check?.text).toBe('“yes” counts as true');
  expect(check?.details).toEqual([
    '#{if Octopus.Step[Build].Status.Code == "Succeeded"}yes#{/if}',
    'Octopus.Step[Build].Status.Code = Succeeded',
    'of this run',
  ]);
});

test('a text known only during a deployment is not shown as an empty one', () => {
  const [holds, fails] = ['#{Octopus.Task.Id}', '#{if Octopus.Task.Id == ""}a#{/if}'].map((expression) =>
    expressionOf(why(processWith([conditional('one', 'One', expression)]), 'one')),
  );
  expect(holds?.text).toBe('whatever text it gives counts as true');
  expect(holds?.details).toContain('Octopus.Task.Id: its text is known only during a deployment');
  expect(fails?.text).toBe('an empty text counts as false');
});

test('the decision keeps the expressions behind it, whether they hold or not', () => {
  const process = processWith([conditional('one', 'Yes', 'True'), conditional('two', 'No', 'False')]);
  const { decisions } = runOf({ process, model, scenario: {} }, 'Prod');
  const kept = decisions
    .filter(({ actionId }) => actionId !== null)
    .map(({ conditions }) => conditions.map(({ stepId, source, shown }) => [stepId, source, shown]));
  expect(kept).toEqual([[['one', 'True', 'True']], [['two', 'False', 'False']]]);
});

test('of two steps with one name, each is explained by its own predecessors', () => {
  const process = processWith([
    plain('first', 'Deploy'),
    plain('second', 'Copy'),
    plain('third', 'Deploy'),
    plain('last', 'Clean up', 'Failure'),
  ]);
  const scenario = { inject: [{ action: 'Copy' }] };
  expect(why(process, 'first', scenario).headline).toBe('Runs once, on a worker, first of all.');
  expect(why(process, 'third', scenario).headline).toBe('Skipped. An earlier step failed: Copy.');
  expect(why(process, 'last', scenario).headline).toBe('Runs once, on a worker, after 2 Copy.');
});

test('both of two steps with one name are warned of', () => {
  const odd = (id: string) => ({
    ...plain(id, 'Deploy'),
    properties: new Map([
      ['Octopus.Action.TargetRoles', 'web'],
      ['Octopus.Action.MaxParallelism', 'some'],
    ]),
  });
  const targets = [{ name: 'web-1', roles: ['web'], environments: ['Prod'] }];
  const process = processWith([odd('one'), odd('two')]);
  const plan = planOf({ process, model: { ...model, targets }, scenario: {} });
  expect(plan.environments[0]!.warnings.map(({ code, stepId }) => [code, stepId])).toEqual([
    ['WINDOW_INVALID', 'one'],
    ['WINDOW_INVALID', 'two'],
  ]);
});
