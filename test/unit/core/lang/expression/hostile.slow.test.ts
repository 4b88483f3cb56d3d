import { expect, test } from 'vitest';
import { evaluateExpression, variablesFrom } from '../../../../../src/core/conformance';
import { parseExpression } from '../../../../../src/core/index';

interface Hostile {
  readonly name: string;
  readonly text: string;
  readonly variables?: readonly (readonly [string, string])[];
}

const numbers = (count: number) => [...Array(count).keys()];
const explodingPatterns = [
  '(a+)+$',
  '(a*)*$',
  '(a|a)*$',
  '(a|aa)+$',
  '([a-z]+)*$',
  '(a{1,50}){1,50}$',
  '(.*)*x',
  '(.*.*)*x',
  '(a?){40}a{40}$',
  '(\\w+\\s?)*!',
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  '(a+)+(?=!)',
  '(?:a|b|ab)*c',
  '(?<=(a+)+)!',
  '(?!(a+)+$)b',
  '(a+)\\1+$',
  '(?>(a+)+)!',
  '(x+x+)+y',
  '((a+)?)+!',
  '(a*?)*?!',
  '(?i)(a|A)+!',
  '^(a?)*?$',
  '\\b(\\w+)+\\b!',
  '(a|b?)*c',
  '[^b]*[^c]*[^d]*[^e]*[^f]*!',
];
const bombs = [2, 10, 100];

const families: readonly (readonly Hostile[])[] = [
  explodingPatterns.flatMap((pattern) => [
    {
      name: `match ${pattern}`,
      text: '#{S | Match #{P}}',
      variables: [
        ['S', `${'a'.repeat(60)}?`],
        ['P', pattern],
      ],
    },
    {
      name: `replace ${pattern}`,
      text: '#{S | Replace #{P}}',
      variables: [
        ['S', `${'ax '.repeat(20_000)}?`],
        ['P', pattern],
      ],
    },
  ]),
  ['(', ')', '[', 'a**', '(?<', '\\', '\\q', '[b-a]', 'a{3,1}', '(?<a-b>x)', '(?(1)a|b)', '\\p{IsGreek}', '(?z)a'].map(
    (pattern) => ({
      name: `odd pattern ${pattern}`,
      text: '#{S | Replace #{P} x}',
      variables: [
        ['S', 'abc'],
        ['P', pattern],
      ],
    }),
  ),
  [10_000, 1_000_000, 2_147_483_647].map((count) => ({
    name: `${count} repetitions`,
    text: '#{S | Match #{P}}',
    variables: [
      ['S', 'aaa'],
      ['P', `(?:(?:a{${count}}|){${count}})*`],
    ],
  })),
  bombs.flatMap((factor) => [
    {
      name: `values that grow ${factor} times`,
      text: '#{V9}',
      variables: [
        ['V0', 'x'.repeat(100)],
        ...numbers(9).map((at) => [`V${at + 1}`, `#{V${at}}`.repeat(factor)] as const),
      ],
    },
    {
      name: `loops in loops over ${factor} items`,
      text: '#{each a in L}#{each b in L}#{each c in L}#{each d in L}#{each e in L}x#{/each}#{/each}#{/each}#{/each}#{/each}',
      variables: [['L', numbers(factor).join(',')]],
    },
    {
      name: `a loop over ${factor} x 100000 items`,
      text: '#{each a in L}#{a}#{a}#{a}#{/each}',
      variables: [['L', ','.repeat(factor * 100_000)]],
    },
    {
      name: `hashing in a loop ${factor}`,
      text: '#{each a in L}#{S | Sha512 | Truncate 1}#{/each}',
      variables: [
        ['L', ','.repeat(factor * 100)],
        ['S', 'y'.repeat(500_000)],
      ],
    },
    {
      name: `indenting by ${factor} texts`,
      text: '#{S | Indent #{S}| Indent #{S}| Indent #{S}}',
      variables: [['S', 'line\n'.repeat(factor * 1000)]],
    },
    {
      name: `replacing into ${factor} copies`,
      text: '#{S | Replace x #{R}| Replace x #{R}| Replace x #{R}| Replace x #{R}}',
      variables: [
        ['S', 'x'.repeat(factor * 10)],
        ['R', 'x'.repeat(factor * 10)],
      ],
    },
    {
      name: `comparing in a loop ${factor}`,
      text: '#{each a in L}#{if S == T}x#{/if}#{/each}',
      variables: [
        ['L', ','.repeat(factor * 1000)],
        ['S', `${'z'.repeat(1_000_000)}a`],
        ['T', `${'z'.repeat(1_000_000)}b`],
      ],
    },
    {
      name: `JSON of ${factor * 10_000} items`,
      text: '#{each a in J}#{J[5]}#{a.b}#{/each}',
      variables: [['J', `[${'{"b":[1,2,{"c":null}]},'.repeat(factor * 10_000)}0]`]],
    },
  ]),
  [50, 99, 101, 1000, 100_000].flatMap((depth) => [
    { name: `if nested ${depth} deep`, text: `${'#{if A}'.repeat(depth)}x${'#{/if}'.repeat(depth)}` },
    { name: `${depth} ifs never closed`, text: '#{if A}'.repeat(depth) },
    { name: `${depth} loops never closed`, text: '#{each a in A}'.repeat(depth) },
    { name: `${depth} brackets`, text: `#{A${'['.repeat(depth)}}` },
    { name: `${depth} brackets in pairs`, text: `#{A${'['.repeat(depth)}x${']'.repeat(depth)}}` },
    { name: `${depth} indexes in indexes`, text: `${'#{A['.repeat(depth)}x${']}'.repeat(depth)}` },
    { name: `${depth} parentheses`, text: `#{calc ${'('.repeat(depth)}1${')'.repeat(depth)}}` },
    { name: `${depth} terms`, text: `#{calc 1${'+1'.repeat(depth)}}` },
    { name: `${depth} filters`, text: `#{A${' | Trim'.repeat(depth)}}` },
    { name: `${depth} options in options`, text: `${'#{A | Append '.repeat(depth)}x${'}'.repeat(depth)}` },
    { name: `${depth} hashes`, text: `${'#'.repeat(depth)}{A}` },
    { name: `${depth} elseifs`, text: `#{if A}${'#{elseif B}'.repeat(depth)}#{/if}` },
    { name: `${depth} open quotes`, text: '#{A | F "'.repeat(depth) },
    {
      name: `JSON ${depth} deep`,
      text: '#{J[0]}',
      variables: [['J', `${'['.repeat(depth)}${']'.repeat(depth)}`]],
    },
    {
      name: `a chain of ${depth} values`,
      text: '#{C0}',
      variables: numbers(Math.min(depth, 20_000)).map((at) => [`C${at}`, `#{C${at + 1}}`] as const),
    },
  ]),
  [
    ['#{A}', '#{A}'],
    ['#{A}', 'x#{A}'],
    ['#{A}', '#{A | ToUpper}'],
    ['#{A}', '#{if A}x#{/if}'],
    ['#{A}', '#{each a in A}#{a}#{/each}'],
    ['#{A}', '#{calc {A}+1}'],
    ['#{A[#{A}]}', '#{A[#{A}]}'],
    ['#{A.x}', '{"x":"#{A.x}"}'],
    ['#{A}', '#{B}#{A}'],
    ['#{A | Append #{A}}', '#{A | Append #{A}}'],
  ].map(([text = '', value = '']) => ({ name: `self-reference ${value}`, text, variables: [['A', value]] })),
  ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__', 'valueOf'].flatMap(
    (name) => [
      { name: `plain name ${name}`, text: `#{${name}}` },
      { name: `member ${name}`, text: `#{A.${name}.${name}}`, variables: [['A', '{}']] },
      { name: `index ${name}`, text: `#{A[${name}]}`, variables: [['A.x', '1']] },
      { name: `filter ${name}`, text: `#{A | ${name} x}`, variables: [['A', '1']] },
      { name: `JSON key ${name}`, text: `#{A.b}`, variables: [['A', `{"${name}":{"b":1}}`]] },
    ],
  ),
  [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '${alert(1)}',
    '{{constructor}}',
    '\u202etxt',
    '\ud800',
  ].map((markup) => ({ name: `markup ${markup}`, text: `${markup}#{A}`, variables: [['A', markup]] })),
  ['yyyy'.repeat(10_000), "'", '\\', '%', 'F999999999', '#'.repeat(100_000), 'E+0E+0E+0', '0;0;0;0'].map((format) => ({
    name: `format ${format.slice(0, 12)}`,
    text: '#{N | Format #{F}}#{D | Format date #{F}}',
    variables: [
      ['N', '1e400'],
      ['D', '9999-12-31'],
      ['F', format],
    ],
  })),
];
const all = families.flat();

test('there are at least 200 hostile expressions', () => {
  expect(all.length).toBeGreaterThanOrEqual(200);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});

test.each(all.map((each) => [each.name, each] as const))(
  '%s ends in time with a clear outcome',
  (_, { text, variables }) => {
    const started = performance.now();
    const source = variablesFrom(variables ?? [['A', '1']]);
    const result = evaluateExpression(parseExpression(text), source);
    const tolerant = evaluateExpression(parseExpression(text, 'tolerant'), source);
    expect(performance.now() - started).toBeLessThan(30_000);
    for (const { kind } of [result, tolerant]) expect(['text', 'exception', 'stopped']).toContain(kind);
    if (result.kind === 'text') expect(result.value?.length ?? 0).toBeLessThanOrEqual(2_000_000);
    if (result.kind === 'stopped' || result.kind === 'exception') expect(result.message).not.toBe('');
  },
);

test('names of the language itself are plain names', () => {
  const empty = variablesFrom([]);
  for (const name of ['__proto__', 'constructor', 'toString']) {
    const missing = evaluateExpression(parseExpression(`#{${name}}`), empty);
    expect(missing).toMatchObject({ kind: 'text', missing: [`#{${name}}`] });
    const found = evaluateExpression(parseExpression(`#{${name}.${name}}`), variablesFrom([[`${name}.${name}`, 'v']]));
    expect(found).toMatchObject({ kind: 'text', value: 'v', error: null });
  }
  expect(Object.prototype).not.toHaveProperty('v');
});
