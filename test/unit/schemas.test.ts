import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readModelFile, readScenario, writeModelFile } from '../../src/core/index';
import { repositoryRoot } from '../support/repositoryRoot';
import { sampleText } from '../support/samples';
import { schemaProblems } from '../support/schemaProblems';

const jsonOf = (...parts: readonly string[]) => JSON.parse(readFileSync(path.join(repositoryRoot(), ...parts), 'utf8'));
const modelSchema = jsonOf('public', 'schema', 'model.schema.json');
const scenarioSchema = jsonOf('public', 'schema', 'scenario.schema.json');

test.each(['harbor-web', 'rolling-process', 'simple-process', 'two-hundred-steps'])(
  'the model of the sample %s fits the schema, also when it is written again',
  (slug) => {
    const text = sampleText(slug, 'preflight.model.json');
    expect(schemaProblems(JSON.parse(text), modelSchema)).toEqual([]);
    const read = readModelFile(text);
    if (!read.ok) throw new Error(read.error[0]?.message);
    expect(schemaProblems(JSON.parse(writeModelFile(read.value)), modelSchema)).toEqual([]);
  },
);

/** A value that none of our fields allows. */
const odd = { odd: [] };

const isObjectSchema = (schema: { readonly type?: string }) => schema.type === 'object';

test.each(Object.keys(modelSchema.properties))(
  'schema and reader agree that "%s" of a model cannot be anything',
  (field) => {
    const wrong = field === 'schemaVersion' ? 2 : isObjectSchema(modelSchema.properties[field]) ? [] : odd;
    expect(schemaProblems({ [field]: wrong }, modelSchema)).not.toEqual([]);
    expect(readModelFile(JSON.stringify({ [field]: wrong })).ok).toBe(false);
  },
);

const modelLists = ['environments', 'targets', 'channels', 'lifecycles', 'tenants', 'variables'];
const modelFields = modelLists.flatMap((list) =>
  Object.keys(modelSchema.properties[list].items.properties).map((field) => [list, field] as const),
);

test.each(modelFields)('schema and reader agree on "%s.%s" of a model', (list, field) => {
  const complete = { name: 'a', environments: [], roles: [], phases: [], tags: [], value: '' };
  const model = { [list]: [{ ...complete, [field]: ['prompt', 'scope'].includes(field) ? 'odd' : odd }] };
  expect(schemaProblems({ [list]: [complete] }, modelSchema)).toEqual([]);
  expect(schemaProblems(model, modelSchema)).not.toEqual([]);
  expect(readModelFile(JSON.stringify(model)).ok).toBe(false);
});

test.each(Object.keys(scenarioSchema.properties))(
  'schema and reader agree that "%s" of a scenario cannot be anything',
  (field) => {
    const wrong = field === 'schemaVersion' ? 2 : field === 'run' ? [] : odd;
    expect(schemaProblems({ [field]: wrong }, scenarioSchema)).not.toEqual([]);
    expect(readScenario(JSON.stringify({ [field]: wrong })).ok).toBe(false);
  },
);

test.each(Object.keys(scenarioSchema.properties.run.properties))(
  'schema and reader agree on "run.%s" of a scenario',
  (field) => {
    expect(schemaProblems({ run: { [field]: odd } }, scenarioSchema)).not.toEqual([]);
    expect(readScenario(JSON.stringify({ run: { [field]: odd } })).ok).toBe(false);
  },
);

interface Place {
  readonly path: string;
  /** The example with something odd in this place. */
  readonly spoilt: unknown;
}

/** Every place of a value, each with the value as it is when that place holds something odd. */
function placesOf(value: unknown, spoil: (odd: unknown) => unknown = (other) => other, path = ''): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [{ path, spoilt: spoil(odd) }];
  const inside = Array.isArray(value)
    ? value.flatMap((each, at) => placesOf(each, (other) => spoil(value.with(at, other)), `${path}[${at}]`))
    : Object.entries(value).flatMap(([key, each]) =>
        placesOf(each, (other) => spoil({ ...value, [key]: other }), `${path}.${key}`),
      );
  return path === '' ? inside : [{ path, spoilt: spoil('odd') }, ...inside];
}

const modelExamples: readonly unknown[] = modelSchema.examples;
const scenarioExamples: readonly unknown[] = scenarioSchema.examples;
const placesIn = (examples: readonly unknown[]) =>
  examples.flatMap((example, at) => placesOf(example).map((place) => [`${at + 1}${place.path}`, place] as const));
const modelPlaces = placesIn(modelExamples);
const scenarioPlaces = placesIn(scenarioExamples);

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** Fields of a schema that no example has, as paths. */
function unusedIn(schema: Schema, examples: readonly unknown[], path = ''): readonly string[] {
  const objects = examples.filter((each) => typeof each === 'object' && each !== null) as Record<string, unknown>[];
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const values = objects.flatMap((each) => (each[name] === undefined ? [] : [each[name]]));
    return values.length === 0 ? [`${path}.${name}`] : unusedIn(field, values, `${path}.${name}`);
  });
  const items = objects.flatMap((each) => (Array.isArray(each) ? each : []));
  return [...fields, ...(schema.items === undefined ? [] : unusedIn(schema.items, items, `${path}[]`))];
}

test('the examples of the schemas fit them, open, and use every field', () => {
  for (const example of modelExamples) {
    expect(schemaProblems(example, modelSchema)).toEqual([]);
    expect(readModelFile(JSON.stringify(example)).ok).toBe(true);
  }
  for (const example of scenarioExamples) {
    expect(schemaProblems(example, scenarioSchema)).toEqual([]);
    expect(readScenario(JSON.stringify(example)).ok).toBe(true);
  }
  expect(unusedIn(modelSchema, modelExamples)).toEqual([]);
  expect(unusedIn(scenarioSchema, scenarioExamples)).toEqual([]);
});

test.each(modelPlaces)('schema and reader agree that %s of a model cannot be anything', (_, { spoilt }) => {
  expect(schemaProblems(spoilt, modelSchema)).not.toEqual([]);
  expect(readModelFile(JSON.stringify(spoilt)).ok).toBe(false);
});

test.each(scenarioPlaces)('schema and reader agree that %s of a scenario cannot be anything', (_, { spoilt }) => {
  expect(schemaProblems(spoilt, scenarioSchema)).not.toEqual([]);
  expect(readScenario(JSON.stringify(spoilt)).ok).toBe(false);
});

test.each([
  ['2026-12-20T00:00:00', 'no offset'],
  ['2026-12-20', 'no time'],
  ['2026-13-20T00:00:00Z', 'no such month'],
])('a freeze that starts at %s (%s) is refused with a remedy', (start) => {
  const freeze = { name: 'Holidays', start, end: '2027-01-05T00:00:00+10:00', environments: ['Production'] };
  const read = readModelFile(JSON.stringify({ freezes: [freeze] }));
  expect(read.ok ? '' : read.error[0]?.message).toBe(
    '"freezes[0].start" must be a date and time with its offset from UTC, such as "2026-12-24T18:00:00+01:00".',
  );
});

test.each(['scenarios.json', 'scenarios-2.json'])('the inputs of all vectors of %s fit both schemas', (file) => {
  const { scenarios } = jsonOf('test', 'vectors', file) as {
    scenarios: readonly { readonly id: string; readonly input: Readonly<Record<string, unknown>> }[];
  };
  const problems = scenarios.flatMap(({ id, input }) =>
    [modelSchema, scenarioSchema].flatMap((schema) => schemaProblems(input, schema, id)),
  );
  expect(problems).toEqual([]);
  expect(scenarios.length).toBeGreaterThan(100);
});
