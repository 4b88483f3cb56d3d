import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { createEditorStore } from '../../../src/state/createEditorStore';
import { countParses } from '../../support/countParses';
import { editorWith, fileOf, quietPorts } from '../../support/editorWith';
import { processOf } from '../../support/processOf';
import { repositoryRoot } from '../../support/repositoryRoot';

const process = (name: string) => `step "${name.toLowerCase()}" {
    name = "${name}"

    action {
        action_type = "Octopus.Script"
    }
}
`;

function fieldText(number: string, name: string): string {
  return readFileSync(path.join(repositoryRoot(), 'test', 'field', number, name), 'utf8');
}

afterEach(() => void vi.restoreAllMocks());

/** How often a text was made of the bytes of a file, the platform's own way to read one. */
function countReads() {
  const decode = vi.spyOn(TextDecoder.prototype, 'decode');
  return () => decode.mock.calls.length;
}

test('files are read once, for the review and the opening', () => {
  const store = createEditorStore(quietPorts);
  const reads = countReads();
  store
    .getState()
    .offer([fileOf('a/deployment_process.ocl', process('Build')), fileOf('b/deployment_process.ocl', process('Ship'))]);
  const review = store.getState().importReview!;
  expect(review.processCount).toBe(2);
  expect(reads()).toBe(2);
  const opened = store.getState().takeImport({ kind: 'open' });
  expect(reads()).toBe(2);
  expect(opened.map((id) => store.getState().documents[id]!.content.process)).toEqual(
    review.read.processes.map((each) => each.process),
  );
  expect(store.getState().documents[opened[0]!]!.content.process).toBe(review.read.processes[0]!.process);
});

test('a save that was seen in the review is not read again to be written', async () => {
  const save = vi.fn(quietPorts.save);
  const store = createEditorStore({ ...quietPorts, save });
  const [id] = store.getState().open([{ ...fileOf('deployment_process.ocl', process('Build')), handle: {} }]);
  store.getState().navigate({
    ...{ screen: 'process', documentId: id!, tab: 'steps', part: null, selection: null },
    ...{ field: null, panel: null, filter: '' },
  } as const);
  store.getState().edit('Disable', (before) => ({
    ok: true,
    value: {
      ...before,
      steps: before.steps.map((step) => ({
        ...step,
        actions: step.actions.map((action) => ({ ...action, isDisabled: true })),
      })),
    },
  }));
  const parses = countParses();
  await store.getState().save();
  const review = store.getState().saveReview!;
  expect(review.cause).toBe('first');
  expect(parses(review.after)).toBe(1);
  await store.getState().save({ reviewed: true });
  expect(save).toHaveBeenCalledTimes(1);
  expect(parses(review.after)).toBe(1);
});

const model = '{ "schemaVersion": 1, "environments": [{ "name": "Live" }] }';
const variables = 'variable "Url" {\n    value "a" {}\n}\n';
const version = 'version = 11\n';
const json = '{ "Steps": [{ "Name": "Go", "Actions": [{ "Name": "Go", "ActionType": "Octopus.Script" }] }] }';
const environments = '[{ "Id": "Environments-1", "Name": "Dev" }]';
const scenario = '{ "schemaVersion": 1, "run": { "skip": ["build"] } }';

test.each([
  ['a process', { 'deployment_process.ocl': process('Build') }],
  ['a process in JSON', { 'process.json': json }],
  [
    'a folder',
    {
      'p/deployment_process.ocl': process('Build'),
      'p/runbooks/clean.ocl': 'name = "Clean"\n\nprocess {\n    step "wipe" {\n        action {}\n    }\n}\n',
      'p/variables.ocl': variables,
      'p/schema_version.ocl': version,
      'p/preflight.model.json': model,
      'p/environments.json': environments,
    },
  ],
])('opening %s parses each of its files once', (_what, files) => {
  const parses = countParses();
  const store = createEditorStore(quietPorts);
  store.getState().offer(Object.entries(files).map(([path, text]) => fileOf(path, text)));
  if (store.getState().importReview !== null) store.getState().takeImport({ kind: 'open' });
  expect(store.getState().order.length).toBeGreaterThan(0);
  expect(Object.values(files).map(parses)).toEqual(Object.values(files).map(() => 1));
});

test('a broken file is parsed once, for its problem and its readable part', () => {
  const broken = `${process('Build')}\nstep "ship" {\n    name = \n`;
  const parses = countParses();
  const store = createEditorStore(quietPorts);
  store.getState().open([fileOf('deployment_process.ocl', broken)]);
  expect(store.getState().openProblems[0]?.recovery?.readable).toEqual({ steps: 1, of: 2 });
  expect(parses(broken)).toBe(1);
});

test('answers of a server are parsed once, however often another of their projects is chosen', () => {
  const answers = ['environments', 'tenants'].map((name) => fieldText('56', `${name}.json`));
  const parses = countParses();
  const store = createEditorStore(quietPorts);
  const [id] = store.getState().open([fileOf('deployment_process.ocl', process('Build'))]);
  store.getState().offer(answers.map((text, at) => fileOf(`${at}.json`, text)));
  store.getState().chooseProject('Projects-2');
  store.getState().chooseProject('Projects-1');
  store.getState().takeImport({ kind: 'add', id: id! });
  expect(store.getState().documents[id!]!.content.model.tenants).not.toEqual([]);
  expect(answers.map(parses)).toEqual([1, 1]);
});

test('a scenario that is dropped is parsed once', () => {
  const parses = countParses();
  const store = editorWith(processOf('build'));
  store.getState().offer([fileOf('live.scenario.json', scenario)]);
  expect(store.getState().documents['test']!.content.scenario.run?.skip).toEqual(['build']);
  expect(parses(scenario)).toBe(1);
});

test('a save parses the written file once, and no others', async () => {
  const written: string[] = [];
  const store = createEditorStore({
    ...quietPorts,
    save: async ({ bytes }) => {
      written.push(new TextDecoder().decode(bytes));
      return { ok: true, way: 'file' };
    },
  });
  const [id] = store
    .getState()
    .open([
      { ...fileOf('p/deployment_process.ocl', process('Build')), handle: {} },
      fileOf('p/preflight.model.json', model),
    ]);
  store.getState().navigate({
    ...{ screen: 'process', documentId: id!, tab: 'steps', part: null, selection: null },
    ...{ field: null, panel: null, filter: '' },
  } as const);
  store.getState().edit('Remove', (before) => ({ ok: true, value: { ...before, steps: [] } }));
  const parses = countParses();
  await store.getState().save();
  await store.getState().save({ reviewed: true });
  expect(written).toHaveLength(1);
  expect(parses(written[0]!)).toBe(1);
  expect(parses(model)).toBe(0);
});
