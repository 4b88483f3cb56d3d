import type { IDBPDatabase, IDBPObjectStore } from 'idb';
import type { Durability, RecordBatch } from '../../../core/index';
import { chunkOf, copyToChunk } from './packing/logChunks';
import { logText, type PackedBatch, packedBatch } from './packing/packedBatch';

/**
 * Writes all of it or nothing.
 *
 * @returns how many characters of text were written
 */
export async function writeRecords(
  database: IDBPDatabase,
  batch: RecordBatch,
  durability: Durability,
): Promise<number> {
  const { head, origin, typed = [], versions, isFresh, partsFrom, partsGone, emptied = [], draft } = batch;
  const packed = packedBatch(batch.key, batch.logs);
  const stores = [
    ...(packed.logs.length === 0 ? [] : ['log']),
    ...(isBeginning(batch) || emptied.length > 0 ? ['chunks'] : []),
    ...(packed.parts.length > 0 || partsFrom !== undefined || partsGone || isFresh ? ['parts'] : []),
    ...(head ? ['heads'] : []),
    ...(origin ? ['origins'] : []),
    ...(typed.length > 0 || isFresh ? ['typed'] : []),
    ...(versions ? ['versions'] : []),
    ...(draft === undefined ? [] : ['drafts']),
  ];
  const transaction = database.transaction(stores, 'readwrite', { durability });
  let cause: unknown = null;
  // A failed request ends the transaction, which itself only says that it was ended.
  const watch = (request: Promise<unknown>) =>
    void request.catch((error: unknown) => {
      cause ??= error;
    });
  try {
    put(batch, packed, (name) => transaction.objectStore(name), watch);
  } catch (error) {
    // What cannot be copied is refused at once; the pieces before it must not stay alone.
    transaction.done.catch(() => {});
    transaction.abort();
    throw error;
  }
  // Nothing follows: the browser need not wait for this page, which may be gone the next moment.
  transaction.commit();
  try {
    await transaction.done;
  } catch (error) {
    throw cause ?? error;
  }
  // Only opening gets slower without them.
  for (const from of chunksToCopy(batch)) void copyToChunk(database, batch.key, from).catch(() => {});
  return packed.size;
}

/** Whether the log begins again. */
function isBeginning({ logs }: RecordBatch): boolean {
  return logs[0]?.record.start !== undefined;
}

/** The chunks that hold a copy of a record that is emptied: the copy goes too. */
function chunksGone({ emptied = [] }: RecordBatch): readonly number[] {
  return [...new Set(emptied.map(({ number }) => chunkOf(number)))];
}

/** The chunks to copy now: those of which a copy went or that a record filled, but not the one that the next record belongs to. */
function chunksToCopy(batch: RecordBatch): readonly number[] {
  const numbers = batch.logs.map(({ record }) => record.number);
  const touched = [...(isBeginning(batch) ? [] : chunksGone(batch)), ...numbers.map(chunkOf)];
  const unfinished = chunkOf((numbers.at(-1) ?? -1) + 1);
  return [...new Set(touched)].filter((from) => from < unfinished);
}

type Store = IDBPObjectStore<unknown, string[], string, 'readwrite'>;

function put(
  batch: RecordBatch,
  { logs, parts }: PackedBatch,
  store: (name: string) => Store,
  watch: (request: Promise<unknown>) => void,
): void {
  const { key, head, origin, typed = [], versions, isFresh, draft } = batch;
  const { logFrom = 0, partsFrom = 0, partsGone, emptied = [] } = batch;
  for (const log of logs) watch(store('log').add(log));
  if (isBeginning(batch)) watch(store('chunks').delete(IDBKeyRange.bound([key], [key, []])));
  else for (const from of chunksGone(batch)) watch(store('chunks').delete([key, from]));
  if (logFrom > 0) watch(store('log').delete(IDBKeyRange.bound([key], [key, logFrom], false, true)));
  for (const record of emptied) watch(store('log').put({ key, number: record.number, text: logText(record) }));
  if (partsGone) watch(store('parts').delete(IDBKeyRange.bound([key, partsGone[0]], [key, partsGone[1]], false, true)));
  if (isFresh) watch(store('parts').delete(IDBKeyRange.bound([key], [key, []])));
  else if (partsFrom > 0) watch(store('parts').delete(IDBKeyRange.bound([key], [key, partsFrom], false, true)));
  if (isFresh) watch(store('typed').delete(IDBKeyRange.bound([key], [key, []])));
  for (const part of parts) watch(store('parts').put(part));
  if (head) watch(store('heads').put(head));
  if (origin) watch(store('origins').put(origin));
  for (const each of typed)
    watch(each.text === null ? store('typed').delete([key, each.field]) : store('typed').put(each));
  for (const each of versions?.put ?? []) watch(store('versions').put(each));
  for (const id of versions?.gone ?? []) watch(store('versions').delete([key, id]));
  if (draft !== undefined) watch(store('drafts').delete(draft));
}

/** Takes all records of a process away for good. */
export async function purgeRecords(database: IDBPDatabase, key: string): Promise<void> {
  const names = ['heads', 'origins', 'parts', 'log', 'chunks', 'typed', 'versions'];
  const transaction = database.transaction(names, 'readwrite');
  for (const name of ['heads', 'origins']) void transaction.objectStore(name).delete(key);
  for (const name of ['parts', 'log', 'chunks', 'typed', 'versions'])
    void transaction.objectStore(name).delete(IDBKeyRange.bound([key], [key, []]));
  await transaction.done;
}

/** Takes one version of a process away for good. */
export async function purgeVersion(database: IDBPDatabase, place: readonly [key: string, id: string]): Promise<void> {
  await database.delete('versions', [...place]);
}
