import { type IDBPDatabase, openDB } from 'idb';
import { upgraders } from './upgraders';

/** How long the browser may take to open its database, in milliseconds, before it counts as not answering. */
export const longestOpening = 5_000;

/** Thrown when a newer version of the app made the database. */
export class NewerDatabase extends Error {
  constructor(readonly version: number | null) {
    super('newer database');
  }
}

/**
 * Opens the database once and again whenever the browser closed it. An opening that takes too long continues behind the
 * fault, so that a late answer is still taken.
 */
export function libraryDatabase(name = 'preflight'): () => Promise<IDBPDatabase> {
  let opened: Promise<IDBPDatabase> | null = null;
  const forget = () => {
    opened = null;
  };
  return () => {
    if (opened === null) {
      opened = open(name, forget);
      opened.catch(forget);
    }
    return opened;
  };
}

async function open(name: string, onGone: () => void): Promise<IDBPDatabase> {
  if (typeof indexedDB === 'undefined') throw new Error('it has no database');
  const opening = openDB(name, upgraders.length, {
    upgrade: async (database, before, _after, transaction) => {
      for (const upgrade of upgraders.slice(before)) await upgrade(database, transaction);
    },
    // Another page wants a newer version: make room, and open again when asked next.
    blocking: (_old, _new, event) => {
      (event.target as IDBDatabase).close();
      onGone();
    },
    terminated: onGone,
  });
  return opening.catch(async (error: unknown) => {
    throw isNewer(error) ? new NewerDatabase(await versionOf(name)) : error;
  });
}

function isNewer(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'VersionError';
}

async function versionOf(name: string): Promise<number | null> {
  const all = (await indexedDB.databases?.().catch(() => [])) ?? [];
  return all.find((each) => each.name === name)?.version ?? null;
}
