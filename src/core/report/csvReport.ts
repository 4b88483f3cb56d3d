import type { ProcessRow } from '../model/row';
import type { PlanCell } from '../simulator/plan/plan';
import { type PlanReport, reportRows } from './planReport';
import { reportName } from './reportName';

/** The cells of one target; a plan can be opened to a column per target. */
export interface TargetColumn {
  readonly environment: string;
  readonly target: string;
  /** Parallel to the rows of the plan; null if the row does not concern the target. */
  readonly cells: readonly (PlanCell | null)[];
}

const columns = ['Number', 'Step', 'Action', 'Environment', 'Target', 'Verdict', 'Reason'];

/**
 * The plan as CSV (RFC 4180): one line per row and environment, and one per target for each target column given. Text
 * that a spreadsheet would run as a formula gets an apostrophe in front.
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

/** A reason per target, for rows that have a reason at all. */
function reasonOf(reason: string, cell: PlanCell): string {
  return reason === '' ? '' : cell.sentence;
}

/** The columns number, step name and child action name. */
function named(rows: readonly ProcessRow[], row: ProcessRow): readonly string[] {
  if (row.actionId === null) return [row.number, reportName(row), ''];
  const step = rows.find((each) => each.stepId === row.stepId && each.actionId === null);
  return [row.number, step?.name ?? '', row.name];
}

/** A text as one CSV cell, safe from being run as a formula, and quoted so that line breaks stay inside. */
export function csvText(text: string): string {
  const safe = /^[\s]*[=+\-@]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replace(/"/g, '""')}"` : safe;
}
