import { expect, test } from 'vitest';
import { err, type Process, renameStep } from '../../../src/core/index';
import { editsSinceFile, isChanged } from '../../../src/state/selectors/changes';
import { selectDocument, selectRedoLabel, selectUndoLabel } from '../../../src/state/selectors/document';
import { editorWith } from '../../support/editorWith';
import { processOf } from '../../support/processOf';

const names = (process: Process) => process.steps.map((step) => step.name).join(' ');

function open(line = 'build deploy notify') {
  let clock = 0;
  const process = processOf(line);
  const store = editorWith(process, { ports: { now: () => clock } });
  const { edit, undo, redo } = store.getState();
  return {
    store,
    process,
    undo,
    redo,
    wait: (milliseconds: number) => {
      clock += milliseconds;
    },
    document: () => selectDocument(store.getState())!,
    shown: () => names(selectDocument(store.getState())!.content.process),
    rename: (from: string, to: string, fold?: string) =>
      edit(
        `Rename "${from}" to "${to}"`,
        (before) => renameStep(before, before.steps.find((step) => step.name === from)!.id, to),
        fold === undefined ? {} : { fold },
      ),
    without: (name: string) =>
      edit(`Delete "${name}"`, (before) => ({
        ok: true,
        value: { ...before, steps: before.steps.filter((step) => step.name !== name) },
      })),
  };
}

test('an edit can be undone and done again, and the earlier process is the same value', () => {
  const { rename, undo, redo, document, shown, process } = open();
  rename('build', 'compile');
  expect(shown()).toBe('compile deploy notify');
  undo();
  expect(document().content.process).toBe(process);
  redo();
  expect(shown()).toBe('compile deploy notify');
});

test('the labels name the edits of undo and redo', () => {
  const { store, rename, undo } = open();
  expect(selectUndoLabel(store.getState())).toBeNull();
  rename('build', 'compile');
  expect(selectUndoLabel(store.getState())).toBe('Rename "build" to "compile"');
  undo();
  expect(selectUndoLabel(store.getState())).toBeNull();
  expect(selectRedoLabel(store.getState())).toBe('Rename "build" to "compile"');
});

test('undo and redo say so', () => {
  const { store, rename, undo } = open();
  rename('build', 'compile');
  undo();
  expect(store.getState().announcement).toBe('Undone: Rename "build" to "compile".');
});

test('only the newest edit offers to be undone, and its message goes with it', () => {
  const { store, without, undo, shown } = open();
  const { notify, undoEdit } = store.getState();
  const notices = () => store.getState().notices.map((notice) => notice.text);
  without('build');
  notify('Deleted build.', { undoable: true });
  const first = store.getState().notices[0]!.undoes!;
  notify('Saved.');
  without('deploy');
  expect(notices()).toEqual(['Saved.']);
  undoEdit(first);
  expect(shown()).toBe('notify');
  notify('Deleted deploy.', { undoable: true });
  undoEdit(store.getState().notices.at(-1)!.undoes!);
  expect(shown()).toBe('deploy notify');
  expect(notices()).toEqual(['Saved.']);
  undo();
  notify('Nothing is left to undo.', { undoable: true });
  expect(store.getState().notices.at(-1)!.undoes).toBeNull();
});

test('an offer to undo does not follow to another screen, where the newest edit is another', () => {
  const { store, without } = open();
  without('build');
  store.getState().notify('Deleted build.', { undoable: true });
  store.getState().navigate({ screen: 'library' });
  expect(store.getState().notices).toEqual([]);
});

test('an entry stays the same object through undo and redo, and no id is given twice', () => {
  const { rename, undo, redo, document, wait } = open();
  rename('build', 'compile');
  const [entry] = document().past;
  expect(entry).toMatchObject({ id: 1, label: 'Rename "build" to "compile"' });
  expect(entry!.after.process).toBe(document().content.process);
  undo();
  expect(document().future).toEqual([entry]);
  expect(document().future[0]).toBe(entry);
  redo();
  expect(document().past[0]).toBe(entry);
  undo();
  rename('deploy', 'ship', 'name');
  wait(100);
  rename('ship', 'deliver', 'name');
  expect(document().past.map(({ id, label }) => [id, label])).toEqual([[2, 'Rename "ship" to "deliver"']]);
  expect(document().past[0]!.after).toBe(document().content);
});

test('a new edit drops the undone ones', () => {
  const { store, rename, undo, redo, shown } = open();
  rename('build', 'compile');
  undo();
  rename('deploy', 'ship');
  expect(selectRedoLabel(store.getState())).toBeNull();
  redo();
  expect(shown()).toBe('build ship notify');
});

test('a refused edit changes nothing and comes back with its reason', () => {
  const { store, document, process } = open();
  const refusal = { kind: 'unknown-step', message: 'There is no such step.' };
  expect(store.getState().edit('Keep', () => err(refusal))).toBe(refusal);
  expect(document().content.process).toBe(process);
  expect(document().past).toEqual([]);
});

test('an edit that changes nothing makes no entry', () => {
  const { store, document } = open();
  expect(store.getState().edit('Keep', (before) => ({ ok: true, value: before }))).toBeNull();
  expect(document().past).toEqual([]);
});

test('without an open process an edit is refused', () => {
  const { store } = open();
  store.getState().navigate({ screen: 'library' });
  expect(store.getState().edit('Change', (before) => ({ ok: true, value: before }))?.kind).toBe('nothing-open');
});

test('typing into one field is one entry, named by its result', () => {
  const { store, rename, wait, undo, document, process } = open();
  rename('build', 'b', 'name');
  wait(400);
  rename('b', 'bu', 'name');
  wait(400);
  rename('bu', 'bundle', 'name');
  expect(document().past).toHaveLength(1);
  expect(selectUndoLabel(store.getState())).toBe('Rename "bu" to "bundle"');
  undo();
  expect(document().content.process).toBe(process);
});

test('an edit that applies the pending text of a field ends its waiting, in the same change of the store', () => {
  const { store, document } = open();
  const change = (to: string) =>
    store.getState().edit('Rename', (before) => renameStep(before, before.steps[0]!.id, to), {
      fold: 'name',
      applies: 'name of build',
    });
  for (const text of ['compile', 'make']) {
    store.getState().keepTyped('name of build', { text, over: 'build' });
    store.getState().keepTyped('name of deploy', { text: 'ship', over: 'deploy' });
    let told = 0;
    const stop = store.subscribe(() => {
      told += 1;
    });
    change(text);
    stop();
    expect(told).toBe(1);
    expect(document().content.process.steps[0]!.name).toBe(text);
    expect(document().typed).toEqual({ 'name of deploy': { text: 'ship', over: 'deploy' } });
  }
  expect(document().past).toHaveLength(1);
  store.getState().keepTyped('name of build', { text: 'deploy', over: 'make' });
  expect(change('deploy')).not.toBeNull();
  expect(document().typed).toHaveProperty('name of build');
});

test('the message about an edit comes with it, in one change of the store, and goes when it is undone', () => {
  const { store, undo } = open();
  const notices = () => store.getState().notices.map(({ text, undoes }) => ({ text, offersUndo: undoes !== null }));
  const rename = (to: string) =>
    store
      .getState()
      .edit('Rename', (before) => renameStep(before, before.steps[0]!.id, to), { notice: `Now "${to}".` });
  let told = 0;
  const stop = store.subscribe(() => {
    told += 1;
  });
  expect(rename('compile')).toBeNull();
  stop();
  expect(told).toBe(1);
  expect(notices()).toEqual([{ text: 'Now "compile".', offersUndo: true }]);
  rename('make');
  expect(notices()).toEqual([{ text: 'Now "make".', offersUndo: true }]);
  expect(rename('deploy')).not.toBeNull();
  expect(notices()).toHaveLength(1);
  undo();
  expect(notices()).toEqual([]);
});

test('a pause of a second ends the entry', () => {
  const { rename, wait, undo, shown } = open();
  rename('build', 'bundle', 'name');
  wait(1000);
  rename('bundle', 'bundle all', 'name');
  undo();
  expect(shown()).toBe('bundle deploy notify');
});

test('another field, an undo or a save ends the entry too', async () => {
  const { store, rename, undo, redo, document } = open();
  rename('build', 'bundle', 'name');
  rename('deploy', 'ship', 'name of deploy');
  expect(document().past).toHaveLength(2);
  undo();
  redo();
  rename('ship', 'sail', 'name of deploy');
  expect(document().past).toHaveLength(3);
  store.setState({ documents: { test: { ...document(), savedProcess: document().content.process, folding: null } } });
  rename('sail', 'row', 'name of deploy');
  expect(document().past).toHaveLength(4);
});

test('a thousand edits are kept', () => {
  const { rename, document } = open();
  for (let number = 0; number < 1005; number += 1) {
    rename(number === 0 ? 'build' : `build ${number - 1}`, `build ${number}`);
  }
  expect(document().past).toHaveLength(1000);
});

test('a process counts as changed only while it says something else than the file', () => {
  const { rename, undo, document } = open();
  expect(isChanged(document())).toBe(false);
  rename('build', 'compile');
  expect(isChanged(document())).toBe(true);
  rename('compile', 'build');
  expect(isChanged(document())).toBe(false);
  undo();
  undo();
  expect(isChanged(document())).toBe(false);
});

test('a difference in a property counts, one in an internal number does not', () => {
  const { store, document } = open();
  const change = (label: string, what: (process: Process) => Process) =>
    store.getState().edit(`Change ${label}`, (before) => ({ ok: true, value: what(before) }));
  change('Number', (process) => ({ ...process, nextId: process.nextId + 1 }));
  expect(isChanged(document())).toBe(false);
  change('Property', (process) => ({
    ...process,
    steps: process.steps.map((step) => ({ ...step, properties: new Map([['Some.Property', 'x']]) })),
  }));
  expect(isChanged(document())).toBe(true);
});

test('edits are counted from the file, in both directions', () => {
  const { rename, undo, redo, document, store } = open();
  rename('build', 'compile');
  rename('deploy', 'ship');
  expect(editsSinceFile(document())).toBe(2);
  undo();
  expect(editsSinceFile(document())).toBe(1);
  redo();
  store.setState({ documents: { test: { ...document(), savedProcess: document().content.process } } });
  expect(editsSinceFile(document())).toBe(0);
  undo();
  expect(editsSinceFile(document())).toBe(1);
});

test('edits of the model can be undone and do not count as changes of the file', () => {
  const { store, undo, document } = open();
  store.getState().edit('Add Test', { model: (model) => ({ ...model, environments: [{ name: 'Test' }] }) });
  expect(document().content.model.environments).toHaveLength(1);
  expect(isChanged(document())).toBe(false);
  undo();
  expect(document().content.model.environments).toHaveLength(0);
});

test('edits of the scenario can be undone', () => {
  const { store, undo, document } = open();
  store
    .getState()
    .edit('Assume build is left out', { scenario: (scenario) => ({ ...scenario, run: { skip: ['build'] } }) });
  expect(document().content.scenario.run).toEqual({ skip: ['build'] });
  undo();
  expect(document().content.scenario.run).toBeUndefined();
});

test('undo returns to where the edit happened', () => {
  const { store, rename, undo } = open();
  const at = (stepId: string) => {
    const { view, navigate } = store.getState();
    if (view.screen === 'process') navigate({ ...view, selection: { stepId, actionId: null } });
  };
  at('build');
  rename('build', 'compile');
  at('notify');
  undo();
  expect(store.getState().view).toMatchObject({ selection: { stepId: 'build', actionId: null } });
});

test('a view never points at a step that is gone', () => {
  const { store, without } = open();
  const { view, navigate } = store.getState();
  if (view.screen !== 'process') throw new Error('The editor should show the process.');
  const cell = { stepId: 'deploy', actionId: null, environment: 'Production', target: null };
  navigate({ ...view, selection: { stepId: 'deploy', actionId: null }, panel: { kind: 'why', cell } });
  without('deploy');
  expect(store.getState().view).toMatchObject({ selection: null, panel: null });
});
