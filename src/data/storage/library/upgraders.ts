import type { IDBPDatabase, IDBPTransaction } from 'idb';

/** Brings a database from the version before to its own; what is in other stores stays untouched. */
export type Upgrader = (
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;

/**
 * One for each version of the database, in order: the first makes version 1. None is ever changed after a release; a new
 * kind of record comes as one more line.
 */
export const upgraders: readonly Upgrader[] = [addDrafts, addRecords, addVersions, addChunks];

/** Working copies in one piece. Since version 2 they are read from here once, and written as records. */
function addDrafts(database: IDBPDatabase): void {
  database.createObjectStore('drafts', { keyPath: 'id' });
}

/** A process in records: its head, the file it came from, its parts, the log of its edits, and what is being typed. */
function addRecords(database: IDBPDatabase): void {
  database.createObjectStore('heads', { keyPath: 'key' });
  database.createObjectStore('origins', { keyPath: 'key' });
  database.createObjectStore('parts', { keyPath: ['key', 'part'] });
  database.createObjectStore('log', { keyPath: ['key', 'number'] });
  database.createObjectStore('typed', { keyPath: ['key', 'field'] });
}

/** States of a process that a person kept under a name, each in one piece. */
function addVersions(database: IDBPDatabase): void {
  database.createObjectStore('versions', { keyPath: ['key', 'id'] });
}

/**
 * Copies of the log in a few records, to read it faster. From this version on parts and log records are texts, which earlier
 * versions cannot read. Those that are there are read as they stand, and packed when the log of their process begins again:
 * nothing is converted that might be damaged.
 */
function addChunks(database: IDBPDatabase): void {
  database.createObjectStore('chunks', { keyPath: ['key', 'from'] });
}
