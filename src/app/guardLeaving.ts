import type { StoreApi } from 'zustand';
import type { EditorState } from '../state/editorState';
import { isChanged } from '../state/selectors/changes';
import { applyPendingText } from './applyPendingText';

/** What is done with the kept processes when the page is hidden, left or shown again. */
export interface Leaving {
  /** Writes everything now; `isLeft` if the page is being left, not only hidden. */
  readonly flush: (isLeft: boolean) => unknown;
  readonly comeBack: () => unknown;
}

/**
 * Writes the last edits, pending text included, when the page is left, and asks first if the browser has not stored them. Returns
 * a function that removes the guard.
 */
export function guardLeaving(store: StoreApi<EditorState>, { flush, comeBack }: Leaving): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    applyPendingText();
    const { keeping, documents } = store.getState();
    // An edit of the model is not in the process file, but would be missed as much.
    const hasEdits = Object.values(documents).some((document) => isChanged(document) || document.past.length > 0);
    if (keeping !== 'kept' && hasEdits) event.preventDefault();
  };
  const leave = () => void flush(true);
  // A hidden page may be closed without notice.
  const keepWhenHidden = () => void (document.visibilityState === 'hidden' ? flush(false) : comeBack());
  const back = () => void comeBack();
  window.addEventListener('beforeunload', ask);
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', back);
  document.addEventListener('visibilitychange', keepWhenHidden);
  return () => {
    window.removeEventListener('beforeunload', ask);
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('pageshow', back);
    document.removeEventListener('visibilitychange', keepWhenHidden);
  };
}
