import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { ok } from '../../../../src/core/index';
import { createLibrary } from '../../../../src/data/storage/library/createLibrary';
import { clearHistory, clearVersions, editsKept, purgeAll, versionsKept } from '../../../../src/state/clearParts';
import { createEditorStore } from '../../../../src/state/createEditorStore';
import { longestHistory } from '../../../../src/state/history';
import { connectLibrary } from '../../../../src/state/library/connectLibrary';
import { undoLimits } from '../../../../src/state/settings';
import { saveVersion } from '../../../../src/state/versionActions';
import { fileOf, quietPorts } from '../../../support/editorWith';
import { eventually } from '../../../support/eventually';
import { otherTabs } from '../../../support/otherTabs';
import { viewOfSteps } from '../../../support/viewOfSteps';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const file = 'step "a" {\n    action {\n        action_type = "Octopus.Script"\n    }\n}\n';
let keys = 0;

async function page(hub: ReturnType<typeof otherTabs>) {
  const tabs = hub.open();
  const store = createEditorStore({ ...quietPorts, now: () => 1000 });
  const library = connectLibrary(store, {
    ...{ storage: createLibrary(), tabs, now: () => Date.now() },
    save: async () => ({ ok: true, way: 'download' }),
    newKey: () => {
      keys += 1;
      return `key-${keys}`;
    },
  });
  await library.ready;
  const get = store.getState;
  const document = () => get().documents['test']!;
  const rename = (name: string) =>
    get().edit(`Rename to ${name}`, (process) =>
      ok({ ...process, steps: process.steps.map((step) => ({ ...step, name })) }),
    );
  const isKept = () => eventually(() => expect(get().keeping).toBe('kept'));
  const leave = async () => {
    await library.flush(true);
    hub.close(tabs);
  };
  return { store, get, document, rename, isKept, leave };
}

/** A page with a process that was edited, shown, and kept. */
async function edited(hub: ReturnType<typeof otherTabs>, edits: number) {
  const made = await page(hub);
  made.get().open([fileOf('deployment_process.ocl', file)], { id: 'test', title: 'Test' });
  made.get().navigate(viewOfSteps('test'));
  for (let number = 1; number <= edits; number += 1) made.rename(`name ${number}`);
  await made.isKept();
  return made;
}

async function stored() {
  const database = await openDB('preflight');
  const counts = await Promise.all(['parts', 'log', 'versions', 'heads'].map((name) => database.count(name)));
  database.close();
  const [parts = 0, log = 0, versions = 0, heads = 0] = counts;
  return { parts, log, versions, heads };
}

test('a history that is cleared leaves the process as it is and none of its pieces in the database', async () => {
  const hub = otherTabs();
  const first = await edited(hub, 0);
  first.rename('first');
  await first.isKept();
  const little = await stored();
  for (let number = 1; number <= 20; number += 1) {
    first.rename(`name ${number}`);
    await first.isKept();
  }
  first.get().undo();
  await first.isKept();
  first.get().navigate({ screen: 'settings' });
  expect(editsKept(first.get())).toBe(21);
  expect(await clearHistory(first.store)).toEqual([]);
  expect(editsKept(first.get())).toBe(0);
  const after = await stored();
  expect(after.parts).toBeLessThanOrEqual(little.parts);
  await first.leave();
  const second = await page(hub);
  expect(second.document().content.process.steps[0]!.name).toBe('name 19');
  expect([...second.document().past, ...second.document().future]).toEqual([]);
  second.get().navigate(viewOfSteps('test'));
  second.rename('again');
  await second.isKept();
  expect(second.document().past).toHaveLength(1);
});

test('versions that are cleared are gone from the next page, the process and its edits are not', async () => {
  const hub = otherTabs();
  const first = await edited(hub, 2);
  saveVersion(first.store, 'One', 1000);
  saveVersion(first.store, 'Two', 1000);
  await first.isKept();
  first.get().navigate({ screen: 'settings' });
  expect(versionsKept(first.get())).toBe(2);
  expect(await clearVersions(first.store)).toEqual([]);
  expect((await stored()).versions).toBe(0);
  await first.leave();
  const second = await page(hub);
  expect(versionsKept(second.get())).toBe(0);
  expect(second.document().past).toHaveLength(2);
});

test('a process that another tab edits keeps its history and versions, and is named', async () => {
  const hub = otherTabs();
  const first = await edited(hub, 3);
  saveVersion(first.store, 'One', 1000);
  await first.isKept();
  const second = await page(hub);
  expect(await clearHistory(second.store)).toEqual(['Test']);
  expect(await clearVersions(second.store)).toEqual(['Test']);
  expect(editsKept(second.get())).toBe(3);
  first.get().undo();
  await first.isKept();
  expect(first.document().future).toHaveLength(1);
  expect(Object.keys(first.get().documents)).toEqual(['test']);
});

test('a removed process is deleted for good', async () => {
  const first = await edited(otherTabs(), 1);
  first.get().navigate({ screen: 'library' });
  first.get().close('test');
  await eventually(() => expect(first.get().library.removed).toHaveLength(1));
  await purgeAll(
    first.store,
    first.get().library.removed.map(({ key }) => key),
  );
  expect(first.get().library.removed).toEqual([]);
  expect(await stored()).toEqual({ parts: 0, log: 0, versions: 0, heads: 0 });
});

test('no more edits than wanted can be undone, also in the next page', async () => {
  expect(Math.max(...undoLimits)).toBe(longestHistory);
  const hub = otherTabs();
  const first = await edited(hub, 130);
  expect(first.document().past).toHaveLength(130);
  first.get().changeSettings({ undoLimit: 100 });
  first.rename('last');
  expect(first.document().past).toHaveLength(100);
  await first.isKept();
  await first.leave();
  const second = await page(hub);
  second.get().navigate(viewOfSteps('test'));
  expect(second.document().past).toHaveLength(100);
  for (let back = 0; back < 100; back += 1) second.get().undo();
  expect(second.document().content.process.steps[0]!.name).toBe('name 31');
});

test('the sizes of all stored processes are told, the largest first', async () => {
  const { store, get } = await edited(otherTabs(), 3);
  get().open([fileOf('deployment_process.ocl', file)], { id: 'short', title: 'Short' });
  await eventually(() => expect(get().keeping).toBe('kept'));
  const sizes = await store.getState().library.commands!.sizes();
  expect(sizes.map(({ title, isRemoved }) => ({ title, isRemoved }))).toEqual([
    { title: 'Test', isRemoved: false },
    { title: 'Short', isRemoved: false },
  ]);
  expect(sizes[1]!.bytes).toBeGreaterThan(file.length);
});
