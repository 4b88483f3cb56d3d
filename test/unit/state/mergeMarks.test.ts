import { expect, test } from 'vitest';
import { createEditorStore } from '../../../src/state/createEditorStore';
import { draftOf } from '../../../src/state/drafts';
import { changedFilesOf } from '../../../src/state/files/projectFiles';
import type { Ports } from '../../../src/state/ports';
import { fileOf, quietPorts } from '../../support/editorWith';
import { viewOfSteps } from '../../support/viewOfSteps';

const process = 'step "build" {\n    action {\n        action_type = "Octopus.Script"\n    }\n}\n';
const marked = (ours: string, theirs: string) => `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> feature\n`;
const variables = (value: string) => `variable "Url" {\n    value "${value}" {}\n}\n`;

function opened(files: Readonly<Record<string, string>>) {
  const saves: { name: string; text: string; expected: string | null }[] = [];
  const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const save: Ports['save'] = async ({ name, bytes, expected }) => {
    saves.push({ name, text: textOf(bytes), expected: expected && textOf(expected) });
    return { ok: true, way: 'file' };
  };
  const store = createEditorStore({ ...quietPorts, save });
  store.getState().changeSettings({ savesAfterReview: 'never' });
  store.getState().open(Object.entries(files).map(([path, text]) => ({ ...fileOf(path, text), handle: path })));
  return { store, saves };
}

test('a process with merge marks opens only after a choice, and loses nothing', async () => {
  const text = process + marked(process.replace('build', 'ours'), process.replace('build', 'theirs'));
  const { store, saves } = opened({
    'deployment_process.ocl': text,
    'runbooks/a.ocl': `name = "A"\nprocess {\n${process}}\n`,
  });
  const [problem] = store.getState().openProblems;
  expect(problem).toMatchObject({ fileName: 'deployment_process.ocl', recovery: { text, isMarked: true } });
  expect(problem?.message).toContain('at 1 place');
  const id = (await store
    .getState()
    .openRepaired('deployment_process.ocl', { text: `${process}${process.replace('build', 'theirs')}` }))!;
  expect(store.getState().documents[id]!.content.process.steps.map(({ name }) => name)).toEqual(['build', 'theirs']);
  // The runbook that was opened with it stands there once.
  expect(store.getState().order).toHaveLength(2);
  expect(store.getState().openProblems).toEqual([]);
  store.getState().navigate(viewOfSteps(id));
  await store.getState().save();
  expect(saves).toEqual([
    { name: 'deployment_process.ocl', text: process + process.replace('build', 'theirs'), expected: text },
  ]);
});

test('variables with merge marks come into the open process once they are mended, and are saved over the marks', async () => {
  const text = marked(variables('ours'), variables('theirs'));
  const { store, saves } = opened({ 'p/deployment_process.ocl': process, 'p/variables.ocl': text });
  const [id] = store.getState().order;
  expect(store.getState().documents[id!]!.content.model.variables).toEqual([]);
  expect(await store.getState().openRepaired('p/variables.ocl', { text: variables('both') })).toBe(id);
  const document = store.getState().documents[id!]!;
  expect(document.content.model.variables).toMatchObject([{ name: 'Url', value: 'both' }]);
  expect(changedFilesOf(document).map(({ name }) => name)).toEqual(['variables.ocl']);
  store.getState().navigate(viewOfSteps(id!));
  await store.getState().saveFile('variables');
  expect(saves).toEqual([{ name: 'variables.ocl', text: variables('both'), expected: text }]);
  expect(store.getState().order).toHaveLength(1);
});

test('parts that still cannot be read stay a problem', async () => {
  const { store } = opened({
    'p/deployment_process.ocl': process,
    'p/variables.ocl': marked(variables('ours'), variables('theirs')),
  });
  expect(await store.getState().openRepaired('p/variables.ocl', { text: 'variable "Url" {' })).toBeNull();
  expect(store.getState().openProblems).toHaveLength(1);
});

test('marks that belong to a script can stay, and are there after a reload', async () => {
  const script = process.replace(
    '    }\n}\n',
    '        properties = {\n            Octopus.Action.Script.ScriptBody = <<-EOT\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\nEOT\n        }\n    }\n}\n',
  );
  const { store } = opened({ 'deployment_process.ocl': script });
  expect(store.getState().order).toEqual([]);
  const id = (await store.getState().openRepaired('deployment_process.ocl', 'as it is'))!;
  const draft = structuredClone(draftOf(store.getState().documents[id]!, 0));
  const later = createEditorStore(quietPorts);
  later.getState().restore([draft]);
  expect(later.getState().order).toEqual([id]);
});
