import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateExpression, printExpression, variablesFrom } from '../../../../../src/core/conformance';
import { parseExpression } from '../../../../../src/core/index';
import { eachPath } from '../../../../../src/core/lang/expression/eachPath';

const pieces = fc.constantFrom(
  '#{',
  '}',
  '##{',
  'A',
  'A.B',
  'A[b]',
  'A[#{B}]',
  ' | ToUpper',
  ' | Replace "a" "b"',
  'if ',
  'unless ',
  '#{else}',
  '#{/if}',
  '#{/unless}',
  'each x in ',
  '#{/each}',
  'calc ',
  ' == "x"',
  '!= B',
  '1+2',
  '"',
  ' ',
  'text',
  '\n',
);
const texts = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));
const readable = fc
  .array(
    fc.constantFrom(
      'plain ',
      '#{A}',
      '#{A.B[c]}',
      '#{A[#{B}]}',
      '#{A | ToUpper | Trim}',
      '#{A | Replace "a" "b"}',
      '#{if A}yes#{else}no#{/if}',
      '#{if A == "x"}#{B}#{/if}',
      '#{unless A != B}z#{/unless}',
      '#{each x in A}#{x} #{/each}',
      '#{calc 1+A*2}',
      '##{escaped}',
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

/** Every path in a value, found without knowledge of the tree. */
function pathsIn(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(pathsIn);
  return 'kind' in value && value.kind === 'path' ? [value, ...inside] : inside;
}

test('every path of a text is visited, in order', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const template = parseExpression(text, 'tolerant').template!;
      const visited: object[] = [];
      eachPath(template, (path) => visited.push(path));
      expect(visited).toEqual(pathsIn(template));
    }),
    { numRuns: 2000, seed: 14 },
  );
});

test('a text that can be read is printed as one that reads the same', () => {
  fc.assert(
    fc.property(readable, (text) => {
      const tree = parseExpression(text).template!;
      const again = parseExpression(printExpression(tree)).template;
      expect(withoutPlaces(again)).toEqual(withoutPlaces(tree));
    }),
    { numRuns: 1000, seed: 11 },
  );
});

test('any text at all that reads, prints as one that reads the same', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const tree = parseExpression(text).template;
      if (tree === null) return;
      expect(withoutPlaces(parseExpression(printExpression(tree)).template)).toEqual(withoutPlaces(tree));
    }),
    { numRuns: 3000, seed: 12 },
  );
});

test('evaluating any text ends within its bounds, with a text, an error, or a reason', () => {
  const values = fc.dictionary(fc.constantFrom('A', 'B', 'A.B', 'A[b]'), texts, { maxKeys: 4 });
  fc.assert(
    fc.property(texts, values, (text, given) => {
      const result = evaluateExpression(parseExpression(text), variablesFrom(Object.entries(given)));
      expect(['text', 'exception', 'stopped', 'unknown']).toContain(result.kind);
    }),
    { numRuns: 3000, seed: 13 },
  );
});

/** Trees say where they stood in their text, which another text need not repeat. */
function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'start' && key !== 'at')
      .map(([key, inner]) => [key, withoutPlaces(inner)]),
  );
}
