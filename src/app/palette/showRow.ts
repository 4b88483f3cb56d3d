import type { StoreApi } from 'zustand';
import type { RowId } from '../../core/index';
import type { EditorState } from '../../state/editorState';

/** Goes to a row in the list of steps. */
export function showRow({ getState }: StoreApi<EditorState>, selection: RowId): void {
  getState().changeView({ tab: 'steps', part: null, panel: null, field: null, selection });
}
