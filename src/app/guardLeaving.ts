import type { StoreApi } from 'zustand';
import type { EditorState } from '../state/editorState';
import { isChanged } from '../state/selectors/changes';

/**
 * Keeps the last edits when the page is left, and asks first when the browser has not stored them. Returns what takes
 * it away again.
 */
export function guardLeaving(store: StoreApi<EditorState>, flush: () => Promise<void>): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    const { keeping, documents } = store.getState();
    if (keeping !== 'kept' && Object.values(documents).some(isChanged)) event.preventDefault();
  };
  const keep = () => void flush();
  const keepWhenHidden = () => document.visibilityState === 'hidden' && keep();
  window.addEventListener('beforeunload', ask);
  window.addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', keepWhenHidden);
  return () => {
    window.removeEventListener('beforeunload', ask);
    window.removeEventListener('pagehide', keep);
    document.removeEventListener('visibilitychange', keepWhenHidden);
  };
}
