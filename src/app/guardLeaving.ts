import type { StoreApi } from 'zustand';
import type { EditorState } from '../state/editorState';
import { isChanged } from '../state/selectors/changes';

/** Asks before the page is left while something differs from its file. Returns what stops asking. */
export function guardLeaving(store: StoreApi<EditorState>): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (Object.values(store.getState().documents).some(isChanged)) event.preventDefault();
  };
  window.addEventListener('beforeunload', ask);
  return () => window.removeEventListener('beforeunload', ask);
}
