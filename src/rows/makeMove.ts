import type { StoreApi } from 'zustand';
import { err, type Move, ok, orderFindings, type RowId, rowIdOf } from '../core/index';
import type { EditorState } from '../state/editorState';
import { selectProcess } from '../state/selectors/document';
import { effectsNote } from './effectsNote';

/** Makes a planned move as one edit and announces its effects, or why it is refused. @returns the rows after it */
export function makeMove({ getState }: StoreApi<EditorState>, move: Move): readonly RowId[] | null {
  const before = selectProcess(getState());
  if (before === null) return null;
  if (!move.ok) {
    getState().announce(move.kind === 'there' ? move.reason : `Not moved. ${move.reason}`);
    return null;
  }
  const refusal = getState().edit(move.label, (now) =>
    now === before
      ? ok(move.process)
      : err({ kind: 'changed', message: 'The process has changed in the meantime. Move again.' }),
  );
  if (refusal !== null) {
    getState().notify(refusal.message, { tone: 'error' });
    return null;
  }
  getState().notify(`${move.done}${move.note}${effectsNote(orderFindings(before, move.process))}`, { undoable: true });
  return move.rows.map(rowIdOf);
}
