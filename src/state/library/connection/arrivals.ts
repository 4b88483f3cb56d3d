import { isWorthKeeping } from '../../drafts';
import type { DocumentId } from '../../openDocument';
import { selectDocumentId } from '../../selectors/view';
import { KeptDocument } from '../KeptDocument';
import type { Restored } from '../restoreDocument';
import type { LibraryContext } from './context';
import type { LoadedDocument, StoredDocuments } from './storedDocuments';
import { longestGathering } from './times';
import type { Writing } from './writing';

/** A process that was read, with when it was last written. */
export interface Arrival {
  readonly restored: Restored;
  readonly at: number;
  /** Told the id it has here, which may be another than the one it was kept under. */
  readonly onTaken: (id: DocumentId) => void;
}

/**
 * Gathers what is read and brings it in a few times a second: the library draws its list again each time, and with
 * hundreds of processes that would take longer than the reading. What is on screen is brought in at once.
 */
export interface Arrivals {
  add(arrival: Arrival): void;
  takeAll(): void;
}

export function arrivalsOf(context: LibraryContext, stored: StoredDocuments, writing: Writing): Arrivals {
  const { ports, store, kept, keeping, heard } = context;
  let waiting: Arrival[] = [];
  let since = ports.now();

  function takeAll(): void {
    const ready: LoadedDocument[] = [];
    const bringIn = () => stored.addAll(ready.splice(0));
    const renamed: DocumentId[] = [];
    for (const { restored, at, onTaken } of waiting) {
      // What another tab wrote of meanwhile is read once more for that reason, and may be gone.
      if (heard.has(restored.records.head.key)) continue;
      const { id } = restored.document;
      const there = context.documentOf(id);
      const isTaken = kept.has(id) || (there !== null && isWorthKeeping(there));
      // Two can have one name in the address bar, such as a sample that was edited before the database answered. Which
      // names are free, the store knows.
      if (isTaken) bringIn();
      const document = isTaken ? { ...restored.document, id: context.freeId(id) } : restored.document;
      kept.set(document.id, KeptDocument.restored({ ...restored, document }, keeping));
      ready.push({ document, editedAt: at });
      if (isTaken) renamed.push(document.id);
      onTaken(document.id);
    }
    waiting = [];
    since = ports.now();
    bringIn();
    for (const id of renamed) writing.schedule(id);
  }

  return {
    takeAll,
    add: (arrival) => {
      waiting.push(arrival);
      const isShown = arrival.restored.document.id === selectDocumentId(store.getState());
      if (isShown || ports.now() - since >= longestGathering) takeAll();
    },
  };
}
