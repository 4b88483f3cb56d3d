import type { StoreApi } from 'zustand';
import type { EditorState } from '../state/editorState';
import { isChanged } from '../state/selectors/changes';
import { finishTyping } from './finishTyping';

/** What happens to the kept processes when the page goes and comes. */
export interface Leaving {
  /** Keeps everything at once; `isLeft` when the page goes away and is not only out of sight. */
  readonly flush: (isLeft: boolean) => unknown;
  readonly comeBack: () => unknown;
}

/**
 * Keeps the last edits, what is being typed among them, when the page is left, and asks first when the browser has not
 * stored them. Returns what takes it away again.
 */
export function guardLeaving(store: StoreApi<EditorState>, { flush, comeBack }: Leaving): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    finishTyping();
    const { keeping, documents } = store.getState();
    // An edit of the model is never in the file, and would be missed as much.
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
