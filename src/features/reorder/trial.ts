import { type PlannedMove, type Process, type RowId, rowIdOf, rowKey, stepIn } from '../../core/index';
import { asItIs, historyOf, recorded, redone, type Stepped, undone } from '../../state/history';
import type { MovedPlace, OrderTrial, OrderVersion } from '../../state/orderTrial';
import { type TreeRow, treeRowsOf } from './treeRows';

export function trialOf(base: Process): OrderTrial {
  return { base, ...historyOf<OrderVersion>({ process: base, touched: new Set() }) };
}

/** The trial after one move. */
export function withMove(trial: OrderTrial, { process, label, was, rows }: PlannedMove): OrderTrial {
  const touched = new Set([...trial.content.touched, ...rows.map(rowKey)]);
  const place: MovedPlace = { before: was.map(rowIdOf), after: rows.map(rowIdOf) };
  return { ...trial, ...recorded(trial, { label, content: { process, touched }, place }, asItIs) };
}

/** The trial one move back or forth, with the rows that moved; null when there is no such move. */
export function stepped(
  trial: OrderTrial,
  direction: 'undo' | 'redo',
): { readonly trial: OrderTrial; readonly rows: readonly RowId[]; readonly label: string } | null {
  const gone: Stepped<OrderVersion, MovedPlace> | null = direction === 'undo' ? undone(trial, asItIs) : redone(trial);
  if (gone === null) return null;
  const { place, label } = gone.entry;
  return { trial: { ...trial, ...gone.history }, rows: direction === 'undo' ? place.before : place.after, label };
}

/** A row that a person moved and that is not back in its place. */
export interface MovedRow {
  readonly row: TreeRow;
  /** Its number in the process as it is. */
  readonly was: string;
}

/** The rows that were moved, in their new order; rows that only made room are not among them. */
export function movedRows({ base, content: now }: OrderTrial): readonly MovedRow[] {
  if (now.touched.size === 0) return [];
  const before = new Map(treeRowsOf(base).map((row) => [row.key, row]));
  return treeRowsOf(now.process).flatMap((row) => {
    if (!now.touched.has(row.key)) return [];
    const same = before.get(row.key);
    if (same !== undefined) return same.position === row.position ? [] : [{ row, was: same.number }];
    const was = rowOfAction(base, actionOf(now.process, row));
    return was === null ? [] : [{ row, was: was.number }];
  });
}

/** The action a row stands for; a plain step stands for its only one. */
function actionOf(process: Process, row: RowId): string | null {
  return row.actionId ?? stepIn(process, row.stepId)?.actions[0]?.id ?? null;
}

function rowOfAction(process: Process, actionId: string | null): TreeRow | null {
  const rows = treeRowsOf(process);
  const holder = process.steps.find((step) => step.actions.some((action) => action.id === actionId));
  const own = rows.find((row) => row.actionId === actionId && actionId !== null);
  return own ?? rows.find((row) => row.key === holder?.id) ?? null;
}

/** Whether the order differs from that of the process. */
export function isMoved(trial: OrderTrial): boolean {
  if (trial.content.process === trial.base) return false;
  const before = treeRowsOf(trial.base);
  const now = treeRowsOf(trial.content.process);
  return now.length !== before.length || now.some((row, at) => row.key !== before[at]?.key);
}
