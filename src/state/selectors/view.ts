import type { EditorState, Panel, View } from '../editorState';
import type { DocumentId, Selection } from '../openDocument';

export type ProcessView = Extract<View, { readonly screen: 'process' }>;

/** The view of a process, or null on the other screens. */
export function selectProcessViewOrNull({ view }: Pick<EditorState, 'view'>): ProcessView | null {
  return view.screen === 'process' ? view : null;
}

/** The view of a process, where only a process is on screen. */
export function selectProcessView(state: Pick<EditorState, 'view'>): ProcessView {
  const view = selectProcessViewOrNull(state);
  if (view === null) throw new Error('No process is on screen.');
  return view;
}

/** The document that the view names, open or not; null on the other screens. */
export function selectDocumentId(state: EditorState): DocumentId | null {
  return selectProcessViewOrNull(state)?.documentId ?? null;
}

/** The row that is open, or null. */
export function selectSelection(state: EditorState): Selection | null {
  return selectProcessViewOrNull(state)?.selection ?? null;
}

/** The panel beside the process, or null. */
export function selectPanel(state: EditorState): Panel | null {
  return selectProcessViewOrNull(state)?.panel ?? null;
}

/** The text of the filter; empty where there is no list. */
export function selectFilter(state: EditorState): string {
  return selectProcessViewOrNull(state)?.filter ?? '';
}
