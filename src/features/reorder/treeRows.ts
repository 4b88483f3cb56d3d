import {
  type DeploymentModel,
  emptyModel,
  type Process,
  type ProcessRow,
  type RowKey,
  rowKey,
  rowsOf,
  type Step,
  startsWithPrevious,
  stepsOfUse,
} from '../../core/index';

/** One line of the tree: a step, or an action of a step with several. */
export interface TreeRow extends ProcessRow {
  readonly key: RowKey;
  /** Its place among its level and how many there are, from 1. */
  readonly position: number;
  readonly of: number;
  /** How many child actions it has; 0 for a plain step and for an action. */
  readonly children: number;
  readonly startsTogether: boolean;
  /** Names of the steps of the process template that it uses; they move with it. */
  readonly inside: readonly string[];
  /** Its place among neighbours that start together; null when it starts alone. */
  readonly together: 'first' | 'middle' | 'last' | null;
}

/** All rows from top to bottom, folded or not. */
export function treeRowsOf(process: Process, model: DeploymentModel = emptyModel): readonly TreeRow[] {
  const { steps } = process;
  const joins = steps.map((step, index) => index > 0 && startsWithPrevious(step));
  let index = -1;
  let child = 0;
  return rowsOf(process).map((row) => {
    if (row.actionId === null) {
      index += 1;
      child = 0;
    } else child += 1;
    const step = steps[index];
    const actions = step?.actions.length ?? 0;
    const isStep = row.actionId === null;
    const [joined = false, next = false] = [joins[index], joins[index + 1]];
    return {
      ...row,
      key: rowKey(row),
      position: isStep ? index + 1 : child,
      of: isStep ? steps.length : actions,
      children: isStep && actions > 1 ? actions : 0,
      startsTogether: isStep && joined,
      inside: isStep && step !== undefined ? stepsOfUse(step, model).map(nameInside) : none,
      together: joinOf({ joined, next, isStep, isEnd: isStep ? actions < 2 : child === actions }),
    };
  });
}

const none: readonly string[] = [];

function nameInside({ origin, name }: Step): string {
  return origin?.name ?? name;
}

/** Where a row is in the bar that joins steps that start together; the actions of a step are part of it. */
function joinOf(row: {
  readonly joined: boolean;
  readonly next: boolean;
  readonly isStep: boolean;
  readonly isEnd: boolean;
}): TreeRow['together'] {
  if (!row.joined && !row.next) return null;
  if (!row.joined && row.isStep) return 'first';
  return !row.next && row.isEnd ? 'last' : 'middle';
}

/** The rows left when some steps are folded. */
export function openRows(rows: readonly TreeRow[], folded: ReadonlySet<string>): readonly TreeRow[] {
  return folded.size === 0 ? rows : rows.filter((row) => row.actionId === null || !folded.has(row.stepId));
}
