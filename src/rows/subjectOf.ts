import { findRow } from '../core/index';
import type { EditorState } from '../state/editorState';
import type { Selection } from '../state/openDocument';
import { selectDocument } from '../state/selectors/document';
import { selectModel } from '../state/selectors/templates';
import { shownKey } from '../state/shortcutKeys';
import type { CommandSubject } from './commandTable';
import type { RowActions } from './rowActions';

/** One row with what its commands need, as it is now; null when it is not there. */
export function subjectOf(state: EditorState, rowActions: RowActions, row: Selection): CommandSubject | null {
  const document = selectDocument(state);
  const found = document === null ? null : findRow(document.content.process, row);
  if (document === null || found === null) return null;
  return {
    process: document.content.process,
    model: selectModel(state),
    documentId: document.id,
    rows: [found],
    rowActions,
    scenario: document.content.scenario,
    environment: state.preview.environment,
    hasVerdict: state.preview.environment !== null && state.plan.plan !== null,
    keyOf: (id) => shownKey(state.settings, id),
  };
}
