import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { type LibraryStorage, ok } from '../../../../src/core/index';
import { createLibrary } from '../../../../src/data/storage/library/createLibrary';
import { createEditorStore } from '../../../../src/state/createEditorStore';
import { connectLibrary } from '../../../../src/state/library/connectLibrary';
import { removeVersion, renameVersion, restoreVersion, saveVersion } from '../../../../src/state/versionActions';
import { textOf } from '../../../../src/state/workingText';
import { fileOf, quietPorts } from '../../../support/editorWith';
import { eventually } from '../../../support/eventually';
import { otherTabs } from '../../../support/otherTabs';
import { viewOfSteps } from '../../../support/viewOfSteps';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

// Written by hand, with blank lines that only the very steps of the file give back.
const file =
  'step "a" {\n\n    name = "a"\n\n    action {\n        action_type = "Octopus.Script"\n    }\n}\n\nstep "b" {\n    action {\n        action_type = "Octopus.Script"\n    }\n}\n';

type Hub = ReturnType<typeof otherTabs>;
let keys = 0;

function page(hub: Hub, wrap: (storage: LibraryStorage) => LibraryStorage = (storage) => storage) {
  const tabs = hub.open();
  let now = 1000;
  const store = createEditorStore({ ...quietPorts, now: () => now });
  const library = connectLibrary(store, {
    ...{ storage: wrap(createLibrary()), tabs, now: () => Date.now() },
    save: async () => ({ ok: true, way: 'download' }),
    newKey: () => {
      keys += 1;
      return `key-${keys}`;
    },
  });
  const get = store.getState;
  const document = () => get().documents['test']!;
  const text = () => textOf(document(), document().content);
  const versions = () => document()?.versions?.map(({ id, name }) => `${id} ${name}`);
  const rename = (name: string) =>
    get().edit(`Rename to ${name}`, (process) =>
      ok({ ...process, steps: process.steps.map((step, at) => (at === 0 ? { ...step, name } : step)) }),
    );
  const isKept = () => eventually(() => expect(get().keeping).toBe('kept'));
  const open = async () => {
    await library.ready;
    get().open([fileOf('deployment_process.ocl', file)], { id: 'test', title: 'Test' });
    get().navigate(viewOfSteps('test'));
    await isKept();
  };
  const wait = (time: number) => {
    now += time;
  };
  const actions = {
    saveVersion: (name: string) => saveVersion(store, name, now),
    renameVersion: (id: string, name: string) => renameVersion(store, id, name),
    removeVersion: (id: string) => removeVersion(store, id),
    restoreVersion: (id: string) => restoreVersion(store, id),
  };
  return {
    ...actions,
    retry: async () => get().library.commands?.retry(),
    tabs,
    get,
    document,
    text,
    versions,
    rename,
    isKept,
    open,
    wait,
    ...library,
  };
}

test('a version is there in the next page, and restoring it is one edit that gives the exact bytes of the file', async () => {
  const hub = otherTabs();
  const first = page(hub);
  await first.open();
  expect(first.saveVersion(' As it came ')).toBeNull();
  first.rename('A');
  expect(first.saveVersion('Renamed')).toBeNull();
  await first.isKept();
  await first.flush(true);
  hub.close(first.tabs);
  const second = page(hub);
  await second.ready;
  second.get().navigate(viewOfSteps('test'));
  expect(second.versions()).toEqual(['1 As it came', '2 Renamed']);
  expect(second.text()).toContain('"A"');
  second.restoreVersion('1');
  expect(second.text()).toBe(file);
  second.get().undo();
  expect(second.text()).toContain('"A"');
  second.get().redo();
  expect(second.text()).toBe(file);
});

test('a version has its model and what-ifs, and restoring it removes others', async () => {
  const one = page(otherTabs());
  await one.open();
  one.saveVersion('Bare');
  one.get().edit('Add', { model: (model) => ({ ...model, environments: [{ name: 'Lab' }] }) });
  one.get().edit('Assume a fails', { scenario: (old) => ({ ...old, inject: [{ action: 'a' }] }) });
  one.get().keepScenario('A fails');
  one.get().applyText(file.replace('step "b"', 'step "by-hand"'));
  one.saveVersion('Full');
  one.restoreVersion('1');
  const { content } = one.document();
  expect(content.model.environments.map(({ name }) => name)).toEqual(['Development', 'Test', 'Production']);
  expect([content.scenario.inject, content.scenarios, content.base]).toEqual([undefined, undefined, undefined]);
  one.restoreVersion('2');
  expect(one.text()).toBe(file.replace('step "b"', 'step "by-hand"'));
  expect(one.document().content.scenarios).toMatchObject([{ name: 'A fails' }]);
});

test('a text written by hand is the base of its version in the next page, too', async () => {
  const hub = otherTabs();
  const first = page(hub);
  await first.open();
  first.get().applyText(file.replace('step "b"', 'step "by-hand"'));
  first.saveVersion('By hand');
  first.get().undo();
  await first.isKept();
  hub.close(first.tabs);
  const second = page(hub);
  await second.ready;
  second.get().navigate(viewOfSteps('test'));
  expect(second.text()).toBe(file);
  second.restoreVersion('1');
  expect(second.text()).toBe(file.replace('step "b"', 'step "by-hand"'));
});

test('versions are renamed, removed and put back, and so are their records', async () => {
  const hub = otherTabs();
  const first = page(hub);
  await first.open();
  for (const name of ['One', 'Two', 'Three']) {
    first.saveVersion(name);
    first.wait(10);
  }
  const { renameVersion, removeVersion, saveVersion } = first;
  expect(renameVersion('1', 'First')).toBeNull();
  const putBack = removeVersion('2');
  await first.isKept();
  expect(first.versions()).toEqual(['1 First', '3 Three']);
  putBack();
  expect(first.versions()).toEqual(['1 First', '2 Two', '3 Three']);
  removeVersion('3');
  await first.isKept();
  hub.close(first.tabs);
  const second = page(hub);
  await second.ready;
  expect(second.versions()).toEqual(['1 First', '2 Two']);
  expect(saveVersion('')).toBe('Type a name first');
  expect(saveVersion('first')).toBe('There is already a version "first"');
  expect(saveVersion('x'.repeat(201))).toContain('at most 200');
});

test('a removed version stays removed although the last write of the page failed, and the page came back', async () => {
  const hub = otherTabs();
  let isFull = false;
  const first = page(hub, (storage) => ({
    ...storage,
    write: async (batch, durability) =>
      isFull && durability === 'strict'
        ? { ok: false, error: { kind: 'full', message: 'No space left.' } }
        : storage.write(batch, durability),
  }));
  await first.open();
  first.saveVersion('Before');
  first.wait(10);
  first.saveVersion('Kept');
  await first.isKept();
  isFull = true;
  first.removeVersion('1');
  await first.flush(true);
  isFull = false;
  // The page was only put away by the browser, and is shown again.
  first.comeBack();
  expect(first.get().keeping).toBe('failed');
  await first.isKept();
  hub.close(first.tabs);
  const second = page(hub);
  await second.ready;
  expect(second.versions()).toEqual(['2 Kept']);
});

test('another tab sees the versions at once, and cannot change them', async () => {
  const hub = otherTabs();
  const first = page(hub);
  await first.open();
  const second = page(hub);
  await second.ready;
  second.get().navigate(viewOfSteps('test'));
  await eventually(() => expect(second.get().elsewhere['test']).toBe(true));
  first.saveVersion('One');
  await eventually(() => expect(second.versions()).toEqual(['1 One']));
  expect(second.saveVersion('Two')).toContain('Another tab edits');
  second.removeVersion('1');
  second.restoreVersion('1');
  expect(second.versions()).toEqual(['1 One']);
});

test('a damaged version is named and stays stored; its process and its other versions are there', async () => {
  const hub = otherTabs();
  const first = page(hub);
  await first.open();
  first.saveVersion('Good');
  first.saveVersion('Bad');
  await first.isKept();
  const database = await openDB('preflight');
  const [, bad] = await database.getAll('versions');
  await database.put('versions', { ...bad, content: { process: { steps: [{}] } } });
  hub.close(first.tabs);
  const second = page(hub);
  await second.ready;
  second.get().navigate(viewOfSteps('test'));
  expect(second.versions()).toEqual(['1 Good']);
  const [aside] = second.get().library.setAside;
  expect(aside).toMatchObject({ title: 'Version Bad', cause: expect.stringContaining('damaged') });
  second.rename('A');
  await second.isKept();
  expect(await database.count('versions')).toBe(2);
  await second.get().library.commands!.purge(aside!.key);
  expect(await database.count('versions')).toBe(1);
  database.close();
});

test('a sample with a version is kept although it was not edited', async () => {
  const hub = otherTabs();
  const first = page(hub);
  await first.ready;
  first.get().open([fileOf('deployment_process.ocl', file)], { id: 'test', title: 'Test', origin: 'sample' });
  first.get().navigate(viewOfSteps('test'));
  first.saveVersion('One');
  await first.isKept();
  hub.close(first.tabs);
  const second = page(hub);
  await second.ready;
  expect(second.versions()).toEqual(['1 One']);
});
