import { expect, test } from 'vitest';
import { blockOf, moveBlock } from '../../../src/features/reorder/blocks';
import { dropPlaceAt } from '../../../src/features/reorder/dropPlace';
import { orderEffects } from '../../../src/features/reorder/orderEffects';
import { openRows, treeRowsOf } from '../../../src/features/reorder/treeRows';
import { granted } from '../../support/granted';
import { actionOf, namesOf, processOf, processWith, stepOf } from '../../support/processOf';

// Rows on screen: a, web, drain, copy, c. Heights count rows from the top.
test.each([
  ['c', 0.2, 0, 'c a web'],
  ['c', 0.8, 1, 'a c web'],
  ['c', 2.4, 1, 'a c web'],
  ['c', 2.6, 4, 'a web c'],
  ['a', 4.4, 4, 'web a c'],
  ['a', 99, 5, 'web c a'],
  ['web', -5, 0, 'web a c'],
])('%s dropped at height %f lands under row %i: %s', (name, height, line, order) => {
  const process = processOf('a web(drain,copy) c');
  const block = granted(blockOf(process, new Set([name])));
  const place = dropPlaceAt(treeRowsOf(process), block, height);
  expect(place?.line).toBe(line);
  expect(namesOf(granted(moveBlock(process, block, place!.to)))).toBe(order);
});

test('an action lands among the actions of its step, however far the pointer is', () => {
  const process = processOf('a web(drain,copy) c');
  const block = granted(blockOf(process, new Set(['web copy'])));
  expect(dropPlaceAt(treeRowsOf(process), block, 0)).toEqual({ line: 2, to: 0 });
  expect(dropPlaceAt(treeRowsOf(process), block, 9)).toEqual({ line: 4, to: 1 });
});

test('a folded step is passed as one row', () => {
  const process = processOf('a web(drain,copy) c');
  const rows = openRows(treeRowsOf(process), new Set(['web']));
  const block = granted(blockOf(process, new Set(['a'])));
  expect(dropPlaceAt(rows, block, 1.9)).toEqual({ line: 2, to: 1 });
});

test('a moved block leaves every other step the same object', () => {
  const process = processOf('a b c d');
  const block = granted(blockOf(process, new Set(['b', 'd'])));
  const moved = granted(moveBlock(process, block, 0));
  expect(namesOf(moved)).toBe('b d a c');
  expect(moved.steps[2]).toBe(process.steps[0]);
  expect(granted(moveBlock(process, granted(blockOf(process, new Set(['a']))), 0))).toBe(process);
});

const effectsOf = (before: string, after: string) => {
  const process = processOf(before);
  const find = (word: string) => process.steps.find((step) => step.name === word)!;
  return orderEffects(process, { ...process, steps: after.split(' ').map(find) }).map(
    ({ severity, text }) => `${severity}: ${text}`,
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
  expect(orderEffects(before, after)).toEqual([
    { severity: 'error', text: '1 seed uses Key, which 2 Fetch produces later.', key: 'seed' },
  ]);
  expect(orderEffects(after, before)).toEqual([]);
});

test('a person who no longer holds back a step is told of', () => {
  const before = processWith([
    stepOf('approve', { actions: [actionOf('approve', { actionType: 'Octopus.Manual' })] }),
    stepOf('deploy'),
  ]);
  const after = { ...before, steps: before.steps.toReversed() };
  expect(orderEffects(before, after).map((effect) => effect.text)).toEqual([
    '2 approve no longer comes before 1 deploy.',
  ]);
});
