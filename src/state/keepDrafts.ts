import type { StoreApi } from 'zustand';
import { type DraftStorage, draftOf, isWorthKeeping } from './drafts';
import type { EditorState } from './editorState';
import type { DocumentId, OpenDocument } from './openDocument';

/** A pause in editing after which the working copy is kept, and the longest an edit waits for one (ux.md 13.3). */
const pause = 300;
const longestWait = 500;

/**
 * Keeps every edited document in the browser soon after each edit. `flush` does it at once, for when the page is left.
 * A browser that refuses is told once, until it takes a draft again. What is open already counts as kept.
 */
export function keepDrafts(
  store: StoreApi<EditorState>,
  storage: DraftStorage,
  now: () => number,
): { readonly flush: () => Promise<void> } {
  const kept = new Map<DocumentId, OpenDocument>(Object.entries(store.getState().documents));
  const due = new Set<DocumentId>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let firstDueAt = 0;
  let hasFailed = false;

  async function flush(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const documents = [...due].flatMap((id) => store.getState().documents[id] ?? []);
    due.clear();
    for (const document of documents) {
      kept.set(document.id, document);
      const put = await storage.put(draftOf(document, now()));
      if (put.ok) {
        hasFailed = false;
        continue;
      }
      kept.delete(document.id);
      if (!hasFailed) store.getState().notify(put.error.message, { tone: 'error' });
      hasFailed = true;
    }
    store.setState({ keeping: hasFailed ? 'failed' : due.size > 0 ? 'pending' : 'kept' });
  }

  function schedule(): void {
    if (timer === null) firstDueAt = now();
    else clearTimeout(timer);
    const wait = Math.max(0, Math.min(pause, firstDueAt + longestWait - now()));
    timer = setTimeout(() => void flush(), wait);
  }

  store.subscribe((state, before) => {
    if (state.documents === before.documents) return;
    for (const id of Object.keys(before.documents)) {
      if (state.documents[id]) continue;
      kept.delete(id);
      due.delete(id);
      void storage.remove(id);
    }
    const changed = Object.values(state.documents).filter(
      (document) => isWorthKeeping(document) && !isSameDraft(document, kept.get(document.id)),
    );
    if (changed.length === 0) return;
    for (const document of changed) due.add(document.id);
    schedule();
    if (state.keeping !== 'pending') store.setState({ keeping: 'pending' });
  });
  return { flush };
}

function isSameDraft(document: OpenDocument, kept: OpenDocument | undefined): boolean {
  return (
    kept !== undefined &&
    document.content === kept.content &&
    document.savedProcess === kept.savedProcess &&
    document.savedBase === kept.savedBase &&
    document.writing === kept.writing &&
    document.file.onDisk === kept.file.onDisk &&
    document.title === kept.title
  );
}
