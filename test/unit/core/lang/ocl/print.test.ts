import { expect, test } from 'vitest';
import {
  canonicalOcl,
  type OclStatement,
  parseOcl,
  printOcl,
  statementsOf,
  styleOf,
  writerEras,
} from '../../../../../src/core/conformance';

const attribute = (name: string, text: string): OclStatement => ({
  kind: 'attribute',
  name,
  value: { kind: 'string', text },
});
const step: OclStatement = {
  kind: 'block',
  name: 'step',
  labels: [{ kind: 'string', text: 'a' }],
  body: [
    {
      kind: 'block',
      name: 'action',
      labels: [],
      body: [
        {
          kind: 'attribute',
          name: 'properties',
          value: {
            kind: 'dictionary',
            entries: [{ key: 'Body', value: { kind: 'heredoc', text: 'x\ny', tag: 'EOT', indented: true } }],
          },
        },
        attribute('worker_pool', ''),
        { kind: 'block', name: 'container', labels: [], body: [] },
      ],
    },
  ],
};

test.each([
  [
    'W4',
    [
      'step "a" {',
      '    action {',
      '        properties = {',
      '            Body = <<-EOT',
      '                x',
      '                y',
      '                EOT',
      '        }',
      '        worker_pool = ""',
      '',
      '        container {}',
      '    }',
      '}',
    ],
  ],
  [
    'W3',
    [
      'step "a" {',
      '    action {',
      '        properties = {',
      '            Body = <<-EOT',
      '                x',
      '                y',
      '            EOT',
      '        }',
      '        worker_pool = ""',
      '',
      '        container {}',
      '    }',
      '}',
    ],
  ],
  [
    'W2',
    [
      'step "a" {',
      '',
      '    action {',
      '        properties = {',
      '            Body = <<-EOT',
      '                x',
      '                y',
      '            EOT',
      '        }',
      '        worker_pool = ""',
      '',
      '        container {',
      '        }',
      '    }',
      '}',
    ],
  ],
  [
    'W1',
    [
      'step "a" {',
      '',
      '    action {',
      '        properties = {',
      '            Body = <<-EOT',
      '                x',
      '                y',
      '            EOT',
      '        }',
      '',
      '        worker_pool = ""',
      '',
      '        container {',
      '        }',
      '    }',
      '}',
    ],
  ],
] as const)('%s lays a file out its own way', (era, lines) => {
  const text = lines.join('\n');
  expect(printOcl([step], writerEras[era])).toBe(text);
  const { tree } = parseOcl(text, { legacyHeredoc: era !== 'W4' });
  expect(styleOf(tree)).toEqual(writerEras[era]);
});

test.each([
  ['mixed line ends', 'a\r\nb\nc'],
  ['a carriage return at the end', 'a\nb\r'],
])('a text with %s stays in quotes, since a heredoc would not give it back', (_what, text) => {
  const printed = printOcl([canonicalOcl(attribute('a', text))]);
  expect(printed).not.toContain('<<');
  expect(parseOcl(printed).tree.body).toMatchObject([{ value: { text } }]);
});

test('a text whose lines are all indented stays in quotes only for the older rule', () => {
  const text = '  a\n  b';
  expect(printOcl([canonicalOcl(attribute('a', text), true)])).toBe('a = "  a\\n  b"');
  expect(printOcl([canonicalOcl(attribute('a', text))])).toContain('<<-EOT');
});

test('a tag that stands alone in the text gets a number', () => {
  const printed = printOcl([canonicalOcl(attribute('a', 'EOT\n  EOT1  '))]);
  expect(printed.split('\n')[0]).toBe('a = <<-EOT2');
  expect(parseOcl(printed).tree.body).toMatchObject([{ value: { text: 'EOT\n  EOT1  ' } }]);
});

test('in a file with CR LF the lines of a heredoc are joined by LF, as the server does', () => {
  const printed = printOcl([canonicalOcl(attribute('a', 'x\ny')), attribute('b', '1')], {
    ...writerEras.W4,
    newline: '\r\n',
  });
  expect(printed).toBe('a = <<-EOT\r\n        x\n        y\r\n        EOT\r\nb = "1"');
  expect(statementsOf(parseOcl(printed).tree.body)).toMatchObject([{ value: { text: 'x\ny' } }, { name: 'b' }]);
});

test('the indentation of a hand-made file is its own', () => {
  const { tree } = parseOcl('a {\n  b {\n    c = 1\n  }\n}');
  expect(styleOf(tree).indent).toBe('  ');
});
