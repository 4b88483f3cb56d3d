import type { StoreApi } from 'zustand';
import { type Process, rowLabel, rowsOf } from '../../core/index';
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

/** The list as text for a message: one numbered line per row. */
function listAsText(process: Process): string {
  return rowsOf(process)
    .map((row) => `${row.actionId === null ? '' : '  '}${rowLabel(row)}`)
    .join('\n');
}
