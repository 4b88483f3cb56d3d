import { ownOf } from '../../../core/index';
import type { EditorState } from '../../editorState';
import type { DocumentId, OpenDocument } from '../../openDocument';
import { viewWithin } from '../../selection';
import { selectDocumentId } from '../../selectors/view';
import { previewFor } from '../../viewSlice';
import type { LibraryContext } from './context';

/** Brings what the database has into the store, which is not an edit. */
export interface Intake {
  takeIn(document: OpenDocument): void;
  /** Closes a document whose records are no longer this page's. */
  forget(id: DocumentId): void;
  /** Whether the store is changing because of one of the two. */
  isUnderWay(): boolean;
}

export function intakeOf({ store, kept }: LibraryContext): Intake {
  let isUnderWay = false;
  const asIntake = (work: () => void) => {
    isUnderWay = true;
    work();
    isUnderWay = false;
  };
  return {
    isUnderWay: () => isUnderWay,
    takeIn: (document) => asIntake(() => store.setState((state) => stateWith(state, document))),
    forget: (id) => {
      kept.delete(id);
      asIntake(() => store.getState().close(id));
    },
  };
}

function stateWith(state: EditorState, document: OpenDocument): Partial<EditorState> {
  const isShown = selectDocumentId(state) === document.id;
  return {
    documents: { ...state.documents, [document.id]: document },
    order: orderWith(state, document.id),
    view: isShown ? viewWithin(state.view, document.content.process) : state.view,
    // One who came by an address sees a preview as one who came from the library does.
    ...(isShown && ownOf(state.documents, document.id) === undefined
      ? { preview: previewFor(document.content.model, state.settings.previews) }
      : {}),
  };
}

/** What was kept is in the order of its last edit, before what this page opened. */
function orderWith({ order, library }: EditorState, id: DocumentId): readonly DocumentId[] {
  if (order.includes(id)) return order;
  const editedAt = (other: DocumentId) => library.editedAt[other] ?? Number.POSITIVE_INFINITY;
  const behind = order.findIndex((other) => editedAt(other) > editedAt(id));
  return behind === -1 ? [...order, id] : order.toSpliced(behind, 0, id);
}
