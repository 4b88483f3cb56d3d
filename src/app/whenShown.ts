import type { StoreApi } from 'zustand';
import type { EditorState } from '../state/editorState';
import type { DocumentId } from '../state/openDocument';
import { selectDocument } from '../state/selectors/document';

/**
 * Calls once, when the process sought is open and on screen.
 *
 * @returns a function that stops waiting
 */
export function whenShown(
  store: StoreApi<EditorState>,
  sought: (state: EditorState) => DocumentId | null,
  then: (id: DocumentId) => void,
): () => void {
  const stop = store.subscribe((state, before) => {
    const shown = selectDocument(state);
    // Comparing reads a whole process, so it is not done at every edit.
    if (shown === null || shown.id === selectDocument(before)?.id || sought(state) !== shown.id) return;
    stop();
    // After the other subscribers have seen this state.
    queueMicrotask(() => then(shown.id));
  });
  return stop;
}
