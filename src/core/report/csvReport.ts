import type { ProcessRow } from '../model/row';
import type { PlanCell } from '../simulator/plan/plan';
import { type PlanReport, reportRows } from './planReport';
import { reportName } from './reportName';

/** What one target of an environment does; columns a plan is opened to. */
export interface TargetColumn {
  readonly environment: string;
  readonly target: string;
  /** Parallel to the rows of the plan; null where the row has nothing to do with the target. */
  readonly cells: readonly (PlanCell | null)[];
}

const columns = ['Number', 'Step', 'Action', 'Environment', 'Target', 'Verdict', 'Reason'];

/**
 * The plan as CSV (RFC 4180), one line for each row and environment, and one for each target where its column is given.
 * Spreadsheets run texts that look like a formula: such a text gets an apostrophe before it.
 */
export function csvReport(report: PlanReport, targets: readonly TargetColumn[] = []): string {
  const { plan } = report;
  const lines = plan.environments.flatMap((environment) => {
    const own = targets.filter((each) => each.environment === environment.environment);
    return reportRows(report, environment).flatMap(({ row, cell, reason }) => {
      const at = plan.rows.indexOf(row);
      const onTargets = own.flatMap(({ target, cells }) => {
        const there = cells[at];
        if (there == null) return [];
        return [[...named(plan.rows, row), environment.environment, target, there.label, reasonOf(reason, there)]];
      });
      return [[...named(plan.rows, row), environment.environment, '', cell.label, reason], ...onTargets];
    });
  });
  return [columns, ...lines].map((cells) => `${cells.map(csvText).join(',')}\r\n`).join('');
}

/** A target has its reason where its row has one. */
function reasonOf(reason: string, cell: PlanCell): string {
  return reason === '' ? '' : cell.sentence;
}

/** Number, name of the step, name of the child action. */
function named(rows: readonly ProcessRow[], row: ProcessRow): readonly string[] {
  if (row.actionId === null) return [row.number, reportName(row), ''];
  const step = rows.find((each) => each.stepId === row.stepId && each.actionId === null);
  return [row.number, step?.name ?? '', row.name];
}

/** A text as one cell: no formula, no line break that ends the line early. */
export function csvText(text: string): string {
  const safe = /^[\s]*[=+\-@]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replace(/"/g, '""')}"` : safe;
}
