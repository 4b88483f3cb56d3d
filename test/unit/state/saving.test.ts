import { expect, test } from 'vitest';
import { renameStep } from '../../../src/core/index';
import { createEditorStore } from '../../../src/state/createEditorStore';
import type { Draft } from '../../../src/state/drafts';
import { draftOf } from '../../../src/state/drafts';
import type { Ports, Saved } from '../../../src/state/ports';
import { isChanged } from '../../../src/state/selectors/changes';
import { selectDocument } from '../../../src/state/selectors/document';
import { fileOf, quietPorts } from '../../support/editorWith';

const text = `step "build" {
    name = "Build"

    action {
        action_type = "Octopus.Script"
        properties = {
            Octopus.Action.Script.ScriptBody = <<-EOT
                echo one
                echo two
            EOT
        }
    }
}

step "deploy" {
    name = "Deploy"

    action {
        action_type = "Octopus.Script"
    }
}
`;

/** A store with that file open, and everything that was saved. */
function opened(answer: Saved = { ok: true, way: 'file' }, handle: unknown = { kind: 'file' }) {
  const saves: { name: string; text: string; handle: unknown }[] = [];
  const save: Ports['save'] = async ({ name, bytes, handle: to }) => {
    saves.push({ name, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), handle: to });
    return answer;
  };
  const store = createEditorStore({ ...quietPorts, save, now: () => 7 });
  const open = (content: string) => {
    const [id] = store.getState().open([{ ...fileOf('deployment_process.ocl', content), handle }]);
    store.getState().navigate({
      screen: 'process',
      documentId: id!,
      tab: 'steps',
      part: null,
      selection: null,
      field: null,
      panel: null,
      filter: '',
    });
  };
  store.getState().changeSettings({ savesAfterReview: 'never' });
  open(text);
  const rename = (from: string, to: string) =>
    store
      .getState()
      .edit('Rename', (process) => renameStep(process, process.steps.find((step) => step.name === from)!.id, to));
  const notices = () => store.getState().notices.map((notice) => notice.text);
  return { store, saves, rename, notices, open, document: () => selectDocument(store.getState())! };
}

test('saving an untouched file writes the same bytes', async () => {
  const { store, saves, open } = opened();
  for (const content of [text, text.replaceAll('\n', '\r\n'), `\ufeff${text}`]) {
    open(content);
    await store.getState().save();
    expect(saves.at(-1)!.text).toBe(content);
  }
});

test('an edit changes its own line, is announced, and the document counts as saved', async () => {
  const { store, saves, rename, notices, document } = opened();
  rename('Deploy', 'Ship');
  expect(isChanged(document())).toBe(true);
  await store.getState().save();
  expect(saves).toEqual([
    { name: 'deployment_process.ocl', text: text.replace('"Deploy"', '"Ship"'), handle: { kind: 'file' } },
  ]);
  expect(notices()).toEqual(['Saved "deployment_process.ocl". 1 line changed.']);
  expect(isChanged(document())).toBe(false);
  expect(document().savedAt).toBe(7);
});

test('after saving, undo counts as a change, and saving that gives the first bytes', async () => {
  const { store, saves, rename, document } = opened();
  rename('Deploy', 'Ship');
  await store.getState().save();
  store.getState().undo();
  expect(isChanged(document())).toBe(true);
  await store.getState().save();
  expect(saves.at(-1)!.text).toBe(text);
});

test('an edit made while the file was being written is not taken for saved', async () => {
  const { store, rename, document } = opened();
  rename('Deploy', 'Ship');
  const saving = store.getState().save();
  rename('Ship', 'Sail');
  await saving;
  expect(isChanged(document())).toBe(true);
});

test('a refusal is reported and keeps everything', async () => {
  const message = 'The browser did not allow writing.';
  const { store, rename, notices, document } = opened({ ok: false, error: { kind: 'refused', message } });
  rename('Deploy', 'Ship');
  const before = document();
  await store.getState().save();
  expect(notices()).toEqual([message]);
  expect(document()).toBe(before);
});

test('a person who closes the question gets no message', async () => {
  const { store, rename, notices } = opened({ ok: false, error: { kind: 'cancelled', message: 'Cancelled.' } });
  rename('Deploy', 'Ship');
  await store.getState().save();
  expect(notices()).toEqual([]);
});

test('a downloaded copy leaves the file it came from unsaved', async () => {
  const { store, saves, rename, document } = opened({ ok: true, way: 'download' });
  rename('Deploy', 'Ship');
  await store.getState().save({ way: 'download' });
  expect(saves[0]!.handle).toBeNull();
  expect(isChanged(document())).toBe(true);
});

test('where only downloads exist, a download is the saving', async () => {
  const { store, rename, notices, document } = opened({ ok: true, way: 'download' }, null);
  rename('Deploy', 'Ship');
  await store.getState().save();
  expect(notices()).toEqual(['Downloaded "deployment_process.ocl". 1 line changed.']);
  expect(isChanged(document())).toBe(false);
});

test('a working copy that was kept comes back with its edits and saves them into the same text', async () => {
  const before = opened();
  before.rename('Deploy', 'Ship');
  const draft: Draft = structuredClone(draftOf(before.document(), 1));
  const after = opened();
  after.store.getState().close(after.document().id);
  after.store.getState().restore([draft]);
  const { view } = before.store.getState();
  after.store.getState().navigate(view);
  expect(isChanged(after.document())).toBe(true);
  await after.store.getState().save();
  expect(after.saves.at(-1)!.text).toBe(text.replace('"Deploy"', '"Ship"'));
});

test('a working copy of an unedited file comes back unchanged', () => {
  const { store, document } = opened();
  const draft: Draft = structuredClone(draftOf(document(), 1));
  const { view } = store.getState();
  store.getState().close(document().id);
  store.getState().restore([draft]);
  store.getState().navigate(view);
  expect(document().content.process).toBe(document().savedProcess);
  expect(document().file.name).toBe('deployment_process.ocl');
});

test('a working copy does not replace an open process', () => {
  const { store, document, rename } = opened();
  const draft = draftOf(document(), 1);
  rename('Deploy', 'Ship');
  const before = document();
  store.getState().restore([draft]);
  expect(document()).toBe(before);
});

test('a working copy that can no longer be read is named and left alone', () => {
  const { store, document, notices } = opened();
  const draft = draftOf(document(), 1);
  const broken = {
    ...draft,
    id: 'broken',
    file: { ...draft.file, bytes: new TextEncoder().encode('{ not a process') },
  };
  store.getState().restore([broken]);
  expect(store.getState().documents['broken']).toBeUndefined();
  expect(notices()[0]).toContain('could not be read. It stays stored.');
});

test('the first download shows the changed lines too; a copy and an untouched file ask nothing', async () => {
  const asking = () => {
    const one = opened({ ok: true, way: 'download' }, null);
    one.store.getState().changeSettings({ savesAfterReview: 'first' });
    return one;
  };
  const untouched = asking();
  await untouched.store.getState().save();
  expect(untouched.saves).toHaveLength(1);
  const copied = asking();
  copied.rename('Deploy', 'Ship');
  await copied.store.getState().save({ way: 'download' });
  expect(copied.saves).toHaveLength(1);
  const changed = asking();
  changed.rename('Deploy', 'Ship');
  await changed.store.getState().save();
  expect(changed.saves).toHaveLength(0);
  expect(changed.store.getState().saveReview).toMatchObject({ cause: 'first', before: text });
  await changed.store.getState().save({ reviewed: true });
  expect(changed.saves.map((save) => save.text)).toEqual([text.replace('"Deploy"', '"Ship"')]);
  changed.rename('Ship', 'Send');
  await changed.store.getState().save();
  expect(changed.saves).toHaveLength(2);
});
