import { expect, test } from 'vitest';
import { createEditorStore } from '../../../src/state/createEditorStore';
import { fileOf, quietPorts } from '../../support/editorWith';

const openStore = () => createEditorStore(quietPorts);

const oneStep = (name: string) => `step "${name}" {
    name = "${name}"

    action {
        action_type = "Octopus.Script"
    }
}`;

test('a file that could not be read opens nothing and says why', () => {
  const store = openStore();
  const refusal = '"a.ocl" is empty. A process file has at least one step.';
  expect(store.getState().open([{ ...fileOf('a.ocl', ''), refusal }])).toEqual([]);
  expect(store.getState().openProblems).toMatchObject([{ fileName: 'a.ocl', message: refusal }]);
  store.getState().closeProblems();
  expect(store.getState().openProblems).toEqual([]);
});

test('a process is called after the folder of its project, a runbook after itself', () => {
  const store = openStore();
  const ids = store
    .getState()
    .open([
      fileOf('shop/.octopus/deployment_process.ocl', oneStep('build')),
      fileOf('shop/.octopus/runbooks/restart.ocl', `name = "Restart it"\n\nprocess {\n${oneStep('stop')}\n}`),
      fileOf('shop/.octopus/schema_version.ocl', 'version = 9'),
    ]);
  expect(ids).toEqual(['shop', 'restart-it']);
  expect(ids.map((id) => store.getState().documents[id]!.title)).toEqual(['shop', 'Restart it']);
  expect(store.getState().openProblems).toEqual([]);
});

test('a broken file is reported with its place and the lines around it, and the others open', () => {
  const store = openStore();
  const broken = 'step "build" {\n    name = build\n}\n';
  const ids = store.getState().open([fileOf('one/a.ocl', broken), fileOf('two/b.ocl', oneStep('build'))]);
  expect(ids).toHaveLength(1);
  const [problem] = store.getState().openProblems;
  expect(problem).toMatchObject({ fileName: 'one/a.ocl', diagnostics: [{ at: { line: 2, column: 12 } }] });
  expect(problem!.excerpt).toContainEqual({ line: 2, text: '    name = build' });
});

test('a file never replaces an open process, not even of the same name', () => {
  const store = openStore();
  const [first] = store.getState().open([fileOf('deployment_process.ocl', oneStep('build'))]);
  const before = store.getState().documents[first!];
  const [second] = store.getState().open([fileOf('deployment_process.ocl', oneStep('other'))]);
  expect(second).not.toBe(first);
  expect(store.getState().documents[first!]).toBe(before);
});

test('two files of one name from different folders are both opened', () => {
  const store = openStore();
  const ids = store
    .getState()
    .open([fileOf('deployment_process.ocl', oneStep('build')), fileOf('deployment_process.ocl', oneStep('other'))]);
  const names = ids.map((id) => store.getState().documents[id]!.content.process.steps[0]!.name);
  expect(names).toEqual(['build', 'other']);
});
