import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LibraryStorage } from '../../../../src/core/index';
import { ok } from '../../../../src/core/index';
import { createLibrary } from '../../../../src/data/storage/library/createLibrary';
import { createEditorStore } from '../../../../src/state/createEditorStore';
import { draftOf } from '../../../../src/state/drafts';
import { connectLibrary } from '../../../../src/state/library/connectLibrary';
import type { OpenDocument } from '../../../../src/state/openDocument';
import { isChanged } from '../../../../src/state/selectors/changes';
import { textOf } from '../../../../src/state/workingText';
import { countParses } from '../../../support/countParses';
import { fileOf, quietPorts } from '../../../support/editorWith';
import { eventually } from '../../../support/eventually';
import { granted } from '../../../support/granted';
import { otherTabs } from '../../../support/otherTabs';
import { openVersion3, writeAsVersion3 } from '../../../support/storeOfVersion3';
import { viewOfSteps } from '../../../support/viewOfSteps';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => void vi.restoreAllMocks());

const twoSteps = ['a', 'b']
  .map(
    (name) =>
      `step "${name}" {\n    name = "${name}"\n\n    action {\n        action_type = "Octopus.Script"\n    }\n}\n`,
  )
  .join('\n');

type Hub = ReturnType<typeof otherTabs>;
let keys = 0;

/** A page of the app in a browser whose tabs meet in `hub`. */
function page(hub: Hub, wrap: (storage: LibraryStorage) => LibraryStorage = (storage) => storage) {
  const tabs = hub.open();
  const saved: string[] = [];
  const store = createEditorStore({ ...quietPorts, now: () => Date.now() });
  const library = connectLibrary(store, {
    ...{ storage: wrap(createLibrary()), tabs, now: () => Date.now() },
    save: async ({ name, bytes }) => {
      saved.push(`${name}: ${new TextDecoder().decode(bytes)}`);
      return { ok: true, way: 'download' };
    },
    newKey: () => {
      keys += 1;
      return `key-${keys}`;
    },
  });
  const get = store.getState;
  const names = () => get().documents['test']?.content.process.steps.map(({ name }) => name);
  const rename = (at: number, name: string) =>
    get().edit(`Rename to ${name}`, (process) =>
      ok({ ...process, steps: process.steps.map((step, index) => (index === at ? { ...step, name } : step)) }),
    );
  const isKept = () => eventually(() => expect([get().keeping, get().library.problem]).toEqual(['kept', '']));
  const show = () => get().navigate(viewOfSteps('test'));
  const open = async () => {
    await library.ready;
    get().open([fileOf('deployment_process.ocl', twoSteps)], { id: 'test', title: 'Test' });
    show();
    await isKept();
  };
  return { store, get, tabs, saved, ...library, names, rename, isKept, show, open };
}

const texts = ({ get }: ReturnType<typeof page>) => get().notices.map(({ text }) => text);

test('edits, undo and redo are there in the next page', async () => {
  const hub = otherTabs();
  const first = page(hub);
  await first.open();
  first.rename(0, 'A');
  first.rename(1, 'B');
  first.get().undo();
  await first.isKept();
  await first.flush(true);
  hub.close(first.tabs);
  const second = page(hub);
  await second.ready;
  second.show();
  expect(second.names()).toEqual(['A', 'b']);
  second.get().redo();
  expect(second.names()).toEqual(['A', 'B']);
  second.get().undo();
  second.get().undo();
  expect(second.names()).toEqual(['a', 'b']);
  expect(texts(second)).toEqual([]);
});

test('a process kept by version 3 opens with its history, saves the same bytes, and is edited on', async () => {
  const database = await openVersion3();
  const hub = otherTabs();
  const first = page(hub, (storage) => ({
    ...storage,
    heads: async () => ({ ok: true, value: { heads: [], drafts: [], setAside: [] } }),
    write: async (batch) => {
      await writeAsVersion3(database, batch);
      return { ok: true, value: 0 };
    },
  }));
  await first.open();
  for (const name of ['A', 'B', 'C']) {
    first.rename(1, name);
    await first.isKept();
  }
  first.get().undo();
  await first.isKept();
  hub.close(first.tabs);
  database.close();
  let left = seen(first.get().documents['test']!);
  expect(left).toMatchObject({ names: ['a', 'B'], past: [{}, {}], future: [{}] });
  for (let visit = 1; visit <= 3; visit += 1) {
    const next = page(hub);
    await next.ready;
    next.show();
    expect(next.get().library.setAside).toEqual([]);
    expect(seen(next.get().documents['test']!)).toEqual(left);
    next.get().undo();
    next.rename(0, `Visit ${visit}`);
    next.rename(1, 'Undone');
    next.get().undo();
    await next.isKept();
    left = seen(next.get().documents['test']!);
    await next.flush(true);
    hub.close(next.tabs);
  }
});

/** What a person would see of a document after a reload, with the bytes of each of its states. */
function seen(document: OpenDocument) {
  const { content, past, future } = document;
  return {
    names: content.process.steps.map(({ name }) => name),
    text: textOf(document, content),
    past: past.map(({ label, before }) => `${label}: ${textOf(document, before)}`),
    future: future.map(({ label, after }) => `${label}: ${textOf(document, after)}`),
    isChanged: isChanged(document),
  };
}

test('what follows the store is told of an edit or a typed letter once, not again that it is to be stored', async () => {
  const first = page(otherTabs());
  await first.open();
  first.rename(0, 'first');
  await first.isKept();
  let told = 0;
  first.store.subscribe(() => {
    told += 1;
  });
  first.rename(0, 'second');
  expect([told, first.get().keeping]).toEqual([1, 'pending']);
  await first.isKept();
  told = 0;
  first.get().keepTyped('b name', { text: 'third', over: 'b' });
  expect([told, first.get().keeping]).toEqual([1, 'pending']);
  await first.isKept();
});

test('the file of a process is not read again to show it, but when it is first written', async () => {
  const hub = otherTabs();
  const first = page(hub);
  await first.open();
  first.rename(0, 'A');
  await first.isKept();
  await first.flush(true);
  hub.close(first.tabs);
  const parses = countParses();
  const second = page(hub);
  await second.ready;
  second.show();
  second.rename(1, 'B');
  second.get().undo();
  second.get().undo();
  await second.isKept();
  expect(parses(twoSteps)).toBe(0);
  const document = second.get().documents['test']!;
  expect(isChanged(document)).toBe(false);
  expect(textOf(document, document.content)).toBe(twoSteps);
  expect(parses(twoSteps)).toBe(1);
});

test('after a crash the page says until when everything is there, once', async () => {
  const hub = otherTabs();
  const first = page(hub);
  await first.open();
  first.rename(0, 'A');
  await first.isKept();
  hub.close(first.tabs);
  const second = page(hub);
  await second.ready;
  expect(second.names()).toEqual(['A', 'b']);
  expect(texts(second)).toEqual([
    expect.stringMatching(/^The page closed unexpectedly. Everything up to .* is here: "Test"\.$/),
  ]);
  await eventually(async () => {
    hub.close(second.tabs);
    const third = page(hub);
    await third.ready;
    expect(texts(third)).toEqual([]);
  });
});

test('a page that is dying while the next one opens is reported as crashed once it is gone; another tab never is', async () => {
  const hub = otherTabs();
  const first = page(hub);
  await first.open();
  first.rename(0, 'A');
  await first.isKept();
  const second = page(hub);
  await second.ready;
  expect(second.names()).toEqual(['A', 'b']);
  expect(texts(second)).toEqual([]);
  hub.close(first.tabs);
  await eventually(() => expect(texts(second)).toEqual([expect.stringMatching(/^The page closed unexpectedly/)]));
  expect(second.get().notices[0]?.stays).toBe(true);
});

test('unapplied text of a field is restored after a crash, also without other edits', async () => {
  const hub = otherTabs();
  const first = page(hub);
  await first.open();
  first.get().keepTyped('name of a', { text: 'ab', over: 'a' });
  first.get().keepTyped('name of b', { text: 'bc', over: 'b' });
  first.get().keepTyped('name of b', null);
  expect(first.get().keeping).toBe('pending');
  await first.isKept();
  hub.close(first.tabs);
  const second = page(hub);
  await second.ready;
  expect(second.get().documents['test']?.typed).toEqual({ 'name of a': { text: 'ab', over: 'a' } });
  expect(second.names()).toEqual(['a', 'b']);
  expect(texts(second)).toEqual([expect.stringMatching(/^The page closed unexpectedly/)]);
});

test('a working copy of the first version is taken over, with its pending text', async () => {
  const before = createEditorStore(quietPorts);
  before.getState().open([fileOf('deployment_process.ocl', twoSteps)], { id: 'old', title: 'Old' });
  before.getState().navigate(viewOfSteps('old'));
  before.getState().keepPendingText({ form: 'ocl', text: 'half', over: twoSteps });
  const database = await openDB('preflight', 1, {
    upgrade: (made) => void made.createObjectStore('drafts', { keyPath: 'id' }),
  });
  await database.put('drafts', draftOf(before.getState().documents['old']!, 1));
  database.close();
  const hub = otherTabs();
  const first = page(hub);
  await first.ready;
  await first.isKept();
  hub.close(first.tabs);
  const second = page(hub);
  await second.ready;
  expect(second.get().documents['old']).toMatchObject({ title: 'Old', pendingText: { text: 'half' } });
});

test('a second tab reads along and does not edit until it takes over; nothing of the first is lost', async () => {
  const hub = otherTabs();
  const first = page(hub);
  await first.open();
  const second = page(hub);
  await second.ready;
  second.show();
  await eventually(() => expect(second.get().elsewhere).toEqual({ test: true }));
  first.rename(0, 'A');
  await eventually(() => expect(second.names()).toEqual(['A', 'b']));
  expect(second.rename(0, 'X')).toMatchObject({ kind: 'elsewhere' });
  first.rename(1, 'B');
  second.get().library.commands!.takeOver('test');
  await eventually(() => expect(second.get().elsewhere).toEqual({}));
  expect(second.names()).toEqual(['A', 'B']);
  expect(first.get().elsewhere).toEqual({ test: true });
  second.rename(0, 'C');
  await eventually(() => expect(first.names()).toEqual(['C', 'B']));
  second.get().undo();
  await eventually(() => expect(first.names()).toEqual(['A', 'B']));
  expect(first.get().documents['test']?.past.map(({ label }) => label)).toEqual(['Rename to A', 'Rename to B']);
});

test('writes of another tab while this one reads are read too, and the next edit does not undo them', async () => {
  const hub = otherTabs();
  const first = page(hub);
  await first.open();
  const waiting: (() => void)[] = [];
  let isSlow = false;
  const second = page(hub, (storage) => ({
    ...storage,
    tail: async (from) => {
      const answer = await storage.tail(from);
      if (isSlow) await new Promise<void>((resolve) => void waiting.push(resolve));
      return answer;
    },
  }));
  await second.ready;
  second.show();
  await eventually(() => expect(second.get().elsewhere).toEqual({ test: true }));
  first.rename(0, 'A0');
  await eventually(() => expect(second.names()).toEqual(['A0', 'b']));
  isSlow = true;
  first.rename(0, 'A');
  await first.isKept();
  await eventually(() => expect(waiting).toHaveLength(1));
  first.rename(1, 'B');
  await first.flush(true);
  hub.close(first.tabs);
  // The answers come one after the other, in the order of the questions.
  const answering = setInterval(() => waiting.shift()?.(), 5);
  await eventually(() => expect(second.get().elsewhere).toEqual({}));
  expect(second.names()).toEqual(['A', 'B']);
  second.rename(0, 'C');
  await second.isKept();
  clearInterval(answering);
  const third = page(hub);
  await third.ready;
  third.show();
  expect(third.names()).toEqual(['C', 'B']);
  await eventually(() => expect(third.get().elsewhere).toEqual({ test: true }));
  hub.close(second.tabs);
  await eventually(() => expect(third.get().elsewhere).toEqual({}));
  for (const names of [
    ['A', 'B'],
    ['A', 'b'],
    ['A0', 'b'],
    ['a', 'b'],
  ]) {
    third.get().undo();
    expect(third.names()).toEqual(names);
  }
});

test('a sample that another tab began to edit is read whole before this one may edit it', async () => {
  const hub = otherTabs();
  const first = page(hub);
  const waiting: (() => void)[] = [];
  const second = page(hub, (storage) => ({
    ...storage,
    read: async (key) => {
      const answer = await storage.read(key);
      await new Promise<void>((resolve) => void waiting.push(resolve));
      return answer;
    },
  }));
  for (const each of [first, second]) {
    await each.ready;
    each.get().open([fileOf('deployment_process.ocl', twoSteps)], { id: 'test', title: 'Test', origin: 'sample' });
    each.show();
  }
  await eventually(() => expect(second.get().elsewhere).toEqual({ test: true }));
  first.rename(0, 'A');
  await eventually(() => expect(waiting).toHaveLength(1));
  first.rename(1, 'B');
  await first.isKept();
  const seen: unknown[] = [];
  second.store.subscribe(({ elsewhere }) => void (elsewhere['test'] === undefined && seen.push(second.names())));
  second.get().library.commands!.takeOver('test');
  await eventually(() => expect(first.get().elsewhere).toEqual({ test: true }));
  const answering = setInterval(() => waiting.shift()?.(), 5);
  await eventually(() => expect(second.get().elsewhere).toEqual({}));
  expect(seen[0]).toEqual(['A', 'B']);
  second.rename(0, 'C');
  await second.isKept();
  clearInterval(answering);
  await eventually(() => expect(first.names()).toEqual(['C', 'B']));
  const third = page(hub);
  await third.ready;
  expect(third.get().order).toEqual(['test']);
  expect(third.names()).toEqual(['C', 'B']);
});

test('when the first tab closes, the second may edit', async () => {
  const hub = otherTabs();
  const first = page(hub);
  await first.open();
  const second = page(hub);
  await second.ready;
  second.show();
  await eventually(() => expect(second.get().elsewhere).toEqual({ test: true }));
  first.rename(0, 'A');
  await first.flush(true);
  hub.close(first.tabs);
  await eventually(() => expect(second.get().elsewhere).toEqual({}));
  expect(second.names()).toEqual(['A', 'b']);
});

test('a tab that does not answer is taken over all the same, and its unwritten edits become a process of their own', async () => {
  const hub = otherTabs();
  let isStuck = false;
  const never = new Promise<never>(() => {});
  const first = page(hub, (storage) => ({
    ...storage,
    write: (batch, durability) => (isStuck ? never : storage.write(batch, durability)),
  }));
  await first.open();
  const second = page(hub);
  await second.ready;
  second.show();
  await eventually(() => expect(second.get().elsewhere).toEqual({ test: true }));
  isStuck = true;
  first.rename(0, 'Mine');
  second.get().library.commands!.takeOver('test');
  await eventually(() => expect(second.get().elsewhere).toEqual({}));
  await eventually(() =>
    expect(Object.values(first.get().documents).map(({ title }) => title)).toContain('Test (edits of another tab)'),
  );
  const copy = Object.values(first.get().documents).find(({ title }) => title.startsWith('Test ('))!;
  expect(copy.content.process.steps[0]?.name).toBe('Mine');
});

test('without the means to tell tabs apart, the write that comes second loses nothing and says so', async () => {
  const hub = otherTabs({ hasLocks: false });
  const first = page(hub);
  await first.open();
  const second = page(hub);
  await second.ready;
  second.show();
  first.rename(0, 'A');
  await first.isKept();
  second.rename(0, 'X');
  await eventually(() => expect(texts(second).join()).toContain('Another tab edited "Test" too'));
  expect(second.names()).toEqual(['A', 'b']);
  const copy = Object.values(second.get().documents).find(({ title }) => title.startsWith('Test ('))!;
  expect(copy.content.process.steps[0]?.name).toBe('X');
});

test('removing in one tab closes in the other; it can be brought back with its history', async () => {
  const hub = otherTabs();
  const first = page(hub);
  await first.open();
  first.rename(0, 'A');
  await first.isKept();
  const second = page(hub);
  await second.ready;
  expect(second.names()).toEqual(['A', 'b']);
  first.get().close('test');
  await eventually(() => expect(second.names()).toBeUndefined());
  const [removed] = second.get().library.removed;
  expect(removed?.title).toBe('Test');
  await second.get().library.commands!.bringBack(removed!.key);
  second.show();
  expect(second.names()).toEqual(['A', 'b']);
  second.get().undo();
  expect(second.names()).toEqual(['a', 'b']);
  expect(second.get().library.removed).toEqual([]);
});

test('a process removed more than thirty days ago is deleted', async () => {
  const hub = otherTabs();
  const first = page(hub);
  await first.open();
  first.get().close('test');
  await eventually(() => expect(first.get().library.removed).toHaveLength(1));
  const later = Date.now() + 31 * 24 * 3600 * 1000;
  vi.spyOn(Date, 'now').mockReturnValue(later);
  const second = page(hub);
  await second.ready;
  expect(second.get().library.removed).toEqual([]);
  await eventually(async () => {
    const database = await openDB('preflight');
    expect(await database.count('log')).toBe(0);
    database.close();
  });
});

const faults = {
  'fails once': (count: number) => count === 1,
  'fails for a while': (count: number) => count <= 3,
} as const;
for (const [what, fails] of Object.entries(faults)) {
  test(`a write that ${what} is reported, the edit stays, and it is stored in the end`, async () => {
    const hub = otherTabs();
    let isBroken = false;
    let count = 0;
    const first = page(hub, (storage) => ({
      ...storage,
      write: async (batch, durability) => {
        if (isBroken) count += 1;
        return isBroken && fails(count)
          ? { ok: false, error: { kind: 'full', message: 'No space left.' } }
          : storage.write(batch, durability);
      },
    }));
    await first.open();
    isBroken = true;
    first.rename(0, 'A');
    await eventually(() => expect(first.get().keeping).toBe('failed'));
    expect(texts(first)).toEqual(['No space left.']);
    expect(first.get().library.problem).toBe('No space left.');
    first.rename(1, 'B');
    await eventually(() => expect(first.get().keeping).toBe('kept'));
    expect(first.get().library.problem).toBe('');
    hub.close(first.tabs);
    const second = page(hub);
    await second.ready;
    expect(second.names()).toEqual(['A', 'B']);
  });
}

test('a failed write of one document is not forgotten when that of another succeeds', async () => {
  const hub = otherTabs();
  let broken = '';
  const first = page(hub, (storage) => ({
    ...storage,
    write: async (batch, durability) =>
      batch.key === broken
        ? { ok: false, error: { kind: 'failed', message: 'The disk failed.' } }
        : storage.write(batch, durability),
  }));
  await first.open();
  const database = await openDB('preflight');
  [broken = ''] = (await database.getAllKeys('heads')).map(String);
  database.close();
  first.rename(0, 'A');
  await eventually(() => expect(first.get().keeping).toBe('failed'));
  first.get().open([fileOf('other.ocl', twoSteps)], { id: 'other', title: 'Other' });
  await eventually(async () => {
    const now = await openDB('preflight');
    expect(await now.count('heads')).toBe(2);
    now.close();
  });
  expect(first.get().keeping).toBe('failed');
});

test('a write that is never answered in time, but stored, loses and doubles nothing', async () => {
  const hub = otherTabs();
  let isSlow = false;
  const first = page(hub, (storage) => ({
    ...storage,
    write: async (batch, durability) => {
      const answer = await storage.write(batch, durability);
      if (!isSlow) return answer;
      isSlow = false;
      return { ok: false, error: { kind: 'silent', message: 'No answer.' } };
    },
  }));
  await first.open();
  isSlow = true;
  first.rename(0, 'A');
  await eventually(() => expect(first.get().keeping).toBe('failed'));
  first.rename(1, 'B');
  await eventually(() => expect(first.get().keeping).toBe('kept'));
  expect(Object.keys(first.get().documents)).toEqual(['test']);
  hub.close(first.tabs);
  const second = page(hub);
  await second.ready;
  second.show();
  expect(second.names()).toEqual(['A', 'B']);
  second.get().undo();
  second.get().undo();
  expect(second.names()).toEqual(['a', 'b']);
});

test('the last write of a page: the running one and the next are both stored', async () => {
  const hub = otherTabs();
  let isSlow = false;
  let goOn = () => {};
  const first = page(hub, (storage) => ({
    ...storage,
    write: async (batch, durability) => {
      const answer = await storage.write(batch, durability);
      if (isSlow && durability === 'relaxed') {
        await new Promise<void>((resolve) => {
          goOn = resolve;
        });
      }
      return answer;
    },
  }));
  await first.open();
  isSlow = true;
  first.rename(0, 'A');
  await eventually(() => expect(goOn.toString()).not.toBe('() => {}'));
  isSlow = false;
  first.rename(1, 'B');
  const left = first.flush(true);
  goOn();
  await left;
  await first.isKept();
  hub.close(first.tabs);
  const second = page(hub);
  await second.ready;
  second.show();
  expect(second.names()).toEqual(['A', 'B']);
  expect(texts(second)).toEqual([]);
  second.get().undo();
  second.get().undo();
  expect(second.names()).toEqual(['a', 'b']);
});

test('an unreadable database is reported, and opened processes work in memory', async () => {
  const hub = otherTabs();
  const error = { kind: 'silent', message: 'The browser’s storage does not answer.' } as const;
  const first = page(hub, (storage) => ({
    ...storage,
    heads: async () => ({ ok: false, error }),
    write: async () => ({ ok: false, error }),
  }));
  await first.ready;
  expect(first.get().library).toMatchObject({ status: 'failed', problem: error.message });
  first.get().open([fileOf('deployment_process.ocl', twoSteps)], { id: 'test', title: 'Test' });
  first.show();
  first.rename(0, 'A');
  expect(first.names()).toEqual(['A', 'b']);
  await eventually(() => expect(first.get().keeping).toBe('failed'));
  expect(await first.has('lost')).toBe(false);
  expect(texts(first)).toEqual([error.message]);
});

test('one damaged process is named and does not keep the others away', async () => {
  const hub = otherTabs();
  const first = page(hub);
  await first.open();
  first.get().open([fileOf('other.ocl', twoSteps)], { id: 'other', title: 'Other' });
  await first.isKept();
  const database = await openDB('preflight');
  const heads = await database.getAll('heads');
  const { key } = heads.find(({ id }) => id === 'other')!;
  await database.put('parts', { key, part: 0, kind: 'step', value: [{}] });
  database.close();
  hub.close(first.tabs);
  const second = page(hub);
  await second.ready;
  expect(second.names()).toEqual(['a', 'b']);
  expect(second.get().library.setAside).toMatchObject([{ key, title: 'Other' }]);
  expect(texts(second).join()).toContain('"Other" cannot be read');
  await second.get().library.commands!.exportRaw(key, 'Other');
  expect(second.saved.join()).toMatch(/^other\.kept\.json: [\s\S]*"Other"/);
  await second.get().library.commands!.purge(key);
  expect(second.get().library.setAside).toEqual([]);
});

test('processes opened before the database answers are kept beside the stored ones', async () => {
  const hub = otherTabs();
  const first = page(hub);
  await first.open();
  first.rename(0, 'Before');
  await first.isKept();
  hub.close(first.tabs);
  let answerNow = () => {};
  const gate = new Promise<void>((resolve) => {
    answerNow = resolve;
  });
  const second = page(hub, (storage) => ({ ...storage, heads: () => gate.then(() => storage.heads()) }));
  second.get().open([fileOf('deployment_process.ocl', twoSteps)], { id: 'test', title: 'Again' });
  second.show();
  second.rename(0, 'Now');
  answerNow();
  await second.ready;
  await second.isKept();
  const all = Object.values(second.get().documents);
  expect(all.map(({ title, content }) => [title, content.process.steps[0]?.name]).sort()).toEqual([
    ['Again', 'Now'],
    ['Test', 'Before'],
  ]);
});

/** Ten processes kept by a page that stays open. */
async function tenKept(hub: Hub) {
  const first = page(hub);
  await first.ready;
  for (let number = 0; number < 10; number += 1)
    first.get().open([fileOf(`service-${number}.ocl`, twoSteps)], { id: `service-${number}`, title: `${number}` });
  await eventually(() => expect(Object.keys(first.get().library.editedAt)).toHaveLength(10));
  return first;
}

test('the library is not drawn again for each process that is read', async () => {
  const hub = otherTabs();
  await tenKept(hub);
  vi.spyOn(Date, 'now').mockReturnValue(0);
  const second = page(hub);
  const counts = new Set<number>();
  second.store.subscribe(({ order }) => void counts.add(order.length));
  await second.ready;
  expect([...counts].filter((count) => count > 0)).toEqual([10]);
  expect(Object.keys(second.get().library.editedAt).sort()).toEqual(second.get().order.toSorted());
});

test('the process on screen does not wait for the others', async () => {
  const hub = otherTabs();
  await tenKept(hub);
  vi.spyOn(Date, 'now').mockReturnValue(0);
  const second = page(hub);
  second.get().navigate(viewOfSteps('service-7'));
  const orders: string[] = [];
  second.store.subscribe(({ order }) => void orders.push(order.join(' ')));
  await second.ready;
  expect(orders.find((order) => order !== '')).toBe('service-7');
  expect(second.get().order).toHaveLength(10);
});

test('changes by another tab between reading and showing a process count', async () => {
  const hub = otherTabs();
  const first = await tenKept(hub);
  const { heads } = granted(await createLibrary().heads());
  const last = heads.at(-1)!;
  const [changed, removed] = heads.map(({ id }) => id);
  vi.spyOn(Date, 'now').mockReturnValue(0);
  const second = page(hub, (storage) => ({
    ...storage,
    read: async (key) => {
      const answer = await storage.read(key);
      if (key !== last.key) return answer;
      // The others were read by now, and nothing of them is on screen.
      await eventually(() => expect(second.get().order).toEqual([]));
      first.get().retitle(changed!, 'Changed');
      first.get().close(removed!);
      await eventually(async () => {
        const now = granted(await storage.heads()).heads;
        expect(now.find(({ id }) => id === changed)?.title).toBe('Changed');
        expect(now.find(({ id }) => id === removed)?.removedAt).not.toBeNull();
      });
      return answer;
    },
  }));
  await second.ready;
  await eventually(() => expect(second.get().documents[changed!]?.title).toBe('Changed'));
  expect(second.get().order).toHaveLength(9);
  expect(second.get().documents).not.toHaveProperty(removed!);
});

test('the process that the address names is there while others are still being read', async () => {
  const hub = otherTabs();
  const first = page(hub);
  await first.open();
  first.get().open([fileOf('other.ocl', twoSteps.replaceAll('"a"', '"c"'))], { id: 'other', title: 'Other' });
  first.rename(0, 'A');
  first.get().navigate(viewOfSteps('other'));
  first.get().edit('Rename', (process) => ok({ ...process, steps: process.steps.slice(1) }));
  await first.isKept();
  await first.flush(true);
  hub.close(first.tabs);
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  let reads = 0;
  const second = page(hub, (storage) => ({
    ...storage,
    read: async (key) => {
      reads += 1;
      if (reads > 1) await held;
      return storage.read(key);
    },
  }));
  second.show();
  expect(await second.has('test')).toBe(true);
  expect(second.get().library.status).toBe('reading');
  expect(await second.has('a sample that nobody edited')).toBe(false);
  release();
  await second.ready;
  expect(await second.has('other')).toBe(true);
});
