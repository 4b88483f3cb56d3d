import type { StoreApi } from 'zustand';
import type { EditorState } from '../state/editorState';
import type { DocumentId } from '../state/openDocument';

/** Goes to the steps of an open process, as one who just opened it. */
export function showDocument(store: StoreApi<EditorState>, documentId: DocumentId): void {
  store.getState().navigate({
    screen: 'process',
    documentId,
    tab: 'steps',
    part: null,
    selection: null,
    field: null,
    panel: null,
    filter: '',
  });
}
