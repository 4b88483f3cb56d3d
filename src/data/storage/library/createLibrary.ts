import type { IDBPDatabase } from 'idb';
import { causeOf } from '../storageError';
import { faultOf, inTime, type LibraryFault } from './libraryFault';
import { databaseNamed, longestOpening } from './openDatabase';
import { rawRecords } from './rawRecords';
import {
  draftKey,
  type KeptRecords,
  readHeads,
  readProcessRecords,
  readTail,
  type SetAside,
  versionPlace,
} from './readRecords';
import { type Durability, purgeRecords, purgeVersion, type RecordBatch, writeRecords } from './writeRecords';

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: LibraryFault };

/** How long a read or write may take, in milliseconds, before the storage counts as not answering. */
const longestAnswer = 10_000;

/** The processes this browser keeps, in its own database. No failure of it is thrown; each comes back with a sentence. */
export function createLibrary({ name = 'preflight', limit = longestAnswer } = {}) {
  const database = databaseNamed(name);
  const ask = async <T>(work: (opened: IDBPDatabase) => Promise<T>): Promise<Answer<T>> => {
    try {
      const opened = await inTime(database(), Math.min(limit, longestOpening));
      return { ok: true, value: await inTime(work(opened), limit) };
    } catch (error) {
      return { ok: false, error: faultOf(error) };
    }
  };
  return {
    /** What is there, without what it consists of. */
    heads: () => ask(readHeads),
    /** All of one process, or why it is set aside. */
    read: (key: string): Promise<Answer<KeptRecords | SetAside>> =>
      ask(async (opened) => {
        const setAside = (cause: string) => ({ key, title: '', cause });
        try {
          const read = await readProcessRecords(opened, key);
          return read.ok ? read.value : setAside(read.cause);
        } catch (error) {
          // The database as a whole may be gone; a record of its own is only set aside.
          if (error instanceof DOMException && error.name === 'InvalidStateError') throw error;
          return setAside(`the browser cannot read it (${causeOf(error)})`);
        }
      }),
    tail: (after: Parameters<typeof readTail>[1]) => ask((opened) => readTail(opened, after)),
    /** All of a batch or nothing; refused as a conflict when another page has written its number. */
    write: (batch: RecordBatch, durability: Durability) => ask((opened) => writeRecords(opened, batch, durability)),
    purge: (key: string) =>
      ask((opened) => {
        const version = versionPlace(key);
        if (version !== null) return purgeVersion(opened, version);
        return key.startsWith(draftKey({ id: '' }))
          ? opened.delete('drafts', key.slice(draftKey({ id: '' }).length))
          : purgeRecords(opened, key);
      }),
    /** Everything stored under a key as text, whatever state it is in. */
    raw: (key: string) => ask((opened) => rawRecords(opened, key)),
  };
}
