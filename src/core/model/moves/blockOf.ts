import { err, ok, type Result } from '../../base/result';
import type { Process } from '../process';
import { type ProcessRow, type RowId, rowKey, rowsOf, stepIn } from '../row';
import type { Block, MovingRow } from './move';

/**
 * The block that the rows form, or a sentence that says why they cannot move together. Rows that no longer exist are
 * ignored.
 */
export function blockOf(process: Process, wanted: readonly RowId[]): Result<Block, string> {
  const keys = new Set(wanted.map(rowKey));
  const all = rowsOf(process);
  const [first, ...others] = all.filter((row) => keys.has(rowKey(row)));
  if (first === undefined) return err('Select a step first.');
  const inside = first.actionId === null ? null : first.stepId;
  if (others.some((row) => (row.actionId === null) !== (inside === null)))
    return err('Steps and actions do not move together. Select one kind.');
  if (others.some((row) => inside !== null && row.stepId !== inside))
    return err('Actions of different steps do not move together. Select actions of one step.');
  const level = all.filter((row) => isOnLevel(row, inside));
  const staying = level.filter((row) => !keys.has(rowKey(row)));
  const last = others.at(-1) ?? first;
  const standingBefore = (row: ProcessRow) =>
    level.slice(0, level.indexOf(row)).filter((each) => !keys.has(rowKey(each))).length;
  const moving = (row: ProcessRow): MovingRow => ({ ...row, children: childrenOf(process, row) });
  return ok({
    rows: [moving(first), ...others.map(moving)],
    inside,
    staying,
    before: standingBefore(first),
    beforeLast: standingBefore(last),
  });
}

/** Whether a row is a step (`inside` null), or an action of the step `inside`. */
export function isOnLevel(row: RowId, inside: string | null): boolean {
  return inside === null ? row.actionId === null : row.actionId !== null && row.stepId === inside;
}

function childrenOf(process: Process, { stepId, actionId }: RowId): number {
  const count = actionId === null ? (stepIn(process, stepId)?.actions.length ?? 0) : 0;
  return count > 1 ? count : 0;
}

/** Whether no other row stands between the rows of a block. */
export function isGathered({ before, beforeLast }: Block): boolean {
  return before === beforeLast;
}
