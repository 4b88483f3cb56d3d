import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonicalOcl, parseOcl, printOcl, statementsOf } from '../../src/core/conformance';
import { processToOcl, readOclProcess, writeOclProcess } from '../../src/core/index';
import { orchestratorFiles } from '../support/makeOrchestrator.mjs';

const root = path.join(__dirname, '../../public/samples');
const index: readonly { slug: string; title: string; description: string; files: readonly string[] }[] = JSON.parse(
  readFileSync(path.join(__dirname, '../../src/data/samples/sampleList.json'), 'utf8'),
);
const textOf = (slug: string, file: string) => readFileSync(path.join(root, slug, file), 'utf8');
const oclFiles = index.flatMap(({ slug, files }) =>
  files.filter((file) => file.endsWith('.ocl')).map((file) => [slug, file] as const),
);

test('the list of samples names every file there is, and no other', () => {
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(index.map((sample) => sample.slug).sort()).toEqual(folders.map((folder) => folder.name).sort());
  for (const { slug, files } of index) expect([...files].sort()).toEqual(readdirSync(path.join(root, slug)).sort());
});

test.each(oclFiles)('%s/%s is written as the server would write it', (slug, file) => {
  const text = textOf(slug, file);
  const { tree, diagnostics } = parseOcl(text);
  expect(diagnostics).toEqual([]);
  expect(printOcl(statementsOf(tree.body).map((statement) => canonicalOcl(statement)))).toBe(text);
});

test.each(index.map(({ slug }) => slug))(
  'the process of %s is understood to the last setting, and written the same',
  (slug) => {
    const text = textOf(slug, 'deployment_process.ocl');
    const { process, source, diagnostics } = processOfSample(slug);
    expect(diagnostics).toEqual([]);
    expect(processToOcl(process)).toBe(text);
    expect(writeOclProcess(process, source)).toBe(text);
  },
);

describe.each(index)('the model of "$title"', ({ slug }) => {
  const model = JSON.parse(textOf(slug, 'preflight.model.json'));

  test('has the version and fields that model files have', () => {
    expect(model.schemaVersion).toBe(1);
    expect(
      Object.keys(model)
        .filter((key) => key !== 'processTemplates')
        .slice(1),
    ).toEqual([
      'variablesComplete',
      'environments',
      'targets',
      'channels',
      'lifecycles',
      'tenants',
      'variables',
      'settings',
    ]);
  });

  test('knows every environment that a target or a value is for', () => {
    const known = model.environments.map((environment: { name: string }) => environment.name);
    const used = [...model.targets.map((target: Target) => target.environments), ...scopesOf(model)].flat();
    expect(used.filter((name) => !known.includes(name))).toEqual([]);
  });
});

test("Two hundred steps equals its generator's output", () => {
  for (const [file, text] of Object.entries(orchestratorFiles())) expect(textOf('two-hundred-steps', file)).toBe(text);
});

test('Two hundred steps has 200 steps, 6 environments, 200 targets, and a condition on two thirds of the steps', () => {
  const { steps } = processOfSample('two-hundred-steps').process;
  const conditional = /^ +(condition|environments|excluded_environments|channels|is_disabled) = /gm;
  const texts = textOf('two-hundred-steps', 'deployment_process.ocl')
    .split(/^step /m)
    .slice(1);
  const counts = texts.map((text) => text.match(conditional)?.length ?? 0);
  const model = JSON.parse(textOf('two-hundred-steps', 'preflight.model.json'));
  expect(steps.map(({ name }) => name).filter((name) => /^Deploy service \d{3}$/.test(name))).toHaveLength(200);
  expect([model.environments.length, model.targets.length]).toEqual([6, 200]);
  expect([0, 1, 2].map((many) => counts.filter((count) => count === many).length)).toEqual([66, 134, 0]);
});

test('Harbor Web has 24 steps with 27 actions, and a step begins on line 33', () => {
  const { steps } = processOfSample('harbor-web').process;
  expect(steps).toHaveLength(24);
  expect(steps.flatMap((step) => step.actions)).toHaveLength(27);
  expect(textOf('harbor-web', 'deployment_process.ocl').split('\n')[32]).toBe('step "fetch-secrets" {');
});

interface Target {
  readonly environments: readonly string[];
}

function scopesOf(model: { readonly variables: readonly { readonly scope?: { readonly environment?: string[] } }[] }) {
  return model.variables.map((variable) => variable.scope?.environment ?? []);
}

function processOfSample(slug: string) {
  const read = readOclProcess(textOf(slug, 'deployment_process.ocl'), { schemaVersion: 10 });
  if (!read.ok) throw new Error(read.error.map(({ message }) => message).join(' '));
  return read.value;
}
