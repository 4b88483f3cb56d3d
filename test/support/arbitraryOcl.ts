import fc from 'fast-check';
import type { OclLiteral, OclStatement, OclValue } from '../../src/core/conformance';

const names = fc.stringMatching(/^[a-z_][a-z0-9_]{0,8}$/);
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\t', '"', '\\', '\r', '#', '{', '}', 'EOT'), maxLength: 12 }),
);
const keys = fc.oneof(fc.stringMatching(/^[A-Za-z.[\]:#/]{1,10}$/), texts);
const numbers = fc.integer({ min: -2147483647, max: 2147483647 });

const literals: fc.Arbitrary<OclLiteral> = fc.oneof(
  { weight: 4, arbitrary: texts.map((text): OclLiteral => ({ kind: 'string', text })) },
  numbers.map((value): OclLiteral => ({ kind: 'integer', value })),
  fc.constantFrom('0.0', '1.50', '-2.25').map((text): OclLiteral => ({ kind: 'decimal', text })),
  fc.boolean().map((value): OclLiteral => ({ kind: 'boolean', value })),
  fc.constant<OclLiteral>({ kind: 'null' }),
  fc
    .array(texts, { maxLength: 3 })
    .map((items): OclLiteral => ({ kind: 'array', items: items.map((text) => ({ kind: 'string', text })) })),
);
const dictionaries = fc
  .uniqueArray(fc.tuple(keys, literals), { maxLength: 4, selector: ([key]) => key })
  .map((entries): OclValue => ({ kind: 'dictionary', entries: entries.map(([key, value]) => ({ key, value })) }));

/** Random statements, with texts of everything that makes writing hard. */
export const arbitraryStatements: fc.Arbitrary<readonly OclStatement[]> = fc.letrec<{
  statements: OclStatement[];
  statement: OclStatement;
}>((tie) => ({
  statements: fc.array(tie('statement'), { maxLength: 4 }),
  statement: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({
      kind: fc.constant('attribute' as const),
      name: names,
      value: fc.oneof({ weight: 3, arbitrary: literals }, { weight: 1, arbitrary: dictionaries }),
    }),
    fc.record({
      kind: fc.constant('block' as const),
      name: names,
      labels: fc
        .array(texts, { maxLength: 2 })
        .map((labels) => labels.map((text) => ({ kind: 'string' as const, text }))),
      body: tie('statements'),
    }),
  ),
})).statements;

/** Pieces of text that stress a parser when they meet anywhere. */
export const oclFragments = [
  '{',
  '}',
  '"',
  '\\',
  '<<-EOT\n',
  'EOT\n',
  '[',
  ']',
  ',',
  '=',
  '#',
  '//',
  '\n',
  '\r\n',
  '\r',
  '\0',
  '\ufeff',
  '\ud800',
  '\u2028',
  '😀',
  '1e9',
  '-',
  'name = ',
  'step "x" {\n',
  'properties = {\n',
  '    ',
  '\t',
  'null',
  '<<',
] as const;
