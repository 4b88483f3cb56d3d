import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseExpression, slipsIn } from '../../../../../src/core/index';

const codes = (text: string, use: 'condition' | 'text' = 'condition') =>
  slipsIn(text, use).slips.map(({ code, at }) => `${code} ${at.column}`);

describe('a condition that cannot be read names its first cause and is written again', () => {
  test.each([
    ['curly quotes', '#{if E == “Prod”}True#{/if}', 'curly-quote 11', '#{if E == "Prod"}True#{/if}'],
    ['single curly quotes', '#{if E == ‘Prod’}True#{/if}', 'curly-quote 11', '#{if E == "Prod"}True#{/if}'],
    ['one curly and one straight quote', '#{if E == “Prod"}True#{/if}', 'curly-quote 11', null],
    ['single quotes', "#{if E == 'Prod'}True#{/if}", 'single-quote 11', '#{if E == "Prod"}True#{/if}'],
    [
      '||',
      '#{if E == "Dev" || E == "Prod"}True#{/if}',
      'logical-operator 17',
      '#{if E == "Dev"}True#{else}#{if E == "Prod"}True#{/if}#{/if}',
    ],
    ['&&', '#{if A && B != "x"}True#{/if}', 'logical-operator 8', '#{if A}#{if B != "x"}True#{/if}#{/if}'],
    ['or', '#{if E == "Dev" or F}y#{/if}', 'logical-operator 17', '#{if E == "Dev"}y#{else}#{if F}y#{/if}#{/if}'],
    ['-eq', '#{if E -eq "Prod"}True#{/if}', 'shell-operator 8', '#{if E == "Prod"}True#{/if}'],
    ['-ne with single quotes', "#{if E -ne 'Prod'}True#{/if}", 'shell-operator 8', '#{if E != "Prod"}True#{/if}'],
    ['a single =', '#{if E = "Prod"}True#{/if}', 'shell-operator 8', '#{if E == "Prod"}True#{/if}'],
    ['===', '#{if E === "Prod"}True#{/if}', 'shell-operator 8', '#{if E == "Prod"}True#{/if}'],
    ['a comparison that there is not', '#{if Count > "3"}True#{/if}', 'shell-operator 12', null],
    [
      'a value in #{ } as the other side',
      '#{if E == "#{Wanted}"}True#{/if}',
      'nested-tag 11',
      '#{if E == Wanted}True#{/if}',
    ],
    ['a value in #{ } as the question', '#{if #{E} == "x"}True#{/if}', 'nested-tag 6', '#{if E == "x"}True#{/if}'],
    ['a longer text with #{ }', '#{if E == "a#{Wanted}"}True#{/if}', 'nested-tag 13', null],
    [
      'a variable of PowerShell',
      '#{if $OctopusParameters["Run"] == "x"}True#{/if}',
      'shell-variable 6',
      '#{if Run == "x"}True#{/if}',
    ],
    ['a missing end', '#{if E == "Prod"}True', 'missing-end 1', '#{if E == "Prod"}True#{/if}'],
    ['a missing end and answer', '#{if E == "Prod"}', 'missing-end 1', '#{if E == "Prod"}True#{/if}'],
    ['a wrong end', '#{if E}True#{/unless}', 'missing-end 1', null],
    ['a missing }', '#{if E == "Prod"}True#{/if', 'unclosed-tag 22', '#{if E == "Prod"}True#{/if}'],
    ['nothing to compare with', '#{if E == }True#{/if}', 'missing-operand 8', null],
    ['! and a name', '#{if !Skip}True#{/if}', 'negation 6', '#{unless Skip}True#{/unless}'],
  ])('%s', (_, text, first, instead) => {
    expect(parseExpression(text).template).toBeNull();
    const found = slipsIn(text, 'condition');
    expect(`${found.slips[0]?.code} ${found.slips[0]?.at.column}`).toBe(first);
    expect(found.slips.every(({ severity }) => severity === 'error')).toBe(true);
    if (instead !== null) expect(found.instead).toBe(instead);
  });

  test('several slips are all told and mended together', () => {
    const text = "#{if E -eq 'Dev' || E -eq “Prod”}True";
    expect(codes(text)).toEqual([
      'missing-end 1',
      'shell-operator 8',
      'single-quote 12',
      'logical-operator 18',
      'shell-operator 23',
      'curly-quote 27',
    ]);
    expect(slipsIn(text, 'condition').instead).toBe('#{if E == "Dev"}True#{else}#{if E == "Prod"}True#{/if}#{/if}');
  });

  test('a slip on a later line says its line', () => {
    const [slip] = slipsIn('#{if A}True#{/if}\n#{if B == ‘x’}True#{/if}', 'condition').slips;
    expect(slip?.at).toMatchObject({ line: 2, column: 11 });
    expect(slip?.message).toBe('‘ is a curly quote, which is not read as one here. Quotes are straight: "x".');
  });

  test('another fault names the sign that cannot be there', () => {
    expect(slipsIn('#{A?}', 'text').slips[0]).toMatchObject({
      code: 'unreadable',
      at: { column: 4 },
      message: '"?" is not allowed here.',
    });
  });
});

describe('a condition that does not mean what it seems to', () => {
  test.each([
    ['a name without #{ }', 'Run', 'constant-text 1', '#{if Run}True#{/if}'],
    ['a comparison without #{ }', 'E == "Prod"', 'constant-text 1', '#{if E == "Prod"}True#{/if}'],
    ['a variable of PowerShell', '$OctopusParameters["Run"]', 'shell-variable 1', '#{Run}'],
    ['a comparison behind a value', '#{E} == "Prod"', 'comparison-outside 1', '#{if E == "Prod"}True#{/if}'],
    ['a comparison of two values', '"#{E}" == "#{F}"', 'comparison-outside 1', '#{if E == F}True#{/if}'],
    ['not and a name', '#{if not Skip}True#{/if}', 'negation 6', '#{unless Skip}True#{/unless}'],
    ['and between names', '#{if A and B}True#{/if}', 'logical-operator 8', '#{if A}#{if B}True#{/if}#{/if}'],
    ['a keyword with a capital letter', '#{If A}', 'capital-keyword 3', null],
    ['a sentence', 'only in production', 'constant-text 1', null],
  ])('%s', (_, text, first, instead) => {
    expect(parseExpression(text).template).not.toBeNull();
    const found = slipsIn(text, 'condition');
    expect(`${found.slips[0]?.code} ${found.slips[0]?.at.column}`).toBe(first);
    expect(found.slips[0]?.severity).toBe('warning');
    if (instead !== null) expect(found.instead).toBe(instead);
  });

  test.each([
    'True',
    'false',
    '0',
    '',
    '#{Run}',
    '#{if A == "x"}True#{else}False#{/if}',
    '#{if A | ToLower == "it\'s ‘here’"}True#{/if}',
    '#{unless Octopus.Deployment.Error}#{if A}True#{/if}#{/unless}',
    '#{each x in Octopus.Step}#{if x.Status.Code == "Failed"}True#{/if}#{/each}',
    '#{if Items[#{Index}].Name}True#{/if}',
  ])('%s is none', (text) => {
    expect(codes(text)).toEqual([]);
  });

  test('a variable may have "and" or "not" in its name', () => {
    const text = '#{if Sales and support == "x"}True#{/if}';
    expect(codes(text)).toEqual(['logical-operator 12']);
    expect(slipsIn(text, 'condition', (name) => name === 'Sales and support').slips).toEqual([]);
  });

  test('a text that is no condition may be constant, and hold quotes of any kind', () => {
    expect(codes('It’s “done” || $x', 'text')).toEqual([]);
  });
});

test('an unreadable text always has a slip inside it, and its proposal can be read', () => {
  const parts = [
    '#{',
    '}',
    'if ',
    'unless ',
    '/if',
    'A',
    ' == ',
    '"x"',
    '“x”',
    "'x'",
    ' || ',
    ' and ',
    '!',
    'not ',
    ' | ',
    '$',
    '\n',
  ];
  const text = fc
    .array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 3 })), { maxLength: 14 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, (written) => {
      const { slips, instead } = slipsIn(written, 'condition');
      if (parseExpression(written).template === null) expect(slips.length).toBeGreaterThan(0);
      for (const { at, length } of slips) {
        expect(at.offset).toBeGreaterThanOrEqual(0);
        expect(at.offset + length).toBeLessThanOrEqual(written.length);
      }
      if (instead !== null) {
        expect(parseExpression(instead).template).not.toBeNull();
        expect(slipsIn(instead, 'condition').slips).toEqual([]);
      }
    }),
    { numRuns: 2000 },
  );
});
