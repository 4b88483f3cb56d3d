import type { ProcessRow } from '../model/row';
import type { EnvironmentPlan, Plan, PlanCell } from '../simulator/plan/plan';

/** What every report starts with. */
export interface ReportHead {
  /** "Harbor Web" */
  readonly title: string;
  /** The file the process came from; null for one that has none. */
  readonly fileName: string | null;
  /** "Channel Default", "Tenant Acme". */
  readonly preview: readonly string[];
  /** What the scenario assumes beyond what is configured, each a sentence. */
  readonly whatIfs: readonly string[];
  /** Date and time with zone, ready to print. */
  readonly madeAt: string;
  /** "Preflight 0.1.0" */
  readonly madeBy: string;
}

export interface ReportOptions {
  /** Which rows get their reason. */
  readonly reasons: 'none' | 'not-running' | 'all';
  /** `not-running` leaves out rows that run. */
  readonly rows: 'all' | 'not-running' | 'differences';
}

/** A plan to be printed; `environments` are those of the report, in its order. */
export interface PlanReport {
  readonly head: ReportHead;
  readonly plan: Plan;
  readonly options: ReportOptions;
  /** A longer reason, such as one with the values behind it, where the person asked for it; null elsewhere. */
  readonly causeOf?: (environment: string, row: ProcessRow) => string | null;
}

export interface ReportRow {
  readonly row: ProcessRow;
  readonly cell: PlanCell;
  /** Empty where none is wanted. */
  readonly reason: string;
}

/** Verdicts of rows that run, so that their reason goes without saying. */
const running: readonly PlanCell['verdict'][] = ['Runs'];

/** The rows of one environment that the report shows, each with the reason that the options ask for. */
export function reportRows({ plan, options, causeOf }: PlanReport, environment: EnvironmentPlan): readonly ReportRow[] {
  return plan.rows.flatMap((row, at) => {
    const cell = environment.cells[at];
    if (cell === undefined || !isShown(plan, options, at, cell)) return [];
    const wanted = options.reasons === 'all' || (options.reasons === 'not-running' && !isPlainlyRunning(cell));
    const reason = wanted ? (causeOf?.(environment.environment, row) ?? cell.sentence) : '';
    return [{ row, cell, reason }];
  });
}

/** It runs, and nothing of it is in doubt: "Runs 4, 1 unknown" has something to explain. */
function isPlainlyRunning(cell: PlanCell): boolean {
  return running.includes(cell.verdict) && !cell.label.includes(',');
}

function isShown(plan: Plan, { rows }: ReportOptions, at: number, cell: PlanCell): boolean {
  if (rows === 'all') return true;
  if (rows === 'not-running') return !isPlainlyRunning(cell);
  const labels = new Set(plan.environments.map(({ cells }) => cells[at]?.label));
  return labels.size > 1;
}

/** The lines of the head, without markup. */
export function headLines({ head, plan }: PlanReport): readonly string[] {
  const environments = plan.environments.map(({ environment }) => environment).join(', ');
  return [
    ...(head.fileName === null ? [] : [`File: ${head.fileName}`]),
    `Environments: ${environments || 'none'}`,
    ...(head.preview.length === 0 ? [] : [`Preview: ${head.preview.join(', ')}`]),
    `Scenario: ${head.whatIfs.length === 0 ? 'as configured' : head.whatIfs.join('; ')}`,
    `Made: ${head.madeAt} with ${head.madeBy}`,
  ];
}

/** Said in every report, so that nobody takes it for a log. */
export const honesty = 'A dry run computes which steps would run and why. It runs no script and contacts no server.';
