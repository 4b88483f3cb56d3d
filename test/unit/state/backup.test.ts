import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDraft } from '../../../src/data/storage/checkDraft';
import { createEditorStore } from '../../../src/state/createEditorStore';
import { quietPorts } from '../../support/editorWith';

const ocl = 'step "Build" {\n    action {\n        action_type = "Octopus.Script"\n    }\n}\n';

function open(save?: (text: string) => void) {
  return createEditorStore({
    ...quietPorts,
    checkDraft: async (draft) => checkDraft(draft),
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
  await fresh.getState().restoreBackup(fileOf(text, 'preflight-backup.json'));
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
  await store.getState().restoreBackup(fileOf(text, 'preflight-backup.json'));
  expect(store.getState().documents[id]).toBe(before);
  expect(store.getState().order).toEqual([id, `${id}-2`]);
});

test.each([
  '',
  '{}',
  '{"kind":"preflight-backup","schemaVersion":1,"drafts":[{"id":"a"}]}',
  '{"kind":"preflight-backup","schemaVersion":2,"drafts":[]}',
])('what is no backup changes nothing: %j', async (text) => {
  const store = open();
  const before = store.getState();
  await store.getState().restoreBackup(fileOf(text, 'other.json'));
  expect(store.getState().documents).toBe(before.documents);
  expect(store.getState().settings).toBe(before.settings);
  expect(store.getState().notices.at(-1)?.tone).toBe('error');
});

/** A backup of two processes, with one field somewhere in the first replaced by something odd. */
function damagedBackup(text: string, seed: number, oddity: unknown): string {
  const root = JSON.parse(text) as { readonly drafts: readonly object[] };
  const places: (readonly [object, string])[] = [];
  const walk = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      places.push([value, key]);
      walk(value[key as keyof typeof value]);
    }
  };
  walk(root.drafts[0]);
  const [holder, key] = places[seed % places.length]!;
  (holder as Record<string, unknown>)[key] = oddity;
  return JSON.stringify(root);
}

test('a damaged backup of any shape never throws, and what is whole in it comes back', async () => {
  let text = '';
  const store = open((written) => {
    text = written;
  });
  store.getState().open([fileOf(ocl)], { title: 'First' });
  store.getState().open([fileOf(ocl)], { title: 'Second' });
  await store.getState().saveBackup();
  await fc.assert(
    fc.asyncProperty(
      fc.nat(5000),
      fc.constantFrom<unknown>(null, 7, 'text', [], {}, [{}], true, { $map: [[1]] }, { $bytes: '!' }),
      async (seed, oddity) => {
        const fresh = open();
        await fresh.getState().restoreBackup(fileOf(damagedBackup(text, seed, oddity), 'backup.json'));
        const titles = Object.values(fresh.getState().documents).map(({ title }) => title);
        const isRefused = fresh.getState().notices.some((notice) => notice.tone === 'error');
        expect(titles.includes('Second') || isRefused).toBe(true);
        for (const { content } of Object.values(fresh.getState().documents))
          for (const step of content.process.steps) expect(typeof step.name).toBe('string');
      },
    ),
    { numRuns: 200, seed: 16 },
  );
});
