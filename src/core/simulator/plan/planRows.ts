import type { Process } from '../../model/process';
import type { EnvironmentRun } from './environmentRun';
import type { PlanCell } from './plan';
import { notReachedCell, rowCells } from './rowCells';
import { templateUseCell } from './templateUseCell';

/** The cells of a step: its own, and those of its child actions if it has several. */
export interface PlanRow {
  /** For the first step of a process template: the cell of the step that uses it, whose row is above. */
  readonly head: PlanCell | null;
  readonly step: PlanCell;
  readonly children: readonly PlanCell[];
}

/** @param share  returns one object for equal cells */
export function planRows(of: EnvironmentRun, share: (cell: PlanCell) => PlanCell): readonly PlanRow[] {
  const rows: PlanRow[] = [];
  let hasTemplates = false;
  for (const step of of.situation.process.steps) {
    hasTemplates ||= step.origin !== undefined;
    const cells: PlanCell[] = [];
    for (const cell of rowCells(of, step)) cells.push(share(cell ?? notReachedCell));
    const [own = notReachedCell, ...children] = cells;
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
    return { ...row, head: share(templateUseCell([row.step, ...others])) };
  });
}
