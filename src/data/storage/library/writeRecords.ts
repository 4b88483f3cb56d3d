import type { IDBPDatabase, IDBPObjectStore } from 'idb';
import type { Durability, RecordBatch } from '../../../core/index';
import { addLogChunk } from './packing/logChunks';
import { type PackedBatch, packedBatch } from './packing/packedBatch';

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
  const { head, origin, typed = [], versions, isFresh, partsFrom, draft } = batch;
  const packed = packedBatch(batch.key, batch.log, batch.parts);
  const stores = [
    ...(packed.log === null ? [] : ['log']),
    ...(batch.log?.start === undefined ? [] : ['chunks']),
    ...(packed.parts.length > 0 || partsFrom !== undefined || isFresh ? ['parts'] : []),
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
  // Only opening gets slower without it.
  if (batch.log !== null) void addLogChunk(database, batch.key, batch.log.number).catch(() => {});
  return packed.size;
}

/** What is left of a log record whose number must stay taken. */
const emptyLog = JSON.stringify({ at: 0, by: '' });

type Store = IDBPObjectStore<unknown, string[], string, 'readwrite'>;

function put(
  batch: RecordBatch,
  { log, parts }: PackedBatch,
  store: (name: string) => Store,
  watch: (request: Promise<unknown>) => void,
): void {
  const { key, head, origin, typed = [], versions, isFresh, draft } = batch;
  const { logFrom = 0, emptyTo = 0, partsFrom = 0 } = batch;
  if (log !== null) watch(store('log').add(log));
  if (batch.log?.start !== undefined) watch(store('chunks').delete(IDBKeyRange.bound([key], [key, []])));
  if (logFrom > 0) watch(store('log').delete(IDBKeyRange.bound([key], [key, logFrom], false, true)));
  for (let number = logFrom; number < emptyTo; number += 1) watch(store('log').put({ key, number, text: emptyLog }));
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
