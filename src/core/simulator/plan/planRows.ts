import type { Process } from '../../model/process';
import type { Step } from '../../model/step';
import type { EnvironmentRun } from './environmentRun';
import { headCell } from './headCell';
import type { PlanCell } from './plan';
import { rowCells } from './rowCells';

/** The cells of a step: its own, and those of its child actions where it has several. */
export interface PlanRow {
  /** Where it is the first step of a process template: the cell of the step that uses it, whose line is above. */
  readonly head: PlanCell | null;
  readonly step: PlanCell;
  readonly children: readonly PlanCell[];
}

/** @param share  gives one object for equal cells */
export function planRows(of: EnvironmentRun, share: (cell: PlanCell) => PlanCell): readonly PlanRow[] {
  const warned = new Set<Step | null>();
  for (const { step } of of.run.warnings) warned.add(step);
  const rows: PlanRow[] = [];
  let hasTemplates = false;
  for (const step of of.situation.process.steps) {
    hasTemplates ||= step.origin !== undefined;
    const cells: PlanCell[] = [];
    for (const cell of rowAgain(of, step, warned)) cells.push(share(cell ?? nothing));
    const [own = nothing, ...children] = cells;
    rows.push({ head: null, step: own, children });
  }
  return hasTemplates ? withHeads(of.situation.process, rows, share) : rows;
}

/** Gives the first step of each process template the cell of the step that uses it. */
function withHeads(
  { steps }: Process,
  rows: readonly PlanRow[],
  share: (cell: PlanCell) => PlanCell,
): readonly PlanRow[] {
  return rows.map((row, at) => {
    const origin = steps[at]?.origin;
    if (origin?.place !== 1) return row;
    const others = rows.slice(at + 1, at + origin.template.steps.length).map(({ step }) => step);
    return { ...row, head: share(headCell([row.step, ...others])) };
  });
}

/** The cells of a step, taken from before where they come from the same decisions and no warning has a part in them. */
function rowAgain(of: EnvironmentRun, step: Step, warned: ReadonlySet<Step | null>): readonly (PlanCell | null)[] {
  const own = of.steps.get(step.id)?.step;
  if (of.rows === null || !own || warned.has(step)) return rowCells(of, step);
  const known = of.rows.get(own);
  if (known !== undefined) return known;
  const cells = rowCells(of, step);
  of.rows.set(own, cells);
  return cells;
}

/** A step that the run says nothing of: it was never looked at. */
const nothing: PlanCell = {
  verdict: 'Not reached',
  targets: null,
  counts: {},
  label: 'Not reached',
  sentence: 'The dry run did not get here.',
};
