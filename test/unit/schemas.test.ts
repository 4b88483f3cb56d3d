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
  'the model of the sample %s fits the schema, also when it is written anew',
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

test.each(Object.keys(modelSchema.properties))(
  'schema and reader agree that "%s" of a model cannot be anything',
  (field) => {
    if (field === 'projectLifecycle' || field === 'settings') return;
    const wrong = field === 'schemaVersion' ? 2 : odd;
    expect(schemaProblems({ [field]: wrong }, modelSchema)).not.toEqual([]);
    expect(readModelFile(JSON.stringify({ [field]: wrong })).ok).toBe(false);
  },
);

const modelLists = ['environments', 'targets', 'channels', 'lifecycles', 'tenants', 'variables'];
const modelFields = modelLists.flatMap((list) =>
  Object.keys(modelSchema.properties[list].items.properties).map((field) => [list, field] as const),
);

test.each(modelFields)('schema and reader agree on what "%s.%s" of a model must be', (list, field) => {
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

test('the inputs of all scenario vectors fit both schemas', () => {
  const { scenarios } = jsonOf('test', 'vectors', 'scenarios.json') as {
    scenarios: readonly { readonly id: string; readonly input: Readonly<Record<string, unknown>> }[];
  };
  const problems = scenarios.flatMap(({ id, input }) =>
    [modelSchema, scenarioSchema].flatMap((schema) => schemaProblems(input, schema, id)),
  );
  expect(problems).toEqual([]);
  expect(scenarios.length).toBeGreaterThan(100);
});
