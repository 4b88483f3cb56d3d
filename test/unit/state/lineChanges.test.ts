import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedScript } from '../../../src/state/changedLines';
import { lineChanges } from '../../../src/state/lineChanges';

const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 14 }).map((lines) => lines.join('\n'));

test('the lines that stay and go give the first text, those that stay and come the second', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const script = changedScript(before, after);
      const linesOf = (other: 'removed' | 'added') =>
        script.filter(({ kind }) => kind === 'same' || kind === other).map((line) => line.text);
      expect(linesOf('removed').join('\n')).toBe(before);
      expect(linesOf('added').join('\n')).toBe(after);
    }),
    { numRuns: 2000, seed: 7 },
  );
});

test('no shorter way leads from one text to the other', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changed = changedScript(before, after).filter(({ kind }) => kind !== 'same').length;
      expect(changed).toBe(shortest(before.split('\n'), after.split('\n')));
    }),
    { numRuns: 1000, seed: 8 },
  );
});

/** Lengths without the longest common subsequence, by the plain table. */
function shortest(left: readonly string[], right: readonly string[]): number {
  const table = Array.from({ length: left.length + 1 }, () => Array<number>(right.length + 1).fill(0));
  for (let i = 1; i <= left.length; i += 1)
    for (let j = 1; j <= right.length; j += 1)
      table[i]![j] =
        left[i - 1] === right[j - 1] ? table[i - 1]![j - 1]! + 1 : Math.max(table[i - 1]![j]!, table[i]![j - 1]!);
  return left.length + right.length - 2 * table[left.length]![right.length]!;
}

test('changes are shown with two lines around them, and the lines between are counted', () => {
  const before = Array.from({ length: 20 }, (_, at) => `line ${at + 1}`);
  const after = before.with(9, 'line ten');
  expect(lineChanges(before.join('\n'), after.join('\n'))).toEqual([
    { kind: 'gap', count: 7 },
    { kind: 'same', text: 'line 8', number: 8 },
    { kind: 'same', text: 'line 9', number: 9 },
    { kind: 'removed', text: 'line 10', number: 10 },
    { kind: 'added', text: 'line ten', number: 10 },
    { kind: 'same', text: 'line 11', number: 11 },
    { kind: 'same', text: 'line 12', number: 12 },
    { kind: 'gap', count: 8 },
  ]);
  expect(lineChanges('same', 'same')).toEqual([]);
});
