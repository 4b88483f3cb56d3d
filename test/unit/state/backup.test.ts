import { expect, test } from 'vitest';
import { createEditorStore } from '../../../src/state/createEditorStore';
import { quietPorts } from '../../support/editorWith';

const ocl = 'step "Build" {\n    action {\n        action_type = "Octopus.Script"\n    }\n}\n';

function open(save?: (text: string) => void) {
  return createEditorStore({
    ...quietPorts,
    save: async ({ bytes }) => {
      save?.(new TextDecoder().decode(bytes));
      return { ok: true, way: 'download' };
    },
  });
}

const fileOf = (text: string, name = 'deployment_process.ocl') => ({
  ...{ name, path: name, handle: null },
  bytes: new TextEncoder().encode(text),
});

test('a backup brings every process back with its edits, its model and the bytes of its file, and the settings', async () => {
  let text = '';
  const store = open((written) => {
    text = written;
  });
  const [id = ''] = store.getState().open([fileOf(ocl)]);
  store.getState().navigate({
    ...{ screen: 'process', documentId: id, tab: 'steps', part: null, selection: null },
    ...{ field: null, panel: null, filter: '' },
  });
  store.getState().edit('Add', { model: (model) => ({ ...model, environments: [{ name: 'Test' }] }) });
  store.getState().changeSettings({ theme: 'dark' });
  await store.getState().saveBackup();

  const fresh = open();
  fresh.getState().restoreBackup(fileOf(text, 'preflight-backup.json'));
  const back = fresh.getState().documents[id];
  const before = store.getState().documents[id];
  expect(back?.content).toEqual(before?.content);
  expect(new TextDecoder().decode(back?.file.bytes)).toBe(ocl);
  expect(fresh.getState().settings.theme).toBe('dark');
  expect(back?.origin).toBe('file');
});

test('what is open stays when a backup has a process of the same name', async () => {
  let text = '';
  const store = open((written) => {
    text = written;
  });
  const [id = ''] = store.getState().open([fileOf(ocl)]);
  await store.getState().saveBackup();
  const before = store.getState().documents[id];
  store.getState().restoreBackup(fileOf(text, 'preflight-backup.json'));
  expect(store.getState().documents[id]).toBe(before);
  expect(store.getState().order).toEqual([id, `${id}-2`]);
});

test.each(['', '{}', '{"kind":"preflight-backup","schemaVersion":1,"drafts":[{"id":"a"}]}'])(
  'what is no backup changes nothing: %j',
  (text) => {
    const store = open();
    const before = store.getState();
    store.getState().restoreBackup(fileOf(text, 'other.json'));
    expect(store.getState().documents).toBe(before.documents);
    expect(store.getState().settings).toBe(before.settings);
    expect(store.getState().notices.at(-1)?.tone).toBe('error');
  },
);
