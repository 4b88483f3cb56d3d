import { expect, test } from 'vitest';
import { blockOf, moveBlock } from '../../../src/features/reorder/blocks';
import { dropPlaceAt } from '../../../src/features/reorder/dropPlace';
import { openRows, treeRowsOf } from '../../../src/features/reorder/treeRows';
import { granted } from '../../support/granted';
import { namesOf, processOf } from '../../support/processOf';

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
