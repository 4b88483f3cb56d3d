import { act, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { OpenProblems } from '../../../src/app/shell/OpenProblems';
import { addVariable, setVariable } from '../../../src/core/index';
import { FilesDialog } from '../../../src/features/project-files/FilesDialog';
import { MergeConflictDialog } from '../../../src/features/project-files/MergeConflictDialog';
import { SaveReview } from '../../../src/features/save-review/SaveReview';
import { createEditorStore } from '../../../src/state/createEditorStore';
import type { Ports } from '../../../src/state/ports';
import { useEditor } from '../../../src/state/useEditor';
import { fileOf, quietPorts } from '../../support/editorWith';
import { renderWith } from '../../support/renderWith';
import { viewOfSteps } from '../../support/viewOfSteps';
import { violationsIn } from '../../support/violationsIn';

const process = 'step "build" {\n    action {\n        action_type = "Octopus.Script"\n    }\n}\n';
const variables = 'variable "Url" {\n    value "live" {}\n}\n\nvariable "Mode" {\n    value "fast" {}\n}\n';

/** The windows over the page, as the app shows them. */
function Windows() {
  const overlay = useEditor((state) => state.overlay);
  const show = useEditor((state) => state.showOverlay);
  return (
    <>
      {overlay === 'files' && <FilesDialog onClose={() => show(null)} />}
      <SaveReview />
      <MergeConflictDialog />
      <OpenProblems />
    </>
  );
}

function showFiles(files: Readonly<Record<string, string>>, { isWritable = true } = {}) {
  const disk: Record<string, string> = { ...files };
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const save: Ports['save'] = async ({ handle, bytes, expected }) => {
    if (typeof handle !== 'string') return { ok: true, way: 'download' };
    const there = disk[handle] ?? '';
    if (expected === null || new TextDecoder().decode(expected) !== there)
      return { ok: false, error: { kind: 'changed-elsewhere', message: 'Changed at 14:02.', onDisk: bytesOf(there) } };
    disk[handle] = new TextDecoder().decode(bytes);
    return { ok: true, way: 'file' };
  };
  const zipped: string[] = [];
  const store = createEditorStore({
    ...quietPorts,
    save,
    readAgain: async ({ handle }) => ({ ok: true, bytes: bytesOf(disk[handle as string] ?? '') }),
    zip: async (all) => {
      zipped.push(...all.map(({ path }) => path));
      return { ok: true, bytes: new Uint8Array([1]) };
    },
  });
  const [id] = store
    .getState()
    .open(Object.entries(disk).map(([path, text]) => ({ ...fileOf(path, text), handle: isWritable ? path : null })));
  if (id !== undefined) store.getState().navigate(viewOfSteps(id));
  const setMode = (value: string) =>
    act(() => {
      store.getState().edit('Change a value', {
        model: (model) => setVariable(model, 1, { ...model.variables[1]!, value }),
      });
    });
  const showList = () => act(() => store.getState().showOverlay('files'));
  return { store, disk, zipped, setMode, showList, ...renderWith(store, <Windows />) };
}

const project = { 'p/deployment_process.ocl': process, 'p/variables.ocl': variables };

test("the list shows each file's changes with their lines, and saves them", async () => {
  const { screen, user, disk, setMode, showList } = showFiles(project);
  setMode('slow');
  await showList();
  expect(await screen.findByText('1 file changed here.')).toBeVisible();
  expect(screen.getByText(/^changed here · 1 line changed$/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Lines of variables.ocl' }));
  expect(screen.getByRole('region', { name: 'Changes in variables.ocl' })).toHaveTextContent('value "slow" {}');
  expect(await violationsIn(document.body)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Save variables.ocl' }));
  expect(await screen.findByText('Nothing has changed since the files were read or saved.')).toBeVisible();
  expect(disk['p/variables.ocl']).toBe(variables.replace('fast', 'slow'));
});

test('conflicting lines are chosen place by place, then taken into the model', async () => {
  const { screen, user, disk, store, setMode, showList } = showFiles(project);
  setMode('mine');
  disk['p/variables.ocl'] = variables.replace('fast', 'theirs');
  await showList();
  await user.click(await screen.findByRole('button', { name: 'Compare variables.ocl' }));
  expect(await screen.findByText(/at 1 place: Merge asks/)).toBeVisible();
  expect(screen.getByRole('region', { name: 'Yours' })).toHaveTextContent('"mine"');
  expect(screen.getByRole('region', { name: 'Theirs' })).toHaveTextContent('"theirs"');
  await user.click(screen.getByRole('button', { name: 'Merge' }));
  const take = await screen.findByRole('button', { name: 'Use this text' });
  expect(take).toHaveAttribute('aria-disabled', 'true');
  expect(await violationsIn(document.body)).toEqual([]);
  await user.click(screen.getByRole('radio', { name: 'Edit' }));
  const own = screen.getByRole('textbox', { name: 'Text at place 1 of 1, line 6' });
  await user.clear(own);
  await user.type(own, '    value "agreed" {{}');
  await user.click(take);
  const values = Object.values(store.getState().documents)[0]!.content.model.variables.map(({ value }) => value);
  expect(values).toEqual(['live', 'agreed']);
  expect(disk['p/variables.ocl']).toContain('theirs');
});

test('values no file can hold are named, and without handles the changed files come as a zip', async () => {
  const { screen, user, store, zipped, setMode, showList } = showFiles(project, { isWritable: false });
  setMode('slow');
  act(() => {
    store.getState().edit('Add variable Key', {
      model: (model) => addVariable(model, { name: 'Key', value: null, sensitive: true }),
    });
  });
  await showList();
  expect(await screen.findByText(/^1 secret of variables has no place in "variables.ocl"/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Save all/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Download as zip' }));
  expect(zipped).toEqual(['p/variables.ocl', 'p/preflight.model.json']);
});

test('a file of a failed merge opens once a side was chosen for every place', async () => {
  const side = (name: string) => process.replace('build', name);
  const text = `${process}<<<<<<< HEAD\n${side('ours')}=======\n${side('theirs')}>>>>>>> feature\n`;
  const { screen, user, store, disk } = showFiles({ 'deployment_process.ocl': text });
  await user.click(await screen.findByRole('button', { name: 'Choose ours or theirs' }));
  expect(await screen.findByText('0 of 1 place chosen.')).toBeVisible();
  await user.click(screen.getByRole('radio', { name: 'Theirs' }));
  expect(screen.getByText('1 of 1 place chosen.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Use this text' }));
  const names = () => Object.values(store.getState().documents)[0]?.content.process.steps.map(({ name }) => name);
  await waitFor(() => expect(names()).toEqual(['build', 'theirs']), { timeout: 10_000 });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(disk['deployment_process.ocl']).toBe(text);
});

test('a file of a failed merge shows no secret of either side and keeps that of the chosen one', async () => {
  const stepsWith = (name: string, secret: string) =>
    JSON.stringify({ Name: name, Actions: [{ Name: name, Properties: { P: { HasValue: true, NewValue: secret } } }] });
  const text = `{"Steps": [\n<<<<<<< HEAD\n${stepsWith('ours', 'Hunter2')}\n=======\n${stepsWith('theirs', 'Hunter3')}\n>>>>>>> feature\n]}\n`;
  const { screen, user, store } = showFiles({ 'process.json': text });
  await user.click(await screen.findByRole('button', { name: 'Choose ours or theirs' }));
  expect(await screen.findByText('0 of 1 place chosen.')).toBeVisible();
  expect(document.body).toHaveTextContent('"NewValue":"•••••• 1"');
  expect(document.body).not.toHaveTextContent('Hunter');
  await user.click(screen.getByRole('radio', { name: 'Theirs' }));
  await user.click(screen.getByRole('button', { name: 'Use this text' }));
  await waitFor(() => expect(store.getState().order).toHaveLength(1), { timeout: 10_000 });
  const opened = Object.values(store.getState().documents)[0]!;
  expect(new TextDecoder().decode(opened.file.bytes)).toContain('Hunter3');
  expect(new TextDecoder().decode(opened.file.bytes)).not.toContain('Hunter2');
});
