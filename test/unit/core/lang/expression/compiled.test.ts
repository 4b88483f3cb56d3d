import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Evaluation,
  evaluateExpression,
  interpretExpression,
  variablesFrom,
} from '../../../../../src/core/conformance';
import { parseExpression, type VariableSource, type VariableValue } from '../../../../../src/core/index';
import { codeFor } from '../../../../../src/core/lang/expression/compiled/codeFor';
import { presentValue, unknownValue } from '../../../../../src/core/lang/expression/variables';

/** All an evaluation tells, with the reads listed. */
function told(evaluation: Evaluation) {
  return { ...evaluation, reads: evaluation.reads() };
}

/** The same variables, with a list of each name that is asked for; each once, as the interpreter asks. */
function listening(source: VariableSource) {
  const asked = new Set<string>();
  const get = (name: string) => {
    asked.add(name);
    return source.get(name);
  };
  const listener: VariableSource = { names: source.names, get, at: (slot) => get(source.names[slot]!) };
  return { asked, listener };
}

/** Evaluates both ways, twice each: the second time everything is remembered. */
function expectSame(text: string, variables: readonly (readonly [string, VariableValue])[], further = variables) {
  const parsed = parseExpression(text);
  // Names that the list does not lead to are asked for too, and may be anything.
  const all = variablesFrom(further);
  const source = { ...variablesFrom(variables), get: all.get };
  const plain = listening({ names: source.names, get: source.get });
  const expected = told(interpretExpression(parsed, plain.listener));
  for (let time = 0; time < 2; time += 1) {
    const quick = listening(source);
    const evaluation = evaluateExpression(parsed, quick.listener);
    expect([...quick.asked]).toEqual([...plain.asked]);
    expect(told(evaluation)).toEqual(expected);
    expect(told(evaluateExpression(parsed, { names: source.names, get: source.get }))).toEqual(expected);
  }
}

interface Vector {
  readonly id: string;
  readonly template: string;
  readonly variables: Readonly<Record<string, string | null>>;
  readonly kind?: string;
}

const vectors = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../vectors/expressions.json'), 'utf8'),
) as readonly Vector[];

test.each(vectors.filter(({ kind }) => kind === undefined).map((each) => [each.id, each] as const))(
  'compiled as interpreted: %s',
  (_, { template, variables }) => expectSame(template, Object.entries(variables)),
);

const usual: readonly (readonly [string, VariableValue])[] = [
  ['Octopus.Environment.Name', 'Production'],
  ['Project', 'Harbor'],
  ['Empty', ''],
  ['Nothing', null],
  ['Open', unknownValue],
  ['There', presentValue],
  ['Database[Production].Host', 'db-1'],
  ['Database[Staging].Host', unknownValue],
  ['Server[0].Name', 'web-0'],
  ['Server[0].Port', '80'],
  ['Server[1].Name', 'web-1'],
  ['Server[1].Port', unknownValue],
];

test.each([
  'Deploy #{Project} to #{Octopus.Environment.Name}',
  '#{if Octopus.Environment.Name == "Production"}true#{else}false#{/if}',
  '#{if Ghost}a#{else}b#{/if}',
  '#{if Ghost.Of[x].Nobody != Empty}a#{else}b#{/if}',
  '#{if Open}a#{else}b#{/if}',
  '#{if There == Open}a#{else}a#{/if}',
  '#{if Open == Open}a#{/if}#{Nothing}',
  '#{Database[#{Octopus.Environment.Name}].Host}',
  '#{Database[Staging].Host}-#{Open}-#{There}',
  '#{Database[#{Open}].Host}',
  '#{each s in Server}#{Octopus.Template.Each.Index}#{s.Name}:#{s.Port}#{if Octopus.Template.Each.Last}.#{/if}#{/each}',
  '#{each s in Server}#{s}#{Project}#{Database[#{Octopus.Environment.Name}].Host}#{/each}',
])('usual texts run as code: %s', (text) => {
  expectSame(text, usual);
  expect(codeFor(parseExpression(text), variablesFrom(usual).names)).not.toBeNull();
});

const paths = fc.constantFrom(
  'A',
  'A.B',
  'A.B.C',
  'A[x]',
  'A[x].B',
  'A[#{B}]',
  'A[#{B}].C',
  'A[*]',
  'L',
  'L[0].N',
  'L[#{v}].N',
  'v',
  'v.N',
  'v.M',
  'A[#{v.N}]',
  'Octopus.Template.Each.Index',
  'Octopus.Template.Each.First',
  'Octopus.Template.Each',
  'Octopus.Template',
  'Octopus',
  'Octopus.E.N',
  'Ghost',
  'Ghost.A[b].c',
);

const { template } = fc.letrec<{ template: string; token: string }>((tie) => ({
  template: fc.array(tie('token'), { maxLength: 3 }).map((tokens) => tokens.join('')),
  token: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 3, arbitrary: fc.constantFrom('text', ' ', 'no', '0', '##{') },
    { weight: 4, arbitrary: paths.map((path) => `#{${path}}`) },
    {
      weight: 1,
      arbitrary: fc.tuple(paths, fc.constantFrom('Append "x"', 'ToUpper', 'null')).map((of) => `#{${of.join(' | ')}}`),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(
          paths,
          fc.constantFrom('', ' == "x"', ' != "0"', ' == B', ' == A', ' != v.N'),
          tie('template'),
          tie('template'),
        )
        .map(([path, test, yes, no]) => `#{if ${path}${test}}${yes}#{else}${no}#{/if}`),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('L', 'L', 'L', 'A', 'B', 'v', 'Ghost'), tie('template'))
        .map(([list, body]) => `#{each v in ${list}}${body}#{/each}`),
    },
  ),
}));

const names = [
  'A',
  'a.b',
  'A.B.C',
  'A[x]',
  'A[x].B',
  'A[y].C',
  'B',
  'L[0].N',
  'L[0].M',
  'L[1].N',
  'L[1].M',
  'L[1]',
  'Octopus.E.N',
  'Octopus.E',
  'Octopus',
  'Ghost',
  'Ghost.A',
  'L',
];
const values: fc.Arbitrary<VariableValue> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('x', 'y', '0', 'no', '', 'a,b', ' ') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('#{B}', '#{A}', '#{Ghost}', '{"B":"j","N":[1]}', '[1,2]', 'a #{', 'z'.repeat(401)),
  },
  { weight: 2, arbitrary: fc.constantFrom(null, unknownValue, presentValue) },
);
const variables = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...names), values), { selector: ([name]) => name.toUpperCase(), maxLength: 12 })
  .map((entries) => entries as readonly (readonly [string, VariableValue])[]);
const collection: VariableValue = {
  entries: [{ index: 'x', name: 'A[x]', get: (member) => (member === 'B' ? 'in x' : undefined) }],
};
const further = fc.uniqueArray(
  fc.tuple(fc.constantFrom(...names), fc.oneof({ weight: 6, arbitrary: values }, fc.constant(collection))),
  { selector: ([name]) => name.toUpperCase(), maxLength: 8 },
);

test('any text over any variables gives, asks and tells the same when compiled', () => {
  let ran = 0;
  fc.assert(
    fc.property(template, variables, further, (text, listed, others) => {
      const own = new Set(listed.map(([name]) => name.toUpperCase()));
      const offList = others.filter(([name]) => !own.has(name.toUpperCase()));
      const all = [...listed, ...offList];
      expectSame(text, listed, all);
      const parsed = parseExpression(text);
      if (text.includes('#{') && codeFor(parsed, variablesFrom(listed).names) !== null) ran += 1;
    }),
    { numRuns: 2000, seed: 14 },
  );
  // Else the property would compare the interpreter with itself.
  expect(ran).toBeGreaterThan(300);
});

test('texts that may exceed the limits go to the interpreter, which stops in the same place', () => {
  const names = Array.from({ length: 300 }, (_, index) => [`S[${index}].N`, 'n'] as const);
  const text = `#{each s in S}${'#{s.N}'.repeat(100)}#{/each}`.repeat(6);
  expectSame(text, names);
  expect(evaluateExpression(parseExpression(text), variablesFrom(names)).kind).toBe('stopped');
  expectSame(`#{A}${'x'.repeat(2_000_001)}`, [['A', 'a']]);
});

test('a path of thousands of steps is not asked for in all its beginnings', () => {
  const parsed = parseExpression(`#{${'a.'.repeat(5_000)}b}`);
  expect(codeFor(parsed, [])).toBeNull();
  expect(evaluateExpression(parsed, variablesFrom([])).kind).toBe('stopped');
});

test('a long body over a long list is given up early', () => {
  const names = Array.from({ length: 20_000 }, (_, at) => `S[${at}].N`);
  const body = Array.from({ length: 20_000 }, (_, at) => `#{s${'.N'.repeat((at % 40) + 1)}[${at}]}`).join('');
  expect(codeFor(parseExpression(`#{each s in S}${body}#{/each}`), names)).toBeNull();
});

test('values are read again at each evaluation', () => {
  const parsed = parseExpression('#{A}');
  const names = ['A'];
  let value = 'one';
  const source: VariableSource = { names, get: () => value };
  expect(evaluateExpression(parsed, source)).toMatchObject({ value: 'one' });
  value = 'two';
  expect(evaluateExpression(parsed, source)).toMatchObject({ value: 'two' });
  expect(evaluateExpression(parsed, { names: ['B'], get: () => undefined })).toMatchObject({ missing: ['#{A}'] });
});

test('the beginning of a name that is a collection is not listed', () => {
  let listed = 0;
  const collection: VariableValue = {
    get entries() {
      listed += 1;
      return [];
    },
  };
  const get = (name: string) => (name === 'Octopus.Action' ? collection : undefined);
  const parsed = parseExpression('#{if Octopus.Action[Copy].Output.Done == "yes"}a#{else}b#{/if}');
  expect(codeFor(parsed, [])).not.toBeNull();
  expect(evaluateExpression(parsed, { names: [], get })).toMatchObject({ value: 'b' });
  expect(interpretExpression(parsed, { names: [], get })).toMatchObject({ value: 'b' });
  expect(listed).toBe(0);
});
