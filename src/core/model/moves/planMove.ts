import type { Process } from '../process';
import { type RowId, rowKey, rowsOf } from '../row';
import { blockOf } from './blockOf';
import { goalOf } from './goalOf';
import type { Block, Move, MovePlace } from './move';
import { moveBlock } from './moveBlock';
import { moveWords } from './moveWords';

/**
 * Plans the move of one or several rows to a place: the result and the texts about it, or why it is not possible. The
 * step list, reorder pane, dialogs and command palette all use it, so they refuse the same moves with the same words.
 */
export function planMove(process: Process, rows: readonly RowId[], place: MovePlace): Move {
  const block = blockOf(process, rows);
  return block.ok ? planBlockMove(process, block.value, place) : { ok: false, kind: 'refused', reason: block.error };
}

/** Why a block cannot move to a place, as a sentence; null if it can. */
export function whyNotMove(process: Process, block: Block, place: MovePlace): string | null {
  const goal = goalOf(process, block, place);
  if (!goal.ok) return goal.error.reason;
  const moved = moveBlock(process, block, goal.value);
  if (!moved.ok) return moved.error.message;
  return moved.value.process === process ? 'It is already there.' : null;
}

/** `planMove` for rows that are already gathered into a block. */
export function planBlockMove(process: Process, block: Block, place: MovePlace): Move {
  const goal = goalOf(process, block, place);
  if (!goal.ok) return goal.error;
  const moved = moveBlock(process, block, goal.value);
  if (!moved.ok) return { ok: false, kind: 'refused', reason: moved.error.message };
  if (moved.value.process === process) return { ok: false, kind: 'there', reason: 'It is already there.' };
  const after = moved.value.process;
  const keys = new Set(moved.value.rows.map(rowKey));
  const made = rowsOf(after).filter((row) => keys.has(rowKey(row)));
  return {
    ok: true,
    process: after,
    was: block.rows,
    rows: made,
    ...moveWords(process, block, { process: after, rows: made, goal: goal.value }),
  };
}
