import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LogRecord, LogWrite, PartRecord, RecordBatch } from '../../../../src/core/index';
import { emptyModel } from '../../../../src/core/index';
import { createLibrary } from '../../../../src/data/storage/library/createLibrary';
import { upgraders } from '../../../../src/data/storage/library/upgraders';
import { eventually } from '../../../support/eventually';
import { granted } from '../../../support/granted';
import { processOf } from '../../../support/processOf';
import { openVersion3, writeAsVersion3 } from '../../../support/storeOfVersion3';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => void vi.restoreAllMocks());

const { steps, ...frame } = processOf('a b c');
const file = { name: 'p.ocl', path: 'p.ocl', bytes: new Uint8Array([1, 2]), handle: null };

function logged(record: LogRecord, parts: readonly PartRecord[] = []): RecordBatch['logs'] {
  return [{ record, parts }];
}

/** The records of a process that was just opened. */
function batchOf(key: string, by = 'page-1'): RecordBatch {
  const refs = { steps: [0, 1, 2], frame: 3, model: 4, scenario: 5, base: null };
  return {
    key,
    head: {
      key,
      format: 1,
      id: key,
      title: `Title of ${key}`,
      origin: 'file',
      createdAt: 1,
      removedAt: null,
      session: null,
    },
    origin: { key, file, beside: [], saved: { steps: [0, 1, 2], frame: 3, base: null }, savedAt: null },
    logs: logged({ key, number: 0, at: 1, by, start: refs }, [
      ...steps.map((value, part) => ({ key, part, kind: 'step', value }) as const),
      { key, part: 3, kind: 'frame', value: frame },
      { key, part: 4, kind: 'model', value: emptyModel },
      { key, part: 5, kind: 'scenario', value: { name: 'As configured' } },
    ]),
    versions: {
      put: [
        {
          key,
          id: '1',
          name: 'First',
          savedAt: 2,
          content: { process: processOf('a'), model: emptyModel, scenario: {} },
        },
      ],
      gone: [],
    },
  };
}

function draftOf(id: string) {
  const process = processOf('a b');
  const content = { process, model: emptyModel, scenario: {} };
  return {
    ...{ schemaVersion: 1, id, title: `Draft ${id}`, origin: 'file', file, beside: [], content },
    ...{ savedProcess: process, savedAt: null, editedAt: 5 },
  };
}

/** A database as the first version left it. */
async function storeOfVersion1(...drafts: readonly object[]): Promise<void> {
  const database = await openDB('preflight', 1, {
    upgrade: (made) => void made.createObjectStore('drafts', { keyPath: 'id' }),
  });
  for (const draft of drafts) await database.put('drafts', draft);
  database.close();
}

test('written records come back field by field', async () => {
  const library = createLibrary();
  granted(await library.write(batchOf('one'), 'strict'));
  const { heads, setAside } = granted(await library.heads());
  expect(heads).toMatchObject([{ key: 'one', title: 'Title of one' }]);
  expect(setAside).toEqual([]);
  expect(granted(await library.read('one'))).toMatchObject({
    origin: { file: { bytes: new Uint8Array([1, 2]) } },
    parts: [{ value: steps[0] }, { value: steps[1] }, { value: steps[2] }, {}, {}, {}],
    log: [{ number: 0 }],
  });
});

test('two pages that write the same number: the second is refused whole', async () => {
  const library = createLibrary();
  granted(await library.write(batchOf('one'), 'relaxed'));
  const second = createLibrary();
  const answer = await second.write(
    { ...batchOf('one', 'page-2'), head: { ...batchOf('one').head!, title: 'Other' } },
    'relaxed',
  );
  expect(answer).toMatchObject({ ok: false, error: { kind: 'conflict' } });
  expect(granted(await library.heads()).heads[0]?.title).toBe('Title of one');
});

test('drafts of the first version are there after the upgrade, and go when records take their place', async () => {
  await storeOfVersion1(draftOf('old'));
  const library = createLibrary();
  expect(granted(await library.heads()).drafts).toMatchObject([{ id: 'old', title: 'Draft old' }]);
  granted(await library.write({ ...batchOf('new'), draft: 'old' }, 'relaxed'));
  const { heads, drafts } = granted(await library.heads());
  expect([heads.length, drafts.length]).toEqual([1, 0]);
});

test('a store of the version before comes over whole, and takes versions from then on', async () => {
  const before = await openDB('preflight', 2, {
    upgrade: async (made, _old, _new, transaction) => {
      for (const upgrade of upgraders.slice(0, 2)) await upgrade(made, transaction as never);
    },
  });
  const { head, origin, logs } = batchOf('one');
  const { parts, record: log } = logs[0]!;
  await before.put('heads', head);
  await before.put('origins', origin);
  for (const part of parts) await before.put('parts', part);
  await before.put('log', log);
  before.close();
  const library = createLibrary();
  expect(granted(await library.read('one'))).toMatchObject({ head, origin, parts, log: [log], versions: [] });
  const content = { process: processOf('a b'), model: emptyModel, scenario: {} };
  const version = { key: 'one', id: '1', name: 'First', savedAt: 7, content };
  const next = { key: 'one', logs: logged({ ...log, number: 1 }) };
  granted(await library.write({ ...next, versions: { put: [version], gone: [] } }, 'relaxed'));
  expect(granted(await library.read('one'))).toMatchObject({ versions: [version], unreadVersions: [] });
  granted(await library.purge('one'));
  expect(granted(await library.raw('one'))).not.toContain('First');
});

test('a store of version 3 comes over whole, and its process is written on', async () => {
  const before = await openVersion3();
  const { draft: _draft, ...batch } = batchOf('one');
  await writeAsVersion3(before, batch);
  const step = { ...steps[1]!, name: 'New' };
  const after = { steps: { at: 1, removed: 1, added: [6] } };
  const history = {
    dropped: 0,
    kept: 0,
    added: [{ id: 1, label: 'Rename', place: null, after }],
    done: 1,
    lastEdit: 1,
  };
  const second = { key: 'one', number: 1, at: 2, by: 'page-1', history };
  await writeAsVersion3(before, {
    key: 'one',
    logs: logged(second, [{ key: 'one', part: 6, kind: 'step', value: step }]),
  });
  before.close();
  const library = createLibrary();
  const { head, origin, logs, versions } = batch;
  const { parts, record: log } = logs[0]!;
  const six = { key: 'one', part: 6, kind: 'step', value: step } as const;
  const whole = { head, origin, parts: [...parts, six], log: [log, second], versions: versions!.put };
  expect(granted(await library.read('one'))).toMatchObject({ ...whole, partRecords: 7 });
  const seven = { key: 'one', part: 7, kind: 'step', value: { ...step, name: 'Newer' } } as const;
  const third = { ...second, number: 2, history: { ...history, kept: 1 } };
  const from = { part: 6, value: step };
  granted(await library.write({ key: 'one', logs: logged(third, [{ ...seven, from }]) }, 'relaxed'));
  expect(granted(await library.read('one'))).toMatchObject({
    ...whole,
    ...{ parts: [...parts, six, seven], log: [log, second, third], partRecords: 7 },
  });
});

test('an edit writes one small record, and a thousand are read from a few', async () => {
  const library = createLibrary();
  granted(await library.write(batchOf('one'), 'relaxed'));
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  const add = vi.spyOn(IDBObjectStore.prototype, 'add');
  let value = { ...steps[0]!, slug: 'x'.repeat(5000) };
  granted(
    await library.write(
      {
        ...batchOf('one'),
        logs: logged({ ...batchOf('one').logs[0]!.record, number: 1 }, [{ key: 'one', part: 6, kind: 'step', value }]),
      },
      'relaxed',
    ),
  );
  const [puts, adds] = [put.mock.calls.length, add.mock.calls.length];
  for (let number = 2; number <= 1000; number += 1) {
    const from = { part: number + 4, value };
    value = { ...value, name: `Name ${number}` };
    const log = { key: 'one', number, at: number, by: 'page-1' };
    const part = { key: 'one', part: number + 5, kind: 'step', value, from } as const;
    expect(granted(await library.write({ key: 'one', logs: logged(log, [part]) }, 'relaxed'))).toBeLessThan(300);
  }
  expect(add.mock.calls.length - adds).toBe(999);
  // Beside the log only its copies, a hundred and twenty-eight records in each.
  await eventually(() => expect(put.mock.calls.length - puts).toBe(7));
  const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  const read = granted(await library.read('one'));
  if (!('head' in read)) throw new Error(read.cause);
  expect(read.log.map(({ number }) => number)).toEqual(Array.from({ length: 1001 }, (_, number) => number));
  expect(read.parts.at(-1)).toEqual({ key: 'one', part: 1005, kind: 'step', value });
  const found = await Promise.all(
    getAll.mock.results.map(async ({ value: request }) => (request as IDBRequest).result.length),
  );
  expect(found.reduce((sum: number, length: number) => sum + length, 0)).toBeLessThan(150);
});

test('where a copy of the log is damaged, the records themselves are read', async () => {
  const library = createLibrary();
  granted(await library.write(batchOf('one'), 'relaxed'));
  for (let number = 1; number < 300; number += 1)
    granted(await library.write({ key: 'one', logs: logged({ key: 'one', number, at: 1, by: 'p' }) }, 'relaxed'));
  const database = await openDB('preflight');
  await eventually(async () => expect(await database.count('chunks')).toBe(2));
  for (const text of ['', '[]', '{"', null]) {
    await database.put('chunks', { key: 'one', from: 128, text });
    expect(granted(await library.read('one'))).toMatchObject({ log: { length: 300 } });
  }
  await database.delete('chunks', ['one', 0]);
  expect(granted(await library.read('one'))).toMatchObject({ log: { length: 300 } });
  database.close();
});

test('what is emptied is gone from the log, its copies and the parts, in the same write', async () => {
  const library = createLibrary();
  granted(await library.write(batchOf('one'), 'relaxed'));
  const model = (part: number, name: string) =>
    ({ key: 'one', part, kind: 'model', value: { ...emptyModel, variables: [{ name, value: '' }] } }) as const;
  const recordOf = (number: number, label: string) => {
    const added = [{ id: 1, label, place: null, after: { model: number + 5 } }];
    return { key: 'one', number, at: 2, by: 'p', history: { dropped: 0, kept: 0, added, done: 1, lastEdit: 1 } };
  };
  for (let number = 1; number < 130; number += 1) {
    const logs = logged(recordOf(number, `secret ${number}`), [model(number + 5, `secret ${number}`)]);
    const before = { key: 'one', number: number - 1, at: 0, by: '' };
    const gone = number === 1 ? {} : { emptied: [before], partsGone: [number + 4, number + 5] as const };
    granted(await library.write({ key: 'one', logs, ...gone }, 'relaxed'));
    expect(granted(await library.raw('one')).match(/secret \d+/g)).toEqual([`secret ${number}`, `secret ${number}`]);
  }
  const database = await openDB('preflight');
  await eventually(async () => expect(await database.count('chunks')).toBe(1));
  expect(JSON.stringify(await database.getAll('chunks'))).not.toContain('secret');
  database.close();
  const read = granted(await library.read('one'));
  expect('head' in read && [read.log.length, read.log.at(-1)]).toEqual([130, recordOf(129, 'secret 129')]);
});

test('a database of a newer version is refused with its version and left untouched', async () => {
  const newer = await openDB('preflight', upgraders.length + 1, {
    upgrade: (made) => void made.createObjectStore('later', { keyPath: 'key' }),
  });
  await newer.put('later', { key: 1, text: 'kept' });
  newer.close();
  const answer = await createLibrary().heads();
  expect(answer).toMatchObject({ ok: false, error: { kind: 'newer' } });
  expect(!answer.ok && answer.error.message).toContain(`${upgraders.length + 1}`);
  const again = await openDB('preflight', upgraders.length + 1);
  expect(await again.get('later', 1)).toEqual({ key: 1, text: 'kept' });
  again.close();
});

test('a record of a newer format is set aside with its number, and the others are read', async () => {
  const library = createLibrary();
  granted(await library.write(batchOf('one'), 'relaxed'));
  const newer = { ...batchOf('two').head!, format: 7 } as never;
  granted(await library.write({ ...batchOf('two'), head: newer }, 'relaxed'));
  const { heads, setAside } = granted(await library.heads());
  expect(heads.map(({ key }) => key)).toEqual(['one']);
  expect(setAside).toMatchObject([{ key: 'two', title: 'Title of two', cause: expect.stringContaining('format 7') }]);
});

/** Values no field of ours ever has, in place of one field deep inside a record. */
const oddities = [undefined, null, 7, 'text', [], {}, [{}], true, new Map(), new Date(0)];

function damaged(record: unknown, seed: number, oddity: unknown): unknown {
  const copy = structuredClone(record);
  const places: (readonly [object, string | number])[] = [];
  const walk = (value: unknown) => {
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array || value instanceof Map) return;
    for (const key of Object.keys(value)) {
      if (['key', 'id', 'part', 'number', 'field'].includes(key)) continue;
      places.push([value, key]);
      walk(value[key as keyof typeof value]);
    }
  };
  walk(copy);
  const [holder, key] = places[seed % places.length]!;
  (holder as Record<string | number, unknown>)[key] = oddity;
  return copy;
}

/** Which text of which store is damaged within. */
const insideOf: Readonly<Record<string, readonly [store: string, text: string]>> = {
  'inside a part': ['parts', 'pack'],
  'inside the log': ['log', 'text'],
};

test('a damaged record of any shape is set aside or read, never thrown, and never hides the others', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('heads', 'origins', 'parts', 'log', 'versions', 'inside a part', 'inside the log'),
      fc.nat(1000),
      fc.nat(1000),
      fc.constantFrom(...oddities),
      async (place, pick, seed, oddity) => {
        const [store, text] = insideOf[place] ?? [place, null];
        await deleteDB('preflight');
        const library = createLibrary();
        granted(await library.write(batchOf('good'), 'relaxed'));
        granted(await library.write(batchOf('bad'), 'relaxed'));
        const database = await openDB('preflight');
        const records = (await database.getAll(store)).filter(({ key }) => key === 'bad');
        const record = records[pick % records.length];
        const broken =
          text === null
            ? damaged(record, seed, oddity)
            : { ...record, [text]: JSON.stringify(damaged(JSON.parse(record[text]), seed, oddity)) };
        await database.put(store, broken);
        database.close();
        const { heads, setAside } = granted(await library.heads());
        expect(heads.map(({ key }) => key)).toContain('good');
        expect(heads.length + setAside.length).toBe(2);
        expect('head' in granted(await library.read('good'))).toBe(true);
        const bad = granted(await library.read('bad'));
        if (!('head' in bad)) expect(bad.cause).not.toBe('');
        else if (store === 'versions') expect(bad.versions.length + bad.unreadVersions.length).toBe(1);
        expect(granted(await library.raw('bad'))).toContain('"bad"');
        expect(granted(await library.raw('good'))).toContain('Title of good');
      },
    ),
    { numRuns: 90, seed: 16 },
  );
});

test('a damaged draft of the first version is set aside, stays stored and can be exported', async () => {
  await storeOfVersion1(draftOf('fine'), { ...draftOf('bad'), content: { process: { steps: [{}] } } });
  const library = createLibrary();
  const { drafts, setAside } = granted(await library.heads());
  expect(drafts.map(({ id }) => id)).toEqual(['fine']);
  expect(setAside).toMatchObject([{ key: 'draft:bad', title: 'Draft bad' }]);
  expect(granted(await library.raw('draft:bad'))).toContain('Draft bad');
  granted(await library.purge('draft:bad'));
  expect(granted(await library.heads()).setAside).toEqual([]);
});

test('a database that never opens is reported after some time', async () => {
  vi.spyOn(indexedDB, 'open').mockReturnValue(new IDBOpenDBRequest());
  const answer = await createLibrary({ limit: 20 }).heads();
  expect(answer).toMatchObject({ ok: false, error: { kind: 'silent' } });
});

test('an opening that fails once is tried again the next time', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('The disk failed', 'UnknownError');
  });
  const library = createLibrary();
  expect(await library.heads()).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('The disk failed') },
  });
  expect(await library.heads()).toMatchObject({ ok: true });
});

test('a browser without a database is reported in words', async () => {
  vi.stubGlobal('indexedDB', undefined);
  expect(await createLibrary().heads()).toMatchObject({ ok: false, error: { kind: 'failed' } });
  vi.unstubAllGlobals();
});

test('a full disk refuses the whole write', async () => {
  const library = createLibrary();
  granted(await library.write(batchOf('one'), 'relaxed'));
  const database = await openDB('preflight');
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('No space', 'QuotaExceededError');
  });
  expect(await library.write(batchOf('two'), 'relaxed')).toMatchObject({ ok: false, error: { kind: 'full' } });
  put.mockRestore();
  expect(await database.getAll('log')).toHaveLength(1);
  database.close();
});

test('a write that the browser ends itself is reported, and nothing of it is stored', async () => {
  const library = createLibrary();
  granted(await library.write(batchOf('one'), 'relaxed'));
  const spy = vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (this: IDBTransaction) {
    this.abort();
  });
  const answer = await library.write(batchOf('two'), 'relaxed');
  expect(answer).toMatchObject({
    ok: false,
    error: { kind: 'failed', message: expect.stringContaining('Save to a file') },
  });
  spy.mockRestore();
  expect(granted(await library.heads()).heads.map(({ key }) => key)).toEqual(['one']);
  expect('cause' in granted(await library.read('two'))).toBe(true);
});

test('records after a number can be read alone', async () => {
  const library = createLibrary();
  granted(await library.write(batchOf('one'), 'relaxed'));
  const part = { key: 'one', part: 6, kind: 'step', value: steps[0]! } as const;
  const log = { key: 'one', number: 1, at: 2, by: 'page-2' };
  granted(await library.write({ key: 'one', logs: logged(log, [part]) }, 'relaxed'));
  const tail = granted(await library.tail({ key: 'one', number: 0, part: 5, stepOf: () => undefined }));
  expect(tail).toEqual({ log: [log], parts: [part] });
});

test('starting afresh leaves only new records', async () => {
  const library = createLibrary();
  granted(await library.write(batchOf('one'), 'relaxed'));
  const { head: _head, origin: _origin, ...again } = batchOf('one');
  const [{ record, parts }] = again.logs as [LogWrite];
  const fresh = { ...again, logs: logged({ ...record, number: 1 }, parts), isFresh: true, logFrom: 1 };
  granted(await library.write(fresh, 'relaxed'));
  expect(granted(await library.read('one'))).toMatchObject({ log: [{ number: 1 }] });
});

test('the size of a process counts its file, steps and versions, and nothing of another', async () => {
  const library = createLibrary();
  const big = batchOf('big');
  const origin = { ...big.origin!, file: { ...file, bytes: new Uint8Array(50_000) } };
  await library.write(batchOf('small'), 'relaxed');
  const before = granted(await library.size('small'));
  await library.write({ ...big, origin }, 'relaxed');
  expect(granted(await library.size('small'))).toBe(before);
  expect(granted(await library.size('big')) - before).toBeGreaterThan(49_000);
  expect(granted(await library.size('big')) - before).toBeLessThan(50_100);
  expect(granted(await library.size('none'))).toBeLessThan(100);
});
