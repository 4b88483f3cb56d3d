import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { causeOf, type StorageError } from './storageError';

/** What this adapter must know of a draft; the rest is kept as it is. */
interface Kept {
  readonly schemaVersion: number;
  readonly id: string;
}

interface Shelves extends DBSchema {
  drafts: { key: string; value: Kept };
}

/** Working copies in the browser's own database. */
export function createDraftStorage(): {
  put(draft: Kept): Promise<{ readonly ok: true } | { readonly ok: false; readonly error: StorageError }>;
  remove(id: string): Promise<void>;
  all(): Promise<readonly Kept[]>;
} {
  let opened: Promise<IDBPDatabase<Shelves>> | null = null;
  const database = () => {
    opened ??= openDB<Shelves>('preflight', 1, {
      upgrade: (made) => void made.createObjectStore('drafts', { keyPath: 'id' }),
      // Another tab wants a newer version: make room, and open again when asked next.
      blocking: (_old, _new, event) => {
        (event.target as IDBDatabase).close();
        opened = null;
      },
      terminated: () => {
        opened = null;
      },
    });
    return opened;
  };
  return {
    put: async (draft) => {
      try {
        await (await database()).put('drafts', draft);
        return { ok: true };
      } catch (error) {
        return { ok: false, error: { kind: 'failed', message: notKept(error) } };
      }
    },
    remove: async (id) => {
      try {
        await (await database()).delete('drafts', id);
      } catch {
        // What cannot be removed now is offered again next time; nothing is lost.
      }
    },
    all: async () => {
      try {
        return (await (await database()).getAll('drafts')).filter((draft) => draft.schemaVersion === 1);
      } catch {
        return [];
      }
    },
  };
}

function notKept(error: unknown): string {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') {
    return 'This browser has no space left. The last edits are only in memory. Save to a file now.';
  }
  return `This browser does not keep working copies (${causeOf(error)}). The last edits are only in memory. Save to a file now.`;
}
