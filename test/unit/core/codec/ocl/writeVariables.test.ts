import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readOclVariables, type Variable, writeOclVariables } from '../../../../../src/core/index';
import { oclCorpusFiles } from '../../../../support/corpusFolder';
import { granted } from '../../../../support/granted';

const lines = (...all: readonly string[]) => all.join('\n');
const file = lines(
  'variable "Url" {',
  '    value "https://prod" {',
  '        environment   = ["production"]',
  '        description = "kept"',
  '    }',
  '',
  '    value "https://test" {',
  '        environment = ["test", "dev"]',
  '        shade = 3',
  '    }',
  '}',
  '',
  '',
  'variable "Pool" {',
  '    type = "WorkerPool"',
  '',
  '    value "hosted" {}',
  '}',
  '',
  'variable "Text" {',
  '    value {',
  '        value = <<-EOT',
  '            one',
  '            two',
  '            EOT',
  '    }',
  '}',
  '',
  'variable "Asked" {',
  '    value {',
  '        prompt {',
  '            description = "Why"',
  '            display_settings = {',
  '                Octopus.ControlType = "SingleLineText"',
  '            }',
  '            label = "Ticket"',
  '        }',
  '    }',
  '}',
);

const read = (text: string) => readOclVariables(text).value;
const written = (change: (variables: readonly Variable[]) => readonly Variable[], text = file) =>
  granted(writeOclVariables(text, change(read(text))));
const at =
  (index: number, change: Partial<Variable>) =>
  (all: readonly Variable[]): readonly Variable[] =>
    all.map((each, place) => (place === index ? { ...each, ...change } : each));

test.each<[string, (all: readonly Variable[]) => readonly Variable[], string, string]>([
  ['another value', at(0, { value: 'x"y' }), '"https://prod"', '"x\\"y"'],
  ['another scope', at(1, { scope: { environment: ['test'] } }), '["test", "dev"]', '["test"]'],
  ['another line of a long value', at(3, { value: 'one\nthree' }), '            two', '            three'],
  ['another label of a prompt', at(4, { prompt: { label: 'Number' } }), '"Ticket"', '"Number"'],
  [
    'another name',
    (all) => all.map((each) => (each.name === 'Pool' ? { ...each, name: 'Pond' } : each)),
    'variable "Pool"',
    'variable "Pond"',
  ],
  [
    'a required answer',
    at(4, { prompt: { label: 'Ticket', required: true } }),
    '"Ticket"',
    '"Ticket"\n            required = true',
  ],
  [
    'a value more',
    (all) => all.toSpliced(2, 0, { name: 'Url', value: 'https://all' }),
    '        shade = 3\n    }',
    '        shade = 3\n    }\n\n    value "https://all" {}',
  ],
  [
    'a value that is gone',
    (all) => all.toSpliced(1, 1),
    '\n\n    value "https://test" {\n        environment = ["test", "dev"]\n        shade = 3\n    }',
    '',
  ],
  [
    'a variable more',
    (all) => [...all, { name: 'New', value: 'v', scope: { role: ['web'] } }],
    '            label = "Ticket"\n        }\n    }\n}',
    '            label = "Ticket"\n        }\n    }\n}\n\nvariable "New" {\n    value "v" {\n        role = ["web"]\n    }\n}',
  ],
  [
    'a variable that is gone',
    (all) => all.toSpliced(2, 1),
    '\n\n\nvariable "Pool" {\n    type = "WorkerPool"\n\n    value "hosted" {}\n}',
    '',
  ],
])('%s changes those lines alone', (_, change, before, after) => {
  expect(file).toContain(before);
  expect(written(change)).toBe(file.replace(before, () => after));
});

test('a value and a scope set in one go stay with their description and unknown parts', () => {
  const text = written((all) =>
    at(1, { value: 'https://qa', scope: { environment: ['qa'] } })(at(0, { value: 'https://live' })(all)),
  );
  expect(text).toBe(
    file
      .replace('"https://prod"', '"https://live"')
      .replace('"https://test"', '"https://qa"')
      .replace('["test", "dev"]', '["qa"]'),
  );
});

test('the file leaves out secrets, values of tenants and library sets, and unknown ones', () => {
  const others: readonly Variable[] = [
    { name: 'Secret', value: 'hunter2', sensitive: true },
    { name: 'Set', value: 'library', source: 'library' },
    { name: 'Own', value: 'tenant', scope: { tenant: ['Acme'] } },
    { name: 'Unknown', value: null },
  ];
  expect(written((all) => [...all, ...others])).toBe(file);
  expect(written(at(0, { value: null, sensitive: true }))).not.toContain('https://prod');
});

test('nothing is written into a file that cannot be read whole', () => {
  const broken = writeOclVariables('variable "A" {\n    value "1" {\n}\n', [{ name: 'A', value: '2' }]);
  expect(broken.ok).toBe(false);
});

test('a variable of two blocks, one of another case and one without values keep their places', () => {
  const text = lines(
    'variable "A" {',
    '    value "1" {}',
    '}',
    '',
    'variable "Empty" {',
    '    type = "Certificate"',
    '}',
    '',
    'variable "a" {',
    '    value "2" {}',
    '}',
    '',
  );
  expect(written((all) => all, text)).toBe(text);
  expect(written(at(1, { value: '3' }), text)).toBe(text.replace('"2"', '"3"'));
  expect(written((all) => all.toSpliced(0, 1), text)).toBe(text.replace('variable "A" {\n    value "1" {}\n}\n\n', ''));
});

const hardText = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.string({ unit: fc.constantFrom('a', ' ', '\n', '"', '\\', '\t', '#', '{', '}', 'EOT', '\r'), maxLength: 10 }),
);
const names = fc.array(fc.stringMatching(/^[a-z-]{1,6}$/), { minLength: 1, maxLength: 3 });
const scope = fc.dictionary(
  fc.constantFrom('environment', 'machine', 'role', 'step', 'process', 'channel', 'tenantTag'),
  names,
  { maxKeys: 3, noNullPrototype: true },
);
const variable: fc.Arbitrary<Variable> = fc
  .record({
    name: fc.oneof(
      fc.constantFrom('A', 'a', 'B', 'Url', 'Asked'),
      hardText.filter((text) => !/[\r\n]/.test(text)),
    ),
    value: hardText,
    scope,
    prompt: fc.option(
      fc.record({
        required: fc.boolean(),
        label: fc.option(fc.string({ minLength: 1, maxLength: 5 }), { nil: undefined }),
      }),
      { nil: undefined },
    ),
  })
  .map(({ scope: own, prompt, ...rest }) => ({
    ...rest,
    source: 'project' as const,
    ...(prompt === undefined
      ? {}
      : { prompt: { required: prompt.required, ...(prompt.label === undefined ? {} : { label: prompt.label }) } }),
    ...(Object.keys(own).length === 0 ? {} : { scope: own }),
  }));

/** A carriage return at the end of a line is the file's, not the value's; every text is one the file can hold. */
const edits = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('set' as const), at: fc.nat(), variable }),
    fc.record({ kind: fc.constant('add' as const), at: fc.nat(), variable }),
    fc.record({ kind: fc.constant('remove' as const), at: fc.nat() }),
    fc.record({ kind: fc.constant('rename' as const), at: fc.nat(), name: fc.stringMatching(/^[A-Za-z]{1,6}$/) }),
  ),
  { maxLength: 6 },
);
type Edits = typeof edits extends fc.Arbitrary<infer T> ? T : never;

function edited(before: readonly Variable[], changes: Edits): readonly Variable[] {
  return changes.reduce((now: readonly Variable[], change) => {
    const place = now.length === 0 ? 0 : change.at % now.length;
    if (change.kind === 'add') return now.toSpliced(place, 0, change.variable);
    if (now.length === 0) return now;
    if (change.kind === 'remove') return now.toSpliced(place, 1);
    const name = now[place]!.name;
    if (change.kind === 'rename')
      return now.map((each) => (each.name === name ? { ...each, name: change.name } : each));
    return now.with(place, { ...change.variable, name });
  }, before);
}

/** Values of one name in order: the file keeps those of a name together. */
const grouped = (variables: readonly Variable[]) => {
  const said = variables.map((each) =>
    JSON.stringify([
      each.name.toUpperCase(),
      each.value ?? '',
      Object.entries(each.scope ?? {}).sort(),
      each.prompt?.required === true,
      each.prompt?.label ?? null,
      each.prompt !== undefined,
    ]),
  );
  return said.sort();
};

test.each(['    a\n    b', '    a\n', '   \ta\n', ' \r\r a\n', '    a\n     b\n', '     a\n'])(
  'a value whose lines all begin with blanks is read back with them: %j',
  (value) => {
    const text = granted(writeOclVariables('', [{ name: 'Text', value, source: 'project' }]));
    expect(read(text)).toMatchObject([{ name: 'Text', value }]);
  },
);

test('edits are read back unchanged, and undo gives the exact bytes', () => {
  fc.assert(
    fc.property(fc.array(variable, { maxLength: 6 }), edits, (first, changes) => {
      const start = granted(writeOclVariables(file, first));
      const before = read(start);
      expect(grouped(before)).toEqual(grouped(first));
      expect(granted(writeOclVariables(start, before))).toBe(start);
      const after = edited(before, changes);
      const text = granted(writeOclVariables(start, after));
      expect(grouped(read(text))).toEqual(grouped(after));
      expect(granted(writeOclVariables(text, read(text)))).toBe(text);
    }),
    { numRuns: 150 },
  );
});

const corpus = oclCorpusFiles('variables.ocl').filter(({ text }) => writeOclVariables(text, []).ok);

test.skipIf(corpus.length === 0)(
  'real files keep every byte, and one edit changes the lines of its value alone',
  () => {
    for (const { path, text } of corpus) {
      const variables = read(text);
      expect(granted(writeOclVariables(text, variables)), path).toBe(text);
      variables.forEach((each, index) => {
        if (each.prompt !== undefined || each.value?.includes('\n')) return;
        const changed = granted(writeOclVariables(text, at(index, { value: 'changed' })(variables)));
        const [old, next] = [text.split('\n'), changed.split('\n')];
        expect(next.length, path).toBe(old.length);
        expect(next.filter((line, place) => line !== old[place]).length, path).toBeLessThanOrEqual(1);
        expect(read(changed)[index]?.value, path).toBe('changed');
      });
    }
  },
);
