import type { ProcessRow } from '../model/row';
import type { EnvironmentPlan, Plan, PlanCell } from '../simulator/plan/plan';

/** The head of every report. */
export interface ReportHead {
  /** "Harbor Web" */
  readonly title: string;
  /** The file the process was read from; null if there is none. */
  readonly fileName: string | null;
  /** "Channel Default", "Tenant Acme". */
  readonly preview: readonly string[];
  /** What the scenario assumes beyond the configuration, one sentence each. */
  readonly whatIfs: readonly string[];
  /** Date and time with time zone, formatted for display. */
  readonly madeAt: string;
  /** "Preflight 0.1.0" */
  readonly madeBy: string;
}

export interface ReportOptions {
  /** Which rows show their reason. */
  readonly reasons: 'none' | 'not-running' | 'all';
  /** `not-running` leaves out rows that run; `differences` leaves out rows that are the same everywhere. */
  readonly rows: 'all' | 'not-running' | 'differences';
}

/** A plan to be printed; `environments` are those in the report, in its order. */
export interface PlanReport {
  readonly head: ReportHead;
  readonly plan: Plan;
  readonly options: ReportOptions;
  /** A longer reason, such as one with values, if the person asked for it; else null. */
  readonly causeOf?: (environment: string, row: ProcessRow) => string | null;
}

export interface ReportRow {
  readonly row: ProcessRow;
  readonly cell: PlanCell;
  /** Empty if no reason is wanted. */
  readonly reason: string;
}

/** Verdicts that need no reason. */
const running: readonly PlanCell['verdict'][] = ['Runs'];

/** The rows of one environment that the report shows, each with its reason if the options ask for it. */
export function reportRows({ plan, options, causeOf }: PlanReport, environment: EnvironmentPlan): readonly ReportRow[] {
  return plan.rows.flatMap((row, at) => {
    const cell = environment.cells[at];
    if (cell === undefined || !isShown(plan, options, at, cell)) return [];
    const wanted = options.reasons === 'all' || (options.reasons === 'not-running' && !isPlainlyRunning(cell));
    const reason = wanted ? (causeOf?.(environment.environment, row) ?? cell.sentence) : '';
    return [{ row, cell, reason }];
  });
}

/** Whether it runs with nothing uncertain: "Runs 4, 1 unknown" still needs its reason. */
function isPlainlyRunning(cell: PlanCell): boolean {
  return running.includes(cell.verdict) && !cell.label.includes(',');
}

function isShown(plan: Plan, { rows }: ReportOptions, at: number, cell: PlanCell): boolean {
  if (rows === 'all') return true;
  if (rows === 'not-running') return !isPlainlyRunning(cell);
  const labels = new Set(plan.environments.map(({ cells }) => cells[at]?.label));
  return labels.size > 1;
}

/** The lines of the head, as plain text. */
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

/** Stands in every report, so that nobody takes it for a log of a real deployment. */
export const dryRunDisclaimer =
  'A dry run computes which steps would run and why. It runs no script and contacts no server.';
