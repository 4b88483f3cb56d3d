import type { Process } from '../../core/index';
import { type Block, moveBlock } from './blocks';
import type { LevelMove } from './levels';
import { type TreeRow, treeRowsOf } from './treeRows';

/** A version of the order, and the rows a person has moved to get there. */
interface Version {
  readonly process: Process;
  readonly touched: ReadonlySet<string>;
}

/** An order that is being tried: the process itself stays as it is until the order is applied. */
export interface Trial {
  readonly base: Process;
  readonly now: Version;
  readonly past: readonly Version[];
  /** What undo took back; the next to redo stands last. */
  readonly future: readonly Version[];
}

export function trialOf(base: Process): Trial {
  return { base, now: { process: base, touched: new Set() }, past: [], future: [] };
}

/** The trial after one move; the same object when nothing moved. */
export function withMove(trial: Trial, block: Block, to: number): Trial {
  const moved = moveBlock(trial.now.process, block, to);
  if (!moved.ok || moved.value === trial.now.process) return trial;
  const touched = new Set([...trial.now.touched, ...block.rows.map((row) => row.key)]);
  return { ...trial, now: { process: moved.value, touched }, past: [...trial.past, trial.now], future: [] };
}

/** The trial after a row went to another level, where it is another row. */
export function withLevelMove(trial: Trial, { process, key }: LevelMove): Trial {
  const touched = new Set([...trial.now.touched, key]);
  return { ...trial, now: { process, touched }, past: [...trial.past, trial.now], future: [] };
}

export function undone(trial: Trial): Trial {
  const last = trial.past.at(-1);
  if (!last) return trial;
  return { ...trial, now: last, past: trial.past.slice(0, -1), future: [...trial.future, trial.now] };
}

export function redone(trial: Trial): Trial {
  const next = trial.future.at(-1);
  if (!next) return trial;
  return { ...trial, now: next, past: [...trial.past, trial.now], future: trial.future.slice(0, -1) };
}

/** A row that a person moved and that is not back in its place. */
export interface MovedRow {
  readonly row: TreeRow;
  /** Its number in the process as it is. */
  readonly was: string;
}

/** The rows that were moved, in their new order; rows that only made room are not among them. */
export function movedRows({ base, now }: Trial): readonly MovedRow[] {
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
function actionOf(process: Process, row: TreeRow): string | null {
  return row.actionId ?? process.steps.find((step) => step.id === row.stepId)?.actions[0]?.id ?? null;
}

function rowOfAction(process: Process, actionId: string | null): TreeRow | null {
  const rows = treeRowsOf(process);
  const holder = process.steps.find((step) => step.actions.some((action) => action.id === actionId));
  const own = rows.find((row) => row.actionId === actionId && actionId !== null);
  return own ?? rows.find((row) => row.key === holder?.id) ?? null;
}

/** Whether the order differs from that of the process. */
export function isMoved(trial: Trial): boolean {
  const before = treeRowsOf(trial.base);
  const now = treeRowsOf(trial.now.process);
  return now.length !== before.length || now.some((row, at) => row.key !== before[at]?.key);
}
