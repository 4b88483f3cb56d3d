import type { Plan } from '../../core/index';

export type RowsShown = 'all' | 'differences' | 'doubts';

/** A line of the matrix: its place in `Plan.rows`, and what a line of a parent needs. */
export interface MatrixRow {
  readonly at: number;
  readonly isChild: boolean;
  readonly hasChildren: boolean;
}

/**
 * The rows to draw. `differences` keeps those whose verdict is not the same in every environment, `doubts` those that
 * somewhere fail, cannot be known or run nowhere; a child action brings its step along. Folded steps hide their actions.
 */
export function visibleRows(plan: Plan, shown: RowsShown, folded: ReadonlySet<string>): readonly MatrixRow[] {
  const wanted = plan.rows.map((_, at) => isWanted(plan, at, shown));
  const rows: MatrixRow[] = [];
  plan.rows.forEach((row, at) => {
    const isChild = row.actionId !== null;
    const hasChildren = !isChild && plan.rows[at + 1]?.stepId === row.stepId;
    const inside = hasChildren && wanted.some((is, other) => is && plan.rows[other]?.stepId === row.stepId);
    if (isChild && folded.has(row.stepId)) return;
    if (wanted[at] || inside) rows.push({ at, isChild, hasChildren });
  });
  return rows;
}

const doubtful = new Set(['Fails', 'Error', 'Unknown', 'No targets', 'Not reached']);

function isWanted(plan: Plan, at: number, shown: RowsShown): boolean {
  if (shown === 'all') return true;
  const cells = plan.environments.map((environment) => environment.cells[at]);
  if (shown === 'doubts') return cells.some((cell) => cell !== undefined && doubtful.has(cell.verdict));
  return new Set(cells.map((cell) => cell?.verdict)).size > 1;
}
