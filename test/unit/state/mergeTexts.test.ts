import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeTexts } from '../../../src/state/mergeTexts';

const text = (letters: string) => letters.split('').join('\n');

test.each([
  ['abcdef', 'aBcdef', 'abcdEf', 'aBcdEf'],
  ['abcdef', 'abcdef', 'abXcdef', 'abXcdef'],
  ['abcdef', 'abXcdef', 'abcdef', 'abXcdef'],
  ['abcdef', 'acdef', 'abcde', 'acde'],
  ['abcdef', 'aBcdef', 'aBcdef', 'aBcdef'],
  ['abcdef', 'Xabcdef', 'abcdefY', 'XabcdefY'],
])('%s as %s and as %s gives %s', (base, mine, theirs, merged) => {
  expect(mergeTexts(text(base), text(mine), text(theirs))).toEqual({ text: text(merged), conflicts: 0 });
});

test('where both changed the same line, both are in it', () => {
  expect(mergeTexts(text('abc'), text('aXc'), text('aYc'))).toEqual({
    text: 'a\n<<<<<<< here\nX\n=======\nY\n>>>>>>> in the file\nc',
    conflicts: 1,
  });
});

test('lines added at one place by both are for a person to order', () => {
  expect(mergeTexts(text('ab'), text('aXb'), text('aYb')).conflicts).toBe(1);
});

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 12 });

test('a side that changed nothing gives way, and the same change twice is made once', () => {
  fc.assert(
    fc.property(letters, letters, (base, other) => {
      const [one, two] = [text(base), text(other)];
      expect(mergeTexts(one, two, one)).toEqual({ text: two, conflicts: 0 });
      expect(mergeTexts(one, one, two)).toEqual({ text: two, conflicts: 0 });
      expect(mergeTexts(one, two, two)).toEqual({ text: two, conflicts: 0 });
    }),
    { seed: 16 },
  );
});

test('every line that a side added is in the result, marked or not', () => {
  fc.assert(
    fc.property(letters, letters, letters, (base, mine, theirs) => {
      const merged = mergeTexts(text(base), `${text(mine)}\nMINE`, `THEIRS\n${text(theirs)}`);
      expect(merged.text.split('\n')).toEqual(expect.arrayContaining(['MINE', 'THEIRS']));
    }),
    { seed: 16 },
  );
});
