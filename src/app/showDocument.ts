import type { StoreApi } from 'zustand';
import type { EditorState } from '../state/editorState';
import type { DocumentId } from '../state/openDocument';

/** Shows the steps of an open process, with the preview of a newly opened one. */
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
