import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completionsAt, expressionTokens } from '../../../../../src/core/index';

const kindsOf = (text: string) =>
  expressionTokens(text)
    .filter((token) => token.text.trim() !== '')
    .map((token) => `${token.kind}:${token.text}`);

test('an expression is split into marks, keywords, names, filters and quoted texts', () => {
  expect(kindsOf('at #{if Flag == "x"}#{A.B | ToUpper}#{/if}')).toEqual([
    'text:at ',
    'mark:#{',
    'keyword:if',
    'name:Flag',
    'operator:==',
    'quoted:"x"',
    'mark:}',
    'mark:#{',
    'name:A.B',
    'operator:|',
    'filter:ToUpper',
    'mark:}',
    'mark:#{/',
    'keyword:if',
    'mark:}',
  ]);
});

test('an escaped mark is plain text', () => {
  expect(kindsOf('##{A}')).toEqual(['text:##{A}']);
});

test('the stretches of any text are that text', () => {
  const pieces = fc.constantFrom('#{', '}', '#', '"', '|', ' ', 'A', '==', 'if', '/', '\n', '[x]', '\\', 'é');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
      const text = parts.join('');
      expect(
        expressionTokens(text)
          .map((token) => token.text)
          .join(''),
      ).toBe(text);
    }),
    { numRuns: 2000, seed: 5 },
  );
});

const names = ['RunSmokeTests', 'Runner', 'PageTeam', 'Octopus.Environment.Name'];
const offered = (text: string) => {
  const caret = text.indexOf('^');
  const found = completionsAt(text.replace('^', ''), caret, names);
  return found === null ? null : [found.from, found.to, ...found.items.map((item) => item.text)];
};

test.each([
  ['#{^', [2, 2, ...names]],
  ['#{Run^', [2, 5, 'RunSmokeTests', 'Runner']],
  ['#{if Ru^nner}x', [5, 11, 'RunSmokeTests', 'Runner']],
  ['#{team^', [2, 6, 'PageTeam']],
  ['#{if Runner == Pa^', [15, 17, 'PageTeam']],
  ['#{Runner | ToUp^', [11, 15, 'ToUpper']],
  ['plain ^', null],
  ['#{Runner} ^', null],
  ['##{Ru^', null],
  ['#{if A == "Ru^', null],
  ['#{Runner^', null],
] as const)('%s offers %j', (text, expected) => {
  expect(offered(text)).toEqual(expected);
});
