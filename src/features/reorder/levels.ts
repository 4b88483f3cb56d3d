import {
  addedRow,
  err,
  moveIntoStep,
  moveOutOfStep,
  ok,
  type Process,
  putAsideInside,
  type Result,
} from '../../core/index';
import type { Block } from './blocks';
import { keyOf, type TreeRow, treeRowsOf } from './treeRows';

/** A row that goes to another level, tried out. */
export interface LevelMove {
  readonly process: Process;
  /** Key of the row in the new order. */
  readonly key: string;
  /** What is said of it (ux.md 7.4). */
  readonly sentence: string;
}

/** The step above the block, into which Alt+] moves; null when there is none. */
export function stepAbove(process: Process, block: Block): TreeRow | null {
  const [first] = block.rows;
  if (first.actionId !== null) return null;
  return treeRowsOf(process).find((row) => row.actionId === null && row.position === first.position - 1) ?? null;
}

/** One row into a step, last among its actions; or why it cannot go there (ux.md 7.3). */
export function movedInto(process: Process, block: Block, stepId: string): Result<LevelMove, string> {
  const [row, ...others] = block.rows;
  if (others.length > 0) return err('Only one row at a time goes into a step');
  const step = process.steps.find((each) => each.id === row.stepId);
  const moved = moveIntoStep(process, row, stepId);
  if (!moved.ok) return err(moved.error.message);
  const actionId = row.actionId ?? step?.actions[0]?.id ?? null;
  const after = treeRowsOf(moved.value).find((each) => each.stepId === stepId && each.actionId === actionId);
  const into = treeRowsOf(moved.value).find((each) => each.key === stepId);
  if (after === undefined || into === undefined || step === undefined) return err('There is no such step');
  const lost = row.actionId === null ? putAsideInside(step) : [];
  const aside = lost.length === 0 ? '' : ` Put aside: ${lost.join(', ')}.`;
  return ok({
    process: moved.value,
    key: after.key,
    sentence: `${row.name} moved into step ${into.number}, ${into.name}, as action ${after.number} of ${after.of}.${aside}`,
  });
}

/** One action out of its step, to become the step right after it; or why not. */
export function movedOut(process: Process, block: Block): Result<LevelMove, string> {
  const [row, ...others] = block.rows;
  if (others.length > 0) return err('Only one action at a time moves out');
  if (row.actionId === null) return err('It is a step of its own already');
  const moved = moveOutOfStep(process, row.stepId, row.actionId);
  if (!moved.ok) return err(moved.error.message);
  const made = addedRow(process, moved.value);
  const after = treeRowsOf(moved.value).find((each) => made !== null && each.key === keyOf(made));
  if (after === undefined) return err('There is no such action');
  return ok({
    process: moved.value,
    key: after.key,
    sentence: `${row.name} moved out of its step, to position ${after.position} of ${after.of}. Was ${row.number}.`,
  });
}
