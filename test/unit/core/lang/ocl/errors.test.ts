import { describe, expect, test } from 'vitest';
import { parseOcl, printOclTree, statementsOf } from '../../../../../src/core/conformance';

const errorsIn = (text: string) => parseOcl(text).diagnostics.filter((each) => each.severity === 'error');
const shown = (text: string) => errorsIn(text).map((each) => `${each.at.line}:${each.at.column} ${each.code}`);
const namesRead = (text: string) => statementsOf(parseOcl(text).tree.body).map((statement) => statement.name);

describe('reading continues after an error', () => {
  test.each([
    [
      'three statements',
      'a = ?\nb = 1\nc = "x\nd = 2\ne = 1e6\nf = 3',
      ['1:5 invalid-literal', '3:7 unterminated-string', '5:6 missing-separator'],
      'b d f',
    ],
    [
      'an entry of a dictionary',
      'p = {\n    A="1"\n    B = "2"\n}\nq = 1',
      ['2:6 dictionary-space-before-equals'],
      'q',
    ],
    [
      'a block head',
      'step web {\n    name = "a"\n    action {\n    }\n}\nstep "b" {\n}',
      ['1:6 label-not-quoted'],
      'step',
    ],
    ['a list over lines', 'a = [\n    "x"\n    "y"\n]\nb = 1', ['3:5 array-missing-comma'], 'b'],
    ['a list that does not end', 'a = ["x",\nb = 1\nc = 2', ['2:1 array-element'], 'b c'],
    ['a comma behind a value', 'a = 1,\nb = 2', ['1:6 unexpected-comma'], 'a b'],
    [
      'comment lines, which are one mistake',
      '# one\n# two\n\n# three\na = 1',
      ['1:1 comment-not-supported', '4:1 comment-not-supported'],
      'a',
    ],
    ['a comment over lines', 'a = 1\n/* one\ntwo */ b = 2', ['2:1 comment-not-supported'], 'a b'],
    ['a comment behind a brace', 'a { # why\n    b = 1\n}\nc = 1', ['1:5 comment-not-supported'], 'a c'],
    ['a body on the line of its brace', 'a { b = 1\n}\nc = 1', ['1:5 block-body-same-line'], 'a c'],
    ['keys that stand twice', 'p = {\n    A = "1"\n    A = "2"\n}\nq = 1', ['3:5 duplicate-key'], 'p q'],
    [
      'a heredoc that does not end',
      'a {\n    x = <<-EOT\n        y = 1\n        z = 2\n    b = 3\n}\nc = 1',
      ['2:9 unterminated-heredoc'],
      'a c',
    ],
  ])('%s', (_what, text, errors, names) => {
    expect(shown(text)).toEqual(errors);
    expect(namesRead(text).join(' ')).toBe(names);
    expect(printOclTree(parseOcl(text).tree)).toBe(text);
  });
});

describe('a block that is not closed', () => {
  const file = [
    'step "a" {',
    '    action {',
    '        x = 1',
    '    }',
    '',
    'step "b" {',
    '    y = 1',
    '}',
    '',
    'step "c" {',
    '}',
  ];

  test('is named where indentation shows its end, and the steps behind it are read', () => {
    const [error, ...more] = errorsIn(file.join('\n'));
    expect(more).toEqual([]);
    expect(error?.at).toMatchObject({ line: 1, column: 10 });
    expect(error?.message).toBe('The block `step "a"` is not closed; it should end before line 6.');
    expect(error?.related?.at).toMatchObject({ line: 6, column: 1 });
    expect(namesRead(file.join('\n'))).toEqual(['step', 'step', 'step']);
  });

  test('may be an inner one, whose brace another took', () => {
    const lines = file.toSpliced(3, 1, '}');
    const text = [...lines.slice(0, 3), '}', ...lines.slice(4)].join('\n');
    const [error] = errorsIn(text);
    expect(error?.message).toBe('The block `action` is not closed; it should end before line 4.');
    expect(namesRead(text)).toEqual(['step', 'step', 'step']);
  });

  test('twice is two errors', () => {
    const text = [...file.slice(0, 7), ...file.slice(8)].join('\n');
    expect(shown(text)).toEqual(['1:10 unclosed-block', '6:10 unclosed-block']);
  });

  test('without indentation is named at its brace', () => {
    expect(shown('a {\nb {\nx = 1\n}')).toEqual(['1:3 unclosed-block']);
  });
});

test('an open string points to its opening quote', () => {
  const [error] = errorsIn('\n  name = "abc\n');
  expect(error?.message).toBe('The string that begins at line 2, column 10 is not closed. Add `"` at its end.');
  expect(error?.related?.at).toMatchObject({ line: 2, column: 10 });
});

test.each([
  ['n = 1e6', 'OCL has no exponents'],
  ['n = 12b', 'right after the value `12`'],
  ['s = "\\q"', 'Unknown escape `\\q`'],
  ['b = True', '`True` is not a value'],
  ['step web {\n}', '`"web"`'],
])('%j says "%s"', (text, words) => expect(errorsIn(text)[0]?.message).toContain(words));

test('blocks are read to a depth of 200', () => {
  const nested = (depth: number) => 'a {\n'.repeat(depth) + '}\n'.repeat(depth);
  expect(errorsIn(nested(200))).toEqual([]);
  expect(errorsIn(nested(201))[0]?.code).toBe('nested-too-deep');
  expect(printOclTree(parseOcl(nested(100_000)).tree)).toBe(nested(100_000));
});

test('after a hundred errors nothing more is read', () => {
  const errors = errorsIn('a = ?\n'.repeat(500));
  expect(errors).toHaveLength(101);
  expect(errors.at(-1)?.code).toBe('too-many-errors');
});

test.each([
  ['a text of unclosed heredocs', Array.from({ length: 20_000 }, (_, index) => `a = <<-T${index}\n`).join('')],
  ['one line of statements', 'a = 1 '.repeat(50_000)],
  ['a list without end', `a = [${'1,'.repeat(100_000)}`],
  ['blocks without end', '    step "a" {\n'.repeat(20_000)],
])(
  '%s is read without going over it again and again',
  (_what, text) => {
    expect(printOclTree(parseOcl(text, { legacyHeredoc: 'detect' }).tree)).toBe(text);
  },
  // A limit against hanging: a hundred times what it takes, a hundredth of what going over it again would.
  20_000,
);

test.each([
  ['\ufeffa = 1', ['byte-order-mark']],
  ['a = 1\r\nb = 2', ['crlf']],
  ['a = 1\na = 2', ['duplicate-attribute']],
  ['a = 1 b = 2', ['statement-not-on-own-line']],
  ['p = {\n    A = "1"\n    a = "2"\n}', ['dictionary-keys-differ-in-case']],
])('%j is read with a remark', (text, codes) => {
  const { diagnostics } = parseOcl(text);
  expect(diagnostics.map((each) => each.code)).toEqual(codes);
});

test('the older heredoc rule is recognised by end tags four columns left of every text', () => {
  const older = 'a = <<-EOT\n        one\n          two\n    EOT';
  expect(parseOcl(older, { legacyHeredoc: 'detect' }).tree.body).toMatchObject([{ value: { text: 'one\n  two' } }]);
  const newer = `${older}\nb = <<-EOT\n        one\n        EOT`;
  expect(parseOcl(newer, { legacyHeredoc: 'detect' }).tree.body).toMatchObject([
    { value: { text: '    one\n      two' } },
    { value: { text: 'one' } },
  ]);
});
