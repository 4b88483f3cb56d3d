import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedLines, changedLinesText } from '../../../src/state/changedLines';

const text = (letters: string) => [...letters].join('\n');

test.each([
  ['abc', 'abc', 'nothing changed'],
  ['abc', 'aXc', '1 line changed'],
  ['abcd', 'aXYd', '2 lines changed'],
  ['abc', 'abXc', '1 line added'],
  ['abc', 'ac', '1 line removed'],
  ['abcdef', 'defabc', '3 lines changed'],
  ['abcd', 'aXYZd', '3 lines added, 2 removed'],
  ['', 'abc', '3 lines added, 1 removed'],
])('from %s to %s: %s', (before, after, words) => {
  expect(changedLinesText(text(before), text(after))).toBe(words);
});

test('the count is that of the longest common part', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const common = commonLength(before, after);
      expect(changedLines(before.join('\n'), after.join('\n'))).toEqual({
        removed: before.length - common,
        added: after.length - common,
      });
    }),
    { seed: 7 },
  );
});

test('wholly different long texts end soon', () => {
  const left = Array.from({ length: 20_000 }, (_, at) => `left ${at}`).join('\n');
  const right = Array.from({ length: 20_000 }, (_, at) => `right ${at}`).join('\n');
  expect(changedLines(left, right)).toEqual({ removed: 20_000, added: 20_000 });
});

/** Length of the longest common subsequence, the slow and obvious way. */
function commonLength(left: readonly string[], right: readonly string[]): number {
  const table = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  for (let i = 1; i <= left.length; i += 1) {
    for (let j = 1; j <= right.length; j += 1) {
      const row = table[i]!;
      const above = table[i - 1]!;
      row[j] = left[i - 1] === right[j - 1] ? above[j - 1]! + 1 : Math.max(above[j]!, row[j - 1]!);
    }
  }
  return table[left.length]![right.length]!;
}
