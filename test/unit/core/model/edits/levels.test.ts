import { expect, test } from 'vitest';
import {
  actionExpressionOf,
  copyOfRows,
  moveIntoStep,
  moveOutOfStep,
  type Process,
  pasteSteps,
  processToOcl,
  readOclProcess,
  runConditionOf,
  settingsLostInside,
  stepExpressionOf,
  targetTagsOf,
} from '../../../../../src/core/index';
import { granted } from '../../../../support/granted';
import { actionNamesOf, actionOf, namesOf, processOf, stepOf } from '../../../../support/processOf';

const stepIn = (process: Process, name: string) => process.steps.find((step) => step.name === name)!;

test('an action moved out becomes the step after, with the target tags and its own condition', () => {
  const process = processOf('a web(x,y)*web b');
  const conditional = {
    ...process,
    steps: process.steps.map((step) => ({
      ...step,
      actions: step.actions.map((action) =>
        action.name === 'x'
          ? {
              ...action,
              condition: 'Variable',
              properties: new Map([['Octopus.Action.ConditionVariableExpression', '#{Go}']]),
            }
          : action,
      ),
    })),
  };
  const web = stepIn(conditional, 'web');
  const out = granted(moveOutOfStep(conditional, web.id, web.actions[0]!.id));
  expect(namesOf(out)).toBe('a web x b');
  expect(actionNamesOf(out, 'web')).toBe('y');
  const made = stepIn(out, 'x');
  expect(targetTagsOf(made)).toEqual(['web']);
  expect([runConditionOf(made), stepExpressionOf(made)]).toEqual(['Variable', '#{Go}']);
  const back = granted(moveIntoStep(out, { stepId: made.id, actionId: null }, web.id, 0));
  expect(actionNamesOf(back, 'web')).toBe('x y');
  expect(actionExpressionOf(stepIn(back, 'web').actions[0]!)).toBe('#{Go}');
});

test('a step moved into another keeps its action and lists lost settings', () => {
  const process = processOf('web(x,y)*web +db*db/2?failure');
  const db = stepIn(process, 'db');
  expect(settingsLostInside(db)).toEqual([
    "its own target tag 'db'",
    'its rolling window',
    'its start with the previous step',
    "its run condition 'Failure'",
  ]);
  const next = granted(moveIntoStep(process, { stepId: db.id, actionId: null }, stepIn(process, 'web').id, 1));
  expect(actionNamesOf(next, 'web')).toBe('x db y');
  expect(stepIn(next, 'web').actions[1]).toBe(db.actions[0]);
});

test.each([
  ['web', 'a', 'several-actions'],
  ['health', 'web', 'not-a-child'],
  ['a', 'health', 'not-a-child'],
  ['a', 'a', 'out-of-range'],
])('%s does not go into %s: %s', (from, into, kind) => {
  const plain = processOf('a web(x,y)');
  const health = stepOf('health', { actions: [actionOf('health', { actionType: 'Octopus.HealthCheck' })] });
  const process = { ...plain, steps: [...plain.steps, health] };
  const moved = moveIntoStep(process, { stepId: stepIn(process, from).id, actionId: null }, stepIn(process, into).id);
  expect(moved.ok ? 'moved' : moved.error.kind).toBe(kind);
});

test('references between pasted steps follow their new names, also through text', () => {
  const text = '#{Octopus.Action[a].Output.Key} #{Octopus.Action[c].Output.Key}';
  const plain = processOf('a b c');
  const process = {
    ...plain,
    steps: plain.steps.map((step) =>
      step.name === 'b' ? { ...step, actions: [actionOf('b', { properties: new Map([['Text', text]]) })] } : step,
    ),
  };
  const copied = copyOfRows(process, [
    { stepId: 'a', actionId: null },
    { stepId: 'b', actionId: null },
  ]);
  const read = readOclProcess(processToOcl({ ...process, steps: copied }));
  if (!read.ok) throw new Error(read.error[0]?.message);
  const pasted = granted(pasteSteps(process, read.value.process.steps, { at: 'after', stepId: 'a' }));
  expect(namesOf(pasted)).toBe('a a (2) b (2) b c');
  expect(stepIn(pasted, 'b (2)').actions[0]!.properties.get('Text')).toBe(
    '#{Octopus.Action[a (2)].Output.Key} #{Octopus.Action[c].Output.Key}',
  );
  const slugs = pasted.steps.map((step) => step.slug);
  expect(new Set(slugs).size).toBe(slugs.length);
});

test('a copied child action pasted into its own step becomes one more action there', () => {
  const process = processOf('web(x,y)*web');
  const web = stepIn(process, 'web');
  const copied = copyOfRows(process, [{ stepId: web.id, actionId: web.actions[0]!.id }]);
  expect(targetTagsOf(copied[0]!)).toEqual(['web']);
  const pasted = granted(pasteSteps(process, copied, { at: 'into', stepId: web.id }));
  expect(actionNamesOf(pasted, 'web')).toBe('x y x (2)');
});
