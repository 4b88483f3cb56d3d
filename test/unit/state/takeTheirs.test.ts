import { expect, test } from 'vitest';
import { ok } from '../../../src/core/index';
import { createEditorStore } from '../../../src/state/createEditorStore';
import { draftOf } from '../../../src/state/drafts';
import type { Ports } from '../../../src/state/ports';
import { selectDocument } from '../../../src/state/selectors/document';
import { fileOf, quietPorts } from '../../support/editorWith';
import { viewOfSteps } from '../../support/viewOfSteps';

const text = ['build', 'deploy', 'notify']
  .map(
    (name) =>
      `step "${name}" {\n    name = "${name}"\n\n    action {\n        action_type = "Octopus.Script"\n    }\n}\n`,
  )
  .join('\n');

/** A file on a disk that others write to as well. */
function opened() {
  const disk = { text };
  const save: Ports['save'] = async ({ bytes, expected }) => {
    const onDisk = new TextEncoder().encode(disk.text);
    const isExpected = expected !== null && new TextDecoder().decode(expected) === disk.text;
    if (!isExpected) return { ok: false, error: { kind: 'changed-elsewhere', message: 'Changed at 14:02.', onDisk } };
    disk.text = new TextDecoder().decode(bytes);
    return { ok: true, way: 'file' };
  };
  const store = createEditorStore({ ...quietPorts, save });
  store.getState().changeSettings({ savesAfterReview: 'never' });
  const [id] = store.getState().open([{ ...fileOf('deployment_process.ocl', text), handle: {} }]);
  store.getState().navigate(viewOfSteps(id!));
  const rename = (at: number, name: string) =>
    store
      .getState()
      .edit(`Rename ${at}`, (process) =>
        ok({ ...process, steps: process.steps.map((step, index) => (index === at ? { ...step, name } : step)) }),
      );
  const names = () => selectDocument(store.getState())?.content.process.steps.map(({ name }) => name);
  return { store, disk, rename, names };
}

test('both sides come together where they changed different lines, and saving writes both', async () => {
  const { store, disk, rename, names } = opened();
  rename(0, 'compile');
  disk.text = text.replace('name = "notify"', 'name = "tell"');
  await store.getState().save();
  await store.getState().takeTheirs('merged');
  expect(names()).toEqual(['compile', 'deploy', 'tell']);
  await store.getState().save();
  expect(disk.text).toContain('"compile"');
  expect(disk.text).toContain('"tell"');
  store.getState().undo();
  expect(names()).toEqual(['compile', 'deploy', 'notify']);
});

test('theirs takes the place of mine, and mine can be had back', async () => {
  const { store, disk, rename, names } = opened();
  rename(0, 'compile');
  disk.text = text.replace('name = "build"', 'name = "make"');
  await store.getState().save();
  await store.getState().takeTheirs('theirs');
  expect(names()).toEqual(['make', 'deploy', 'notify']);
  store.getState().undo();
  expect(names()).toEqual(['compile', 'deploy', 'notify']);
});

test('lines that both changed are between conflict markers in the text, and nothing is written', async () => {
  const { store, disk, rename, names } = opened();
  rename(0, 'compile');
  disk.text = text.replace('name = "build"', 'name = "make"');
  await store.getState().save();
  await store.getState().takeTheirs('merged');
  const { pendingText } = selectDocument(store.getState())!;
  expect(pendingText?.text).toContain(
    '<<<<<<< here\n    name = "compile"\n=======\n    name = "make"\n>>>>>>> in the file\n',
  );
  expect(store.getState().view).toMatchObject({ tab: 'text' });
  expect(names()).toEqual(['compile', 'deploy', 'notify']);
  expect(disk.text).toContain('make');
});

test('changes written during the review are not overwritten either', async () => {
  const { store, disk, rename } = opened();
  rename(0, 'compile');
  disk.text = 'theirs';
  await store.getState().save();
  disk.text = 'theirs again';
  await store.getState().save({ overwrites: true });
  expect(disk.text).toBe('theirs again');
  expect(store.getState().saveReview).toMatchObject({ cause: 'changed-elsewhere', before: 'theirs again' });
});

test('after a reload the file is compared with its last write', async () => {
  const { store, disk, rename } = opened();
  rename(0, 'compile');
  await store.getState().save();
  const asked: string[] = [];
  const later = createEditorStore({
    ...quietPorts,
    save: async ({ expected }) => {
      asked.push(new TextDecoder().decode(expected!));
      return { ok: true, way: 'file' };
    },
  });
  const draft = draftOf(selectDocument(store.getState())!, 0);
  later.getState().restore([structuredClone(draft)]);
  later.getState().navigate(viewOfSteps(draft.id));
  await later.getState().save({ reviewed: true });
  expect(asked).toEqual([disk.text]);
});
