import type { DocumentId } from '../../openDocument';
import { isWhole, KeptDocument } from '../KeptDocument';
import { restoredDocument } from '../restoreDocument';
import type { LibraryContext } from './context';
import type { StoredDocuments } from './storedDocuments';

/** Reads what other tabs write. */
export interface Reading {
  /** Reads what another tab wrote of an open document. */
  readOn(id: DocumentId): Promise<void>;
  /** The same for a process that this page may not have stored yet, such as a sample that another tab edited first. */
  catchUp(id: DocumentId): Promise<void>;
  /** Opens a process that another tab opened or brought back. */
  readNew(key: string): Promise<DocumentId | null>;
}

export function readingOf(context: LibraryContext, stored: StoredDocuments): Reading {
  const { store, kept, keeping, documentOf, change, noteEdited, noteRemoved } = context;
  const { storage, now } = context.ports;
  const get = store.getState;
  /** The last running read of each document. */
  const running = new Map<DocumentId, Promise<void>>();

  /** Waits for a running read: two answers at once would undo each other. */
  function readOn(id: DocumentId): Promise<void> {
    const next = (running.get(id) ?? Promise.resolve()).then(() => readOnNow(id));
    running.set(id, next);
    return next;
  }

  async function readOnNow(id: DocumentId): Promise<void> {
    const entry = kept.get(id);
    const document = documentOf(id);
    // Unwritten edits must not be replaced; their own write will find the conflict.
    if (entry === undefined || document === null || !entry.records.has(document)) return;
    // Edits made meanwhile take precedence; the next write finds a conflict.
    const isWanted = () => documentOf(id) === document;
    const answer = await entry.readOn(document, isWanted);
    if (!answer.ok || !isWanted()) return;
    if (answer.value === null) {
      noteRemoved(entry.records.head, now());
      stored.forget(id);
      get().notify(`"${document.title}" was removed in another tab. The library can bring it back.`);
    } else if (answer.value !== document) stored.add(answer.value);
  }

  async function catchUp(id: DocumentId): Promise<void> {
    if (kept.has(id)) return readOn(id);
    const answer = await storage.heads();
    const head = answer.ok ? answer.value.heads.find((each) => each.id === id && each.removedAt === null) : undefined;
    if (head !== undefined) await readNew(head.key);
  }

  async function readNew(key: string): Promise<DocumentId | null> {
    const answer = await storage.read(key);
    if (!answer.ok || !isWhole(answer.value) || answer.value.head.removedAt !== null) return null;
    const restored = restoredDocument(answer.value);
    if (!restored.ok) return null;
    const { document } = restored.value;
    const known = kept.get(document.id);
    if (known !== undefined) {
      // An earlier request was answered meanwhile, perhaps with older records.
      if (known.records.head.key === key) await readOn(document.id);
      return null;
    }
    noteEdited(document.id, answer.value.log.at(-1)!.at);
    kept.set(document.id, KeptDocument.restored(restored.value, keeping));
    stored.add(document);
    change({ removed: get().library.removed.filter((each) => each.key !== key) });
    return document.id;
  }

  return { readOn, catchUp, readNew };
}
