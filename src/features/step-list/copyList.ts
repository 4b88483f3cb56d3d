import type { StoreApi } from 'zustand';
import { type DeploymentModel, expandProcess, type Process, rowLabel, rowsOf } from '../../core/index';
import type { EditorState } from '../../state/editorState';
import { selectDocument } from '../../state/selectors/document';
import { selectModel } from '../../state/selectors/templates';

/** Puts the list on the clipboard, one numbered line per row, and says so. */
export async function copyList({ getState }: StoreApi<EditorState>): Promise<void> {
  const document = selectDocument(getState());
  if (document === null) return;
  const { process } = document.content;
  try {
    await navigator.clipboard.writeText(listAsText(process, selectModel(getState())));
    getState().notify('The list is on the clipboard.');
  } catch {
    getState().notify('The browser did not allow writing to the clipboard.', { tone: 'error' });
  }
}

/** The list as text for a message: one numbered line per row, further in by the level of its number. */
function listAsText(process: Process, model: DeploymentModel): string {
  return rowsOf(expandProcess(process, model))
    .map((row) => `${'  '.repeat(row.number.split('.').length - 1)}${rowLabel(row)}`)
    .join('\n');
}
