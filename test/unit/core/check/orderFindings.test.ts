import { expect, test } from 'vitest';
import { orderFindings } from '../../../../src/core/index';
import { actionOf, processOf, processWith, stepOf } from '../../../support/processOf';

const effectsOf = (before: string, after: string) => {
  const process = processOf(before);
  const find = (word: string) => process.steps.find((step) => step.name === word)!;
  return orderFindings(process, { ...process, steps: after.split(' ').map(find) }).map(
    ({ severity, message }) => `${severity}: ${message}`,
  );
};

test.each([
  ['a b +c', 'b a c', ['warning: 3 c now runs together with 2 a. Before, it ran with b.']],
  ['a +b c', 'b a c', ['warning: 1 b starts with the previous step, but there is none. It starts at once.']],
  ['a b undo?failure', 'undo a b', ['warning: 1 undo no longer catches a failure of 2 a and 3 b.']],
  ['a b c', 'c b a', []],
])('%s put to %s: %j', (before, after, effects) => {
  expect(effectsOf(before, after)).toEqual(effects);
});

const reads = (name: string, of: string) =>
  stepOf(name, {
    actions: [actionOf(name, { properties: new Map([['Script', `$p["Octopus.Action[${of}].Output.Key"]`]]) })],
  });

test('an output read before it is produced is an error, also by the name in another case', () => {
  const before = processWith([stepOf('Fetch'), reads('seed', 'fetch')]);
  const after = { ...before, steps: before.steps.toReversed() };
  expect(orderFindings(before, after)).toEqual([
    {
      code: 'output-read-too-early',
      severity: 'error',
      field: null,
      message: '1 seed uses Key, which 2 Fetch produces later.',
      row: { stepId: 'seed', actionId: null },
    },
  ]);
  expect(orderFindings(after, before)).toEqual([]);
});

test('an intervention that no longer holds back a step is reported', () => {
  const before = processWith([
    stepOf('approve', { actions: [actionOf('approve', { actionType: 'Octopus.Manual' })] }),
    stepOf('deploy'),
  ]);
  const after = { ...before, steps: before.steps.toReversed() };
  expect(orderFindings(before, after).map((effect) => effect.message)).toEqual([
    '2 approve no longer comes before 1 deploy.',
  ]);
});

test('an action that reads a later action of its step is reported', () => {
  const step = stepOf('web', {
    actions: [
      actionOf('copy'),
      actionOf('warm', { properties: new Map([['If', '#{Octopus.Action[copy].Output.Needed}']]) }),
    ],
  });
  const before = processWith([step]);
  const after = processWith([{ ...step, actions: step.actions.toReversed() }]);
  expect(orderFindings(before, after).map((effect) => effect.message)).toEqual([
    '1.1 warm uses Needed, which 1.2 copy produces later.',
  ]);
});
