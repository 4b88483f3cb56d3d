import type { Step } from '../../model/step';
import type { EnvironmentRun } from './environmentRun';
import type { PlanCell } from './plan';
import { rowCells } from './rowCells';

/** The cells of a step: its own, and those of its child actions where it has several. */
export interface PlanRow {
  readonly step: PlanCell;
  readonly children: readonly PlanCell[];
}

/** @param share  gives one object for equal cells */
export function planRows(of: EnvironmentRun, share: (cell: PlanCell) => PlanCell): readonly PlanRow[] {
  const warned = new Set<Step | null>();
  for (const { step } of of.run.warnings) warned.add(step);
  const rows: PlanRow[] = [];
  for (const step of of.situation.process.steps) {
    const cells: PlanCell[] = [];
    for (const cell of rowAgain(of, step, warned)) cells.push(share(cell ?? nothing));
    const [own = nothing, ...children] = cells;
    rows.push({ step: own, children });
  }
  return rows;
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
