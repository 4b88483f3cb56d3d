import type { StoreApi } from 'zustand';
import type { EditorState } from '../state/editorState';
import { isChanged } from '../state/selectors/changes';
import { finishTyping } from './finishTyping';

/**
 * Keeps the last edits, what is being typed among them, when the page is left, and asks first when the browser has not
 * stored them. Returns what takes it away again.
 */
export function guardLeaving(store: StoreApi<EditorState>, flush: () => Promise<void>): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    finishTyping();
    const { keeping, documents } = store.getState();
    // An edit of the model is never in the file, and would be missed as much.
    const hasEdits = Object.values(documents).some((document) => isChanged(document) || document.past.length > 0);
    if (keeping !== 'kept' && hasEdits) event.preventDefault();
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
