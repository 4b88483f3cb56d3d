import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeploymentModel } from '../../../src/core/index';
import { checkDraft } from '../../../src/data/storage/checkDraft';
import { checkRecords } from '../../../src/data/storage/library/checkRecords';
import { createEditorStore } from '../../../src/state/createEditorStore';
import { draftOf } from '../../../src/state/drafts';
import { hashOf, thisBuild } from '../../../src/state/library/fileRead';
import { saveVersion } from '../../../src/state/versionActions';
import { quietPorts } from '../../support/editorWith';
import { viewOfSteps } from '../../support/viewOfSteps';

const ocl = 'step "Build" {\n    action {\n        action_type = "Octopus.Script"\n    }\n}\n';

function open(save?: (text: string) => void) {
  return createEditorStore({
    ...quietPorts,
    checkDraft: async (draft) => checkDraft(draft),
    readRecords: async (records) => checkRecords(records),
    save: async ({ bytes }) => {
      save?.(new TextDecoder().decode(bytes));
      return { ok: true, way: 'download' };
    },
  });
}

/** An editor with one open process, and what its backup says. */
function openBuild() {
  let text = '';
  const store = open((written) => {
    text = written;
  });
  const [id = ''] = store.getState().open([fileOf(ocl)]);
  store.getState().navigate(viewOfSteps(id));
  const backup = async () => {
    await store.getState().saveBackup();
    return text;
  };
  return { store, id, backup };
}

const fileOf = (text: string, name = 'deployment_process.ocl') => ({
  ...{ name, path: name, handle: null },
  bytes: new TextEncoder().encode(text),
});

test('a backup brings every process back with its edits, its model and the bytes of its file, and the settings', async () => {
  const { store, id, backup } = openBuild();
  store.getState().edit('Add', { model: (model) => ({ ...model, environments: [{ name: 'Test' }] }) });
  store.getState().changeSettings({ theme: 'dark' });
  const text = await backup();

  const fresh = open();
  await fresh.getState().restoreBackup(fileOf(text, 'preflight-backup.json'));
  const back = fresh.getState().documents[id];
  const before = store.getState().documents[id];
  expect(back?.content).toEqual(before?.content);
  expect(new TextDecoder().decode(back?.file.bytes)).toBe(ocl);
  expect(fresh.getState().settings.theme).toBe('dark');
  expect(back?.origin).toBe('file');
});

test('a backup brings back the history and the named versions, and Undo continues from there', async () => {
  const { store, id, backup } = openBuild();
  saveVersion(store, 'First', 1);
  store.getState().edit('Add environment', { model: (model) => ({ ...model, environments: [{ name: 'Test' }] }) });
  store.getState().edit('Add environment', { model: (model) => ({ ...model, environments: [{ name: 'Live' }] }) });
  store.getState().undo();
  const text = await backup();

  const fresh = open();
  await fresh.getState().restoreBackup(fileOf(text, 'preflight-backup.json'));
  const [back, before] = [fresh.getState().documents[id], store.getState().documents[id]];
  expect([back?.past.length, back?.future.length]).toEqual([1, 1]);
  expect(back?.versions).toEqual(before?.versions);
  expect(back?.versions?.[0]?.name).toBe('First');
  fresh.getState().navigate(viewOfSteps(id));
  fresh.getState().redo();
  expect(fresh.getState().documents[id]?.content.model.environments).toEqual([{ name: 'Live' }]);
  fresh.getState().undo();
  fresh.getState().undo();
  expect(fresh.getState().documents[id]?.content).toEqual(before?.past[0]?.before ?? null);
});

test('a backup of the first form comes back without a history', async () => {
  const store = open();
  const [id = ''] = store.getState().open([fileOf(ocl)]);
  const draft = draftOf(store.getState().documents[id]!, 1);
  const file = { ...draft.file, bytes: { $bytes: btoa(ocl) } };
  const text = JSON.stringify({
    ...{ kind: 'preflight-backup', schemaVersion: 1, settings: { theme: 'dark' } },
    drafts: [{ ...draft, file, content: asFirstForm(draft.content), savedProcess: asFirstForm(draft.savedProcess) }],
  });
  const fresh = open();
  await fresh.getState().restoreBackup(fileOf(text, 'preflight-backup.json'));
  expect(fresh.getState().documents[id]?.content).toEqual(store.getState().documents[id]?.content);
  expect(fresh.getState().settings.theme).toBe('dark');
});

/** Maps as that file has them. */
function asFirstForm(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, each) => (each instanceof Map ? { $map: [...each] } : each)));
}

test('a backup cannot say that its file was read: bytes that are no process are named at once', async () => {
  const { id, backup } = openBuild();
  const text = await backup();
  expect(text).not.toContain('"reading"');
  const parsed = JSON.parse(text);
  const broken = new TextEncoder().encode('step "Build" {');
  const { origin } = parsed.processes[0];
  origin.file.bytes.$bytes = Buffer.from(broken).toString('base64');
  origin.reading = { format: 'ocl', unread: [], build: thisBuild, hash: hashOf(broken) };
  const fresh = open();
  await fresh.getState().restoreBackup(fileOf(JSON.stringify(parsed), 'preflight-backup.json'));
  expect(fresh.getState().documents[id]).toBeUndefined();
  expect(fresh.getState().notices.at(-1)?.text).toContain('cannot be read any more');
});

test('an open process stays when a backup has one of the same name', async () => {
  const { store, id, backup } = openBuild();
  const text = await backup();
  store.getState().retitle(id, 'Renamed since');
  const before = store.getState().documents[id];
  await store.getState().restoreBackup(fileOf(text, 'preflight-backup.json'));
  expect(store.getState().documents[id]).toBe(before);
  expect(store.getState().order).toEqual([id, `${id}-2`]);
});

test('a process equal to one in the backup is not added again', async () => {
  const { store, id, backup } = openBuild();
  const text = await backup();
  await store.getState().restoreBackup(fileOf(text, 'preflight-backup.json'));
  expect(store.getState().order).toEqual([id]);
  expect(store.getState().notices.at(-1)?.text).toContain('1 process was already here');
});

test('a backup has the templates of a person, and says which of them could not be kept', async () => {
  let text = '';
  const kept: string[] = [];
  const withTemplates = (own: readonly string[]) =>
    createEditorStore({
      ...quietPorts,
      ownTemplates: {
        texts: async () => ({ ok: true, value: own }),
        keep: async (texts) => {
          kept.push(...texts);
          return { ok: true, value: ['Broken: It has no name.'] };
        },
      },
      save: async ({ bytes }) => {
        text = new TextDecoder().decode(bytes);
        return { ok: true, way: 'download' };
      },
    });
  const store = withTemplates(['{"Name":"Mine"}', '{}']);
  await store.getState().saveBackup();
  expect(store.getState().notices.at(-1)?.text).toContain('2 templates');
  const fresh = withTemplates([]);
  await fresh.getState().restoreBackup(fileOf(text, 'preflight-backup.json'));
  expect(kept).toEqual(['{"Name":"Mine"}', '{}']);
  const told = fresh.getState().notices.map((notice) => notice.text);
  expect(told[0]).toContain('1 template ');
  expect(told.at(-1)).toContain('Broken: It has no name.');
});

test.each([
  '',
  '{}',
  '{"kind":"preflight-backup","schemaVersion":1,"drafts":[{"id":"a"}]}',
  '{"kind":"preflight-backup","schemaVersion":2,"drafts":[]}',
  '{"kind":"preflight-backup","schemaVersion":3,"processes":[]}',
])('a file that is not a backup changes nothing: %j', async (text) => {
  const store = open();
  const before = store.getState();
  await store.getState().restoreBackup(fileOf(text, 'other.json'));
  expect(store.getState().documents).toBe(before.documents);
  expect(store.getState().settings).toBe(before.settings);
  expect(store.getState().notices.at(-1)?.tone).toBe('error');
});

test.each<unknown>([null, 7, {}, { name: 3 }])(
  'a version that is %j is set aside by words, and its process comes back',
  async (odd) => {
    const { store, id, backup } = openBuild();
    saveVersion(store, 'First', 1);
    const text = await backup();
    const root = JSON.parse(text) as { readonly processes: [{ versions: unknown[] }] };
    root.processes[0].versions.push(odd);

    const fresh = open();
    await fresh.getState().restoreBackup(fileOf(JSON.stringify(root), 'preflight-backup.json'));
    expect(fresh.getState().documents[id]?.versions?.map(({ name }) => name)).toEqual(['First']);
    expect(fresh.getState().notices.at(-1)?.text).toContain('A version without a name');
  },
);

/** A backup of two processes, with one field somewhere in the first replaced by something odd. */
function damagedBackup(text: string, seed: number, oddity: unknown): string {
  const root = JSON.parse(text) as { readonly processes: readonly object[] };
  const places: (readonly [object, string])[] = [];
  const walk = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      places.push([value, key]);
      walk(value[key as keyof typeof value]);
    }
  };
  walk(root.processes[0]);
  const [holder, key] = places[seed % places.length]!;
  (holder as Record<string, unknown>)[key] = oddity;
  return JSON.stringify(root);
}

test('a damaged backup never throws, and its undamaged parts come back', async () => {
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

test('a value typed before its variable was marked as a secret is in no backup: not in the history, not in a version, not half-typed', async () => {
  const { store, id, backup } = openBuild();
  const edit = (variables: DeploymentModel['variables']) =>
    store.getState().edit('Change value', { model: (model) => ({ ...model, variables }) });
  const url = { name: 'Url', value: 'https://open.example' };
  edit([url, { name: 'Pass', value: 'first-hunter' }]);
  edit([url, { name: 'Password', value: 'first-hunter' }]);
  edit([url, { name: 'Password', value: 'second-hunter' }]);
  saveVersion(store, 'Before', 1);
  store
    .getState()
    .edit('Change answer', { scenario: () => ({ run: { prompted: { PASSWORD: 'asked-hunter', Url: 'asked' } } }) });
  store.getState().keepTyped('value 1 of Password', { text: 'typed-hunter', over: 'second-hunter' });
  edit([url, { name: 'Password', value: null, sensitive: true }]);
  const text = await backup();

  expect(text).not.toContain('hunter');
  expect(text).toContain('https://open.example');
  const fresh = open();
  await fresh.getState().restoreBackup(fileOf(text, 'preflight-backup.json'));
  const back = fresh.getState().documents[id];
  expect(back?.past).toHaveLength(5);
  expect(back?.content.model.variables).toEqual([url, { name: 'Password', value: null, sensitive: true }]);
  expect(back?.content.scenario.run?.prompted).toEqual({ Url: 'asked' });
  fresh.getState().navigate(viewOfSteps(id));
  for (let undone = 0; undone < 4; undone += 1) fresh.getState().undo();
  expect(fresh.getState().documents[id]?.content.model.variables).toEqual([
    url,
    { name: 'Pass', value: null, sensitive: true },
  ]);
  // The process is known to be the same although the backup is without the secrets.
  await store.getState().restoreBackup(fileOf(text, 'preflight-backup.json'));
  expect(store.getState().order).toEqual([id]);
});

test('a plain value stays in a backup where another value of the variable is secret', async () => {
  const { store, backup } = openBuild();
  const test = { name: 'Password', value: 'plain-for-test', scope: { environment: ['Test'] } };
  const edit = (variables: DeploymentModel['variables']) =>
    store.getState().edit('Change value', { model: (model) => ({ ...model, variables }) });
  edit([test, { name: 'Password', value: 'live-hunter' }]);
  edit([test, { name: 'Password', value: null, sensitive: true }]);
  const text = await backup();
  expect(text).toContain('plain-for-test');
  expect(text).not.toContain('hunter');
});
