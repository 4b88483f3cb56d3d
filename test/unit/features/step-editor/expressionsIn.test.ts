import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expressionsIn } from '../../../../src/features/step-editor/expression/expressionsIn';

test('expressions are distinguished from the text between them', () => {
  expect(expressionsIn('a#{B}c#{D').map(({ text, isExpression }) => [text, isExpression])).toEqual([
    ['a', false],
    ['#{B}', true],
    ['c', false],
    ['#{D', true],
  ]);
});

test('the stretches together are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '#', '{', '}') }), (text) => {
      expect(
        expressionsIn(text)
          .map((each) => each.text)
          .join(''),
      ).toBe(text);
    }),
    { seed: 7 },
  );
});
