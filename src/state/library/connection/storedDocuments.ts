import { ownOf } from '../../../core/index';
import type { EditorState } from '../../editorState';
import type { DocumentId, OpenDocument } from '../../openDocument';
import { viewWithin } from '../../selection';
import { selectDocumentId } from '../../selectors/view';
import { previewFor } from '../../viewSlice';
import type { LibraryContext } from './context';

/** A document that was read, with when it was edited last. */
export interface LoadedDocument {
  readonly document: OpenDocument;
  readonly editedAt: number;
}

/** Brings documents from the database into the store, which is not an edit. */
export interface StoredDocuments {
  add(document: OpenDocument): void;
  /** Brings in many at once, so that the screen is drawn once for all. */
  addAll(all: readonly LoadedDocument[]): void;
  /** Closes a document whose records no longer belong to this page. */
  forget(id: DocumentId): void;
  /** Whether one of these two is changing the store right now. */
  isChanging(): boolean;
}

export function storedDocumentsOf({ store, kept }: LibraryContext): StoredDocuments {
  let isChanging = false;
  const asChange = (work: () => void) => {
    isChanging = true;
    work();
    isChanging = false;
  };
  return {
    isChanging: () => isChanging,
    add: (document) => asChange(() => store.setState((state) => stateWith(state, [document]))),
    addAll: (all) => {
      if (all.length === 0) return;
      const documents = all.map(({ document }) => document);
      asChange(() => store.setState((state) => stateWith(stateWithTimes(state, all), documents)));
    },
    forget: (id) => {
      kept.delete(id);
      asChange(() => store.getState().close(id));
    },
  };
}

function stateWithTimes(state: EditorState, all: readonly LoadedDocument[]): EditorState {
  const times = Object.fromEntries(all.map(({ document, editedAt }) => [document.id, editedAt]));
  return { ...state, library: { ...state.library, editedAt: { ...state.library.editedAt, ...times } } };
}

function stateWith(state: EditorState, all: readonly OpenDocument[]): EditorState {
  const shown = all.find(({ id }) => id === selectDocumentId(state));
  const isNew = shown !== undefined && ownOf(state.documents, shown.id) === undefined;
  return {
    ...state,
    documents: { ...state.documents, ...Object.fromEntries(all.map((document) => [document.id, document])) },
    order: all.reduce((order, { id }) => orderWith(order, state.library.editedAt, id), state.order),
    view: shown === undefined ? state.view : viewWithin(state.view, shown.content.process),
    // A process opened by an address gets the same preview as one opened from the library.
    ...(isNew ? { preview: previewFor(shown.content.model, state.settings.previews) } : {}),
  };
}

/** Stored processes are in the order of their last edit, before those this page opened. */
function orderWith(order: readonly DocumentId[], times: Readonly<Record<DocumentId, number>>, id: DocumentId) {
  if (order.includes(id)) return order;
  const editedAt = (other: DocumentId) => ownOf(times, other) ?? Number.POSITIVE_INFINITY;
  const behind = order.findIndex((other) => editedAt(other) > editedAt(id));
  return behind === -1 ? [...order, id] : order.toSpliced(behind, 0, id);
}
