import {
  type DeploymentModel,
  emptyModel,
  type Process,
  type ProcessRow,
  type RowId,
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
  /** The steps of the process template that it uses; they move with it. */
  readonly inside: readonly InsideRow[];
  /** Its place among neighbours that start together; null when it starts alone. */
  readonly together: 'first' | 'middle' | 'last' | null;
}

/** A step of a process template: shown below the step that uses it, and not movable. */
export interface InsideRow extends RowId {
  readonly key: RowKey;
  /** "4.2" */
  readonly number: string;
  readonly name: string;
  readonly position: number;
  readonly of: number;
}

/** One line on screen. All lines have the same height. */
export interface Line {
  readonly key: RowKey;
  /** The row that moves with it: itself, or the step that uses the process template. */
  readonly row: TreeRow;
  readonly inside: InsideRow | null;
  readonly together: TreeRow['together'];
}

/** All rows from top to bottom, folded or not; worked out once for a process, whose order several parts of the pane ask for. */
export function treeRowsOf(process: Process, model: DeploymentModel = emptyModel): readonly TreeRow[] {
  const ofProcess = known.get(process) ?? new WeakMap<DeploymentModel, readonly TreeRow[]>();
  const earlier = ofProcess.get(model);
  if (earlier !== undefined) return earlier;
  const made = madeRows(process, model);
  known.set(process, ofProcess.set(model, made));
  return made;
}

const known = new WeakMap<Process, WeakMap<DeploymentModel, readonly TreeRow[]>>();

function madeRows(process: Process, model: DeploymentModel): readonly TreeRow[] {
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
      inside: isStep && step !== undefined ? insideOf(step, row.number, model) : none,
      together: joinOf({ joined, next, isStep, isEnd: isStep ? actions < 2 : child === actions }),
    };
  });
}

const none: readonly InsideRow[] = [];

function insideOf(usage: Step, number: string, model: DeploymentModel): readonly InsideRow[] {
  return stepsOfUse(usage, model).map((step, at, { length }) => ({
    ...{ stepId: step.id, actionId: null, key: step.id },
    ...{ number: `${number}.${at + 1}`, name: step.origin?.name ?? step.name, position: at + 1, of: length },
  }));
}

/** The position of a row in the bar that joins steps that start together, the actions of a step included. */
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

/** The lines on screen when some steps are folded: the rows, and below a use of a process template its steps. */
export function linesOf(rows: readonly TreeRow[], folded: ReadonlySet<string>): readonly Line[] {
  return openRows(rows, folded).flatMap((row): readonly Line[] => {
    const inside = folded.has(row.stepId) ? none : row.inside;
    const joins = row.together !== null;
    const ends = row.together === 'last' && inside.length > 0;
    const own = { key: row.key, row, inside: null, together: ends ? 'middle' : row.together } as const;
    return [
      own,
      ...inside.map((step, at) => {
        const together = ends && at === inside.length - 1 ? 'last' : 'middle';
        return { key: step.key, row, inside: step, together: joins ? together : null } as const;
      }),
    ];
  });
}

/** Whether lines stand below that of a row. */
export function holdsLines({ children, inside }: TreeRow): boolean {
  return children > 0 || inside.length > 0;
}
