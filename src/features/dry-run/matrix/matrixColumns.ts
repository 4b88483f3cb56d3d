import { counted, type EnvironmentPlan, type PlanCell, type PlanColumn } from '../../../core/index';
import { remarksIn } from '../../../state/selectors/plan';

/** What an environment is expanded to. */
export type Opening = 'role' | 'target';

/** A column of the matrix: an environment, or one of the columns it is opened to. */
export interface MatrixColumn {
  readonly key: string;
  readonly environment: string;
  readonly title: string;
  /** "5 of 6 targets"; the environment above an opened column. */
  readonly note: string;
  /** The one target it stands for, for explanations; null for environments, roles and what runs without a target. */
  readonly target: string | null;
  /** Parallel to `Plan.rows`; null where a row has nothing to do with the column. */
  readonly cells: readonly (PlanCell | null)[];
  /** What the plan notes of single steps, by their ids; a column of a role or target has none. */
  readonly remarks?: ReadonlyMap<string, string>;
}

const known = new WeakMap<EnvironmentPlan, MatrixColumn>();

/** The column of a whole environment; the same object as long as its plan is. */
export function environmentColumn(plan: EnvironmentPlan): MatrixColumn {
  const column = known.get(plan) ?? newColumn(plan);
  known.set(plan, column);
  return column;
}

/** How a column is called where its heading is not in sight. */
export function nameOf({ environment, title }: MatrixColumn): string {
  return title === environment ? environment : `${environment}, ${title}`;
}

function newColumn(plan: EnvironmentPlan): MatrixColumn {
  const { targetsTakingPart: part, targetsInEnvironment: all } = plan;
  const none = plan.cells.some((cell) => cell.assumed) ? 'assumed targets' : 'no targets';
  const note = all === 0 ? none : part === all ? countOf(all) : `${part} of ${all}`;
  return {
    key: plan.environment,
    environment: plan.environment,
    title: plan.environment,
    note,
    target: null,
    cells: plan.cells,
    remarks: remarksIn(plan),
  };
}

/**
 * The columns an environment expands to; targets whose cells are all equal share one column. A step unrelated to all of them,
 * such as one that finds no target, says so in each column instead of having no cell.
 */
export function openedColumns(
  { environment, cells }: Pick<EnvironmentPlan, 'environment' | 'cells'>,
  columns: readonly PlanColumn[],
): readonly MatrixColumn[] {
  const lost = cells.map((cell, row) => (columns.some((column) => column.cells[row] != null) ? null : cell));
  const groups = new Map<string, PlanColumn[]>();
  for (const column of columns) {
    const key = column.kind === 'target' ? sayingOf(column) : `${column.kind} ${column.name}`;
    const group = groups.get(key);
    if (group) group.push(column);
    else groups.set(key, [column]);
  }
  return [...groups.values()].map((group) => {
    const first = group[0]!;
    const more = group.length - 1;
    return {
      key: `${environment}/${first.kind}/${first.name}`,
      environment,
      title: more === 0 ? first.name : `${first.name} + ${more}`,
      note: more === 0 ? environment : `${group.length} the same in ${environment}`,
      target: first.kind === 'target' ? first.name : null,
      cells: first.cells.map((cell, row) => cell ?? lost[row] ?? null),
    };
  });
}

function sayingOf(column: PlanColumn): string {
  return column.cells.map((cell) => (cell === null ? '' : `${cell.label}|${cell.sentence}`)).join('\n');
}

function countOf(targets: number): string {
  return counted(targets, 'target');
}
