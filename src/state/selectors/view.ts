import type { EditorState } from '../editorState';
import type { DocumentId, Selection } from '../openDocument';
import type { Panel, ProcessView, Tab } from '../viewState';

/** The view of a process, or null on the other screens. */
export function selectProcessViewOrNull({ view }: Pick<EditorState, 'view'>): ProcessView | null {
  return view.screen === 'process' ? view : null;
}

/** The document that the view names, open or not; null on the other screens. */
export function selectDocumentId(state: EditorState): DocumentId | null {
  return selectProcessViewOrNull(state)?.documentId ?? null;
}

/** The tab of the process on screen; its first one on the other screens. */
export function selectTab(state: EditorState): Tab {
  return selectProcessViewOrNull(state)?.tab ?? 'steps';
}

/** The row that is open, or null. */
export function selectSelection(state: EditorState): Selection | null {
  return selectProcessViewOrNull(state)?.selection ?? null;
}

/** The part of the tab on screen; null for the first. */
export function selectPart(state: EditorState): string | null {
  return selectProcessViewOrNull(state)?.part ?? null;
}

/** The requested field, or on the Text tab the requested line; null if none was. */
export function selectField(state: EditorState): string | null {
  return selectProcessViewOrNull(state)?.field ?? null;
}

/** The panel beside the process, or null. */
export function selectPanel(state: EditorState): Panel | null {
  return selectProcessViewOrNull(state)?.panel ?? null;
}

/** The text of the filter; empty where there is no list. */
export function selectFilter(state: EditorState): string {
  return selectProcessViewOrNull(state)?.filter ?? '';
}
