import { expect, test } from 'vitest';
import { quotedNames } from '../../../../src/core/index';

test.each([
  ['a', '"a"'],
  ['a b', '"a" and "b"'],
  ['a b c d e', '"a", "b", "c", "d" and "e"'],
  ['a b c d e f', '"a", "b", "c", "d", "e" and 1 more'],
  ['a b c d e f g h', '"a", "b", "c", "d", "e" and 3 more'],
])('of many names some are said, and the others counted: %s', (names, said) => {
  expect(quotedNames(names.split(' '))).toBe(said);
});
