import { slugOf, utf8Bytes } from '../../../core/index';
import { isWorthKeeping } from '../../drafts';
import type { DocumentId, OpenDocument } from '../../openDocument';
import { isWhole, KeptDocument } from '../KeptDocument';
import type { LibraryCommands, StoredSize } from '../libraryState';
import { restoredDocument } from '../restoreDocument';
import type { LibraryContext } from './context';
import type { Reading } from './reading';
import type { StoredDocuments } from './storedDocuments';

/** Removes processes, brings them back, and deletes them for good. */
export interface Removal extends Pick<LibraryCommands, 'bringBack' | 'purge' | 'exportRaw' | 'sizes'> {
  /** Records that a document was removed; it can be brought back for some time. */
  remove(id: DocumentId, document: OpenDocument): Promise<void>;
}

export function removalOf(context: LibraryContext, stored: StoredDocuments, reading: Reading): Removal {
  const { store, kept, keeping, documentOf, keptOf, change, noteRemoved } = context;
  const { storage, tabs, now, save } = context.ports;
  const get = store.getState;

  async function remove(id: DocumentId, document: OpenDocument): Promise<void> {
    const wasKept = kept.has(id);
    if (!wasKept && !isWorthKeeping(document)) return;
    const entry = keptOf(document);
    kept.delete(id);
    const at = now();
    const answer = await entry.remove(document, at);
    if (!answer.ok) {
      get().notify(`"${document.title}" could not be removed: ${answer.error.message}`, { tone: 'error' });
      if (documentOf(id) === null) {
        kept.set(id, entry);
        stored.add(document);
      }
      return;
    }
    noteRemoved(entry.records.head, at);
    const { key } = entry.records.head;
    get().notify(`Removed "${document.title}" from this browser. It can be brought back for 30 days.`, {
      bringsBack: key,
    });
    tabs.send({ kind: 'wrote', key, id });
  }

  async function bringBack(key: string): Promise<DocumentId | null> {
    const answer = await storage.read(key);
    if (!answer.ok || !isWhole(answer.value)) return null;
    const restored = restoredDocument(answer.value);
    if (!restored.ok) return null;
    const entry = KeptDocument.restored(restored.value, keeping);
    const written = await entry.remove(restored.value.document, null);
    if (!written.ok) {
      get().notify(written.error.message, { tone: 'error' });
      return null;
    }
    tabs.send({ kind: 'wrote', key, id: restored.value.document.id });
    return reading.readNew(key);
  }

  async function purge(key: string): Promise<void> {
    const answer = await storage.purge(key);
    if (!answer.ok) get().notify(answer.error.message, { tone: 'error' });
    else
      change({
        removed: get().library.removed.filter((each) => each.key !== key),
        setAside: get().library.setAside.filter((each) => each.key !== key),
      });
  }

  async function exportRaw(key: string, title: string): Promise<void> {
    const answer = await storage.raw(key);
    if (!answer.ok) {
      get().notify(answer.error.message, { tone: 'error' });
      return;
    }
    const name = `${slugOf(title) || 'process'}.kept.json`;
    const bytes = utf8Bytes(answer.value);
    const saved = await save({ name, bytes, handle: null, expected: null });
    if (saved.ok) get().notify(`Downloaded "${name}".`);
    else if (saved.error.kind !== 'cancelled') get().notify(saved.error.message, { tone: 'error' });
  }

  async function sizes(): ReturnType<Removal['sizes']> {
    const all = await storage.heads();
    const sizes: StoredSize[] = [];
    // One after the other, so that no single question takes longer than the storage may.
    for (const { key, title, removedAt } of all.ok ? all.value.heads : []) {
      const size = await storage.size(key);
      if (size.ok) sizes.push({ key, title, isRemoved: removedAt !== null, bytes: size.value });
    }
    if (!all.ok) get().notify(all.error.message, { tone: 'error' });
    return sizes.sort((left, right) => right.bytes - left.bytes);
  }

  return { remove, bringBack, purge, exportRaw, sizes };
}
