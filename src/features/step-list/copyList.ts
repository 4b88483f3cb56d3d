import type { StoreApi } from 'zustand';
import { listAsText } from '../../rows/rowNames';
import type { EditorState } from '../../state/editorState';
import { selectProcess } from '../../state/selectors/document';

/** Puts the list on the clipboard, one numbered line per row, and says so. */
export async function copyList({ getState }: StoreApi<EditorState>): Promise<void> {
  const process = selectProcess(getState());
  if (process === null) return;
  try {
    await navigator.clipboard.writeText(listAsText(process));
    getState().notify('The list is on the clipboard.');
  } catch {
    getState().notify('The browser did not allow writing to the clipboard.', { tone: 'error' });
  }
}
