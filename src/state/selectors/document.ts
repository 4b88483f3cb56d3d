import type { Process } from '../../core/index';
import { ownOf } from '../../core/index';
import type { EditorState } from '../editorState';
import type { OpenDocument } from '../openDocument';
import { selectDocumentId } from './view';

/** The document on screen, or null in the library or when the address names one that is not open. */
export function selectDocument(state: EditorState): OpenDocument | null {
  const id = selectDocumentId(state);
  return id === null ? null : (ownOf(state.documents, id) ?? null);
}

/** The process on screen, or null. */
export function selectProcess(state: EditorState): Process | null {
  return selectDocument(state)?.content.process ?? null;
}

/** What undo would undo ("Move Tag release from 14 to 3"), or null. */
export function selectUndoLabel(state: EditorState): string | null {
  return selectDocument(state)?.past.at(-1)?.label ?? null;
}

/** What redo would redo, or null. */
export function selectRedoLabel(state: EditorState): string | null {
  return selectDocument(state)?.future.at(-1)?.label ?? null;
}
