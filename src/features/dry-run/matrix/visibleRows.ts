import type { Plan } from '../../../core/index';
import type { Marks } from '../useMarks';

export type RowsShown = 'all' | 'differences' | 'doubts' | 'marked';

/** A line of the matrix: its place in `Plan.rows`, and what a line of a parent needs. */
export interface MatrixRow {
  readonly at: number;
  /** How deep it stands: 0 for a step of the process. */
  readonly level: number;
  /** What is below it that can be folded. */
  readonly below: 'actions' | 'steps' | null;
}

/**
 * The rows to draw. `differences` keeps those whose verdict is not the same in every environment, `doubts` those that
 * somewhere fail, cannot be known or run nowhere, `marked` those with a mark; a child action brings its step along, and a step of a process template the
 * step that uses it. Folded steps hide what is below them.
 */
export function visibleRows(
  plan: Plan,
  shown: RowsShown,
  folded: ReadonlySet<string>,
  marks: Marks | null = null,
): readonly MatrixRow[] {
  const marked = [...(marks?.values() ?? [])];
  const wanted = plan.rows.map((_, at) =>
    shown === 'marked' ? marked.some((column) => column[at] != null) : isWanted(plan, at, shown),
  );
  const rows: MatrixRow[] = [];
  plan.rows.forEach((row, at) => {
    const isAction = row.actionId !== null;
    const below = isAction ? 0 : countBelow(plan, at);
    if (row.within !== undefined && folded.has(row.within)) return;
    if (isAction && folded.has(row.stepId)) return;
    const inside = wanted.slice(at + 1, at + 1 + below).includes(true);
    const level = Number(isAction) + Number(row.within !== undefined);
    if (wanted[at] || inside)
      rows.push({
        at,
        level,
        below: below === 0 ? null : plan.rows[at + 1]?.within === row.stepId ? 'steps' : 'actions',
      });
  });
  return rows;
}

/** How many lines belong to that of a step: its actions, or the steps of its process template with theirs. */
function countBelow({ rows }: Plan, at: number): number {
  const own = rows[at]?.stepId;
  let count = 0;
  while (rows[at + 1 + count]?.within === own || rows[at + 1 + count]?.stepId === own) count += 1;
  return own === undefined ? 0 : count;
}

const doubtful = new Set(['Fails', 'Error', 'Unknown', 'No targets', 'Not reached']);

function isWanted(plan: Plan, at: number, shown: Exclude<RowsShown, 'marked'>): boolean {
  if (shown === 'all') return true;
  const cells = plan.environments.map((environment) => environment.cells[at]);
  if (shown === 'doubts') return cells.some((cell) => cell !== undefined && doubtful.has(cell.verdict));
  return new Set(cells.map((cell) => cell?.verdict)).size > 1;
}
