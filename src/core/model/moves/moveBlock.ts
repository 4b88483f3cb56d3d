import { err, ok, type Result } from '../../base/result';
import { addedRow } from '../edits/addedRow';
import type { EditRefusal } from '../edits/editRefusal';
import { moveIntoStep } from '../edits/moveIntoStep';
import { moveOutOfStep } from '../edits/moveOutOfStep';
import { moveSteps } from '../edits/moveStep';
import { updateStep } from '../edits/updateStep';
import type { Process } from '../process';
import { findRow, type RowId, stepIn } from '../row';
import type { Goal } from './goalOf';
import type { Block, MovingRow } from './move';

/** The process with a block in its new place, and the moved rows there. */
export interface Moved {
  readonly process: Process;
  readonly rows: readonly RowId[];
}

/** Moves a block to its destination, row by row if it changes its level; a refusal leaves everything as it was. */
export function moveBlock(process: Process, block: Block, goal: Goal): Result<Moved, EditRefusal> {
  if (goal.inside === block.inside) return withinLevel(process, block, goal);
  return goal.inside === null
    ? outToSteps(process, block, goal.index)
    : intoOther(process, block, goal.inside, goal.index);
}

function withinLevel(process: Process, { rows, inside, staying }: Block, { index }: Goal): Result<Moved, EditRefusal> {
  const stepIds = rows.map((row) => row.stepId);
  const moved =
    inside === null
      ? moveSteps(process, stepIds, index)
      : updateStep(process, inside, (step) => {
          const find = ({ actionId }: RowId) => step.actions.filter((action) => action.id === actionId);
          const actions = staying.flatMap(find).toSpliced(index, 0, ...rows.flatMap(find));
          return actions.every((action, at) => action === step.actions[at]) ? step : { ...step, actions };
        });
  return moved.ok ? ok({ process: moved.value, rows: rows.map(idOf) }) : moved;
}

function outToSteps(process: Process, { rows, inside }: Block, index: number): Result<Moved, EditRefusal> {
  const stepIds: string[] = [];
  let now = process;
  for (const { actionId } of rows) {
    const parent = inside === null ? undefined : stepIn(now, inside);
    // Moving out the last action moves the step itself: no step would be left behind.
    if (parent?.actions.length === 1) {
      stepIds.push(parent.id);
      continue;
    }
    const out = moveOutOfStep(now, inside ?? '', actionId ?? '');
    if (!out.ok) return out;
    const made = addedRow(now, out.value);
    if (made === null) continue;
    stepIds.push(made.stepId);
    now = out.value;
  }
  // Its former step stays before the destination unless it moved along with its last action.
  const isEmptied = inside !== null && stepIds.includes(inside);
  const passed = process.steps.findIndex((step) => step.id === inside) < index;
  const ordered = moveInOrder(now, stepIds, isEmptied && passed ? index - 1 : index);
  return ordered.ok
    ? ok({ process: ordered.value, rows: stepIds.map((stepId) => ({ stepId, actionId: null })) })
    : ordered;
}

/** Moves steps next to each other in the given order, which may differ from process order. */
function moveInOrder(process: Process, stepIds: readonly string[], index: number): Result<Process, EditRefusal> {
  const moved = moveSteps(process, stepIds, index);
  if (!moved.ok) return moved;
  const inOrder = stepIds.flatMap((id) => stepIn(moved.value, id) ?? []);
  return ok({ ...moved.value, steps: moved.value.steps.toSpliced(index, inOrder.length, ...inOrder) });
}

function intoOther(process: Process, { rows }: Block, into: string, index: number): Result<Moved, EditRefusal> {
  const actionIds: string[] = [];
  let now = process;
  for (const [at, row] of rows.entries()) {
    const actionId = row.actionId ?? stepIn(now, row.stepId)?.actions[0]?.id ?? null;
    const moved = moveIntoStep(now, idOf(row), into, index + at);
    if (!moved.ok) return moved;
    now = moved.value;
    if (actionId !== null) actionIds.push(actionId);
  }
  const made = actionIds.flatMap((actionId) => findRow(now, { stepId: into, actionId })?.row ?? []);
  return made.length === rows.length ? ok({ process: now, rows: made }) : err(goneRefusal);
}

const goneRefusal: EditRefusal = {
  kind: 'unknown-step',
  message: 'This step is no longer in the process. Choose another one.',
};

function idOf({ stepId, actionId }: MovingRow): RowId {
  return { stepId, actionId };
}
