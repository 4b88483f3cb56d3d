import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedList, listChange } from '../../../src/data/planner/listChange';

const isSame = (one: number, other: number) => one === other;
const list = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 12 });

test('the change of a list leads from the one to the other', () => {
  fc.assert(
    fc.property(list, list, (before, after) => {
      const change = listChange(before, after, isSame);
      expect(change === null ? before : changedList(before, change)).toEqual(after);
    }),
  );
});

test('one thing in, out or replaced is a change of one thing', () => {
  expect(listChange([1, 2, 3], [1, 3], isSame)).toEqual({ start: 1, end: 2, things: [] });
  expect(listChange([1, 3], [1, 2, 3], isSame)).toEqual({ start: 1, end: 1, things: [2] });
  expect(listChange([1, 2, 3], [1, 4, 3], isSame)).toEqual({ start: 1, end: 2, things: [4] });
  expect(listChange([1, 1], [1, 1, 1], isSame)).toEqual({ start: 2, end: 2, things: [1] });
  expect(listChange([1, 2], [1, 2], isSame)).toBeNull();
});
