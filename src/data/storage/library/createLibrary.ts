import type { IDBPDatabase } from 'idb';
import type { Answer, LibraryStorage } from '../../../core/index';
import { causeOf } from '../storageError';
import { faultOf, inTime } from './libraryFault';
import { libraryDatabase, longestOpening } from './openDatabase';
import { rawRecords } from './rawRecords';
import { draftKey, readHeads, readProcessRecords, readTail, versionPlace } from './readRecords';
import { sizeOf } from './sizeOf';
import { purgeRecords, purgeVersion, writeRecords } from './writeRecords';

/** How long a read or write may take, in milliseconds, before the storage counts as not answering. */
const longestAnswer = 10_000;

/**
 * The processes this browser keeps, in its own database. Failures are not thrown; each is returned with a sentence.
 *
 * @param database  opens it, or returns the one already open
 */
export function createLibrary({ database = libraryDatabase(), limit = longestAnswer } = {}): LibraryStorage {
  const ask = async <T>(work: (opened: IDBPDatabase) => Promise<T>): Promise<Answer<T>> => {
    try {
      const opened = await inTime(database(), Math.min(limit, longestOpening));
      return { ok: true, value: await inTime(work(opened), limit) };
    } catch (error) {
      return { ok: false, error: faultOf(error) };
    }
  };
  return {
    heads: () => ask(readHeads),
    read: (key) =>
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
    tail: (after) => ask((opened) => readTail(opened, after)),
    write: (batch, durability) => ask((opened) => writeRecords(opened, batch, durability)),
    purge: (key) =>
      ask((opened) => {
        const version = versionPlace(key);
        if (version !== null) return purgeVersion(opened, version);
        return key.startsWith(draftKey({ id: '' }))
          ? opened.delete('drafts', key.slice(draftKey({ id: '' }).length))
          : purgeRecords(opened, key);
      }),
    raw: (key) => ask((opened) => rawRecords(opened, key)),
    size: (key) => ask((opened) => sizeOf(opened, key)),
  };
}
