import type { DocumentId } from '../../openDocument';
import { isWhole, KeptDocument } from '../KeptDocument';
import { restoredDocument } from '../restoreDocument';
import type { LibraryContext } from './context';
import type { Intake } from './intake';

/** Reads what other tabs write. */
export interface Reading {
  /** Reads what another tab wrote of an open document. */
  readOn(id: DocumentId): Promise<void>;
  /** The same for a process that this page may not have kept yet, such as a sample that another tab edited first. */
  catchUp(id: DocumentId): Promise<void>;
  /** Brings in a process that another tab opened or brought back. */
  readNew(key: string): Promise<DocumentId | null>;
}

export function readingOf(context: LibraryContext, intake: Intake): Reading {
  const { store, kept, keeping, documentOf, change, noteEdited, noteRemoved } = context;
  const { storage, now } = context.ports;
  const get = store.getState;
  /** The end of what is being read of each. */
  const running = new Map<DocumentId, Promise<void>>();

  /** Behind what is being read already: two answers at once would undo one another. */
  function readOn(id: DocumentId): Promise<void> {
    const next = (running.get(id) ?? Promise.resolve()).then(() => readOnNow(id));
    running.set(id, next);
    return next;
  }

  async function readOnNow(id: DocumentId): Promise<void> {
    const entry = kept.get(id);
    const document = documentOf(id);
    // What is not written yet must not be replaced; its own write finds out that another was first.
    if (entry === undefined || document === null || !entry.records.has(document)) return;
    // What this page did meanwhile counts; a conflict is found by the next write.
    const isWanted = () => documentOf(id) === document;
    const answer = await entry.readOn(document, isWanted);
    if (!answer.ok || !isWanted()) return;
    if (answer.value === null) {
      noteRemoved(entry.records.head, now());
      intake.forget(id);
      get().notify(`"${document.title}" was removed in another tab. The library can bring it back.`);
    } else if (answer.value !== document) intake.takeIn(answer.value);
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
      // An earlier question was answered meanwhile, perhaps with less.
      if (known.records.head.key === key) await readOn(document.id);
      return null;
    }
    noteEdited(document.id, answer.value.log.at(-1)!.at);
    kept.set(document.id, KeptDocument.restored(restored.value, keeping));
    intake.takeIn(document);
    change({ removed: get().library.removed.filter((each) => each.key !== key) });
    return document.id;
  }

  return { readOn, catchUp, readNew };
}
