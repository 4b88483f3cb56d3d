import type { EnvironmentPlan, Plan, Verdict } from '../core/index';

export interface PrintedPlan {
  readonly title: string;
  readonly plan: Plan;
  /** Whether a step is shown. */
  readonly shows: (stepId: string) => boolean;
}

/** Colours of verdicts on a terminal: what runs is green, what is in doubt stands out. */
const colours: Partial<Record<Verdict, number>> = {
  Runs: 32,
  Waits: 35,
  Unknown: 34,
  Fails: 31,
  Error: 31,
  'No targets': 33,
  'Not reached': 31,
};

const widestName = 36;

/** The plan for people: one block an environment, one line a row, the words of the app. */
export function textPlan(printed: PrintedPlan, hasColours: boolean): string {
  const { title, plan } = printed;
  const blocks = plan.environments.map((environment) => blockOf(printed, environment, hasColours));
  const none = plan.environments.length === 0 ? ['No environment is known. Name one with --model FILE.'] : [];
  const notModelled = plan.notModelled.map((sentence) => `  ${sentence}`);
  const tail = notModelled.length === 0 ? [] : ['Not modelled:', ...notModelled];
  return `${[title, '', ...none, ...blocks, ...tail].join('\n')}\n`;
}

function blockOf({ plan, shows }: PrintedPlan, environment: EnvironmentPlan, hasColours: boolean): string {
  const rows = plan.rows
    .map((row, at) => ({ row, cell: environment.cells[at]! }))
    .filter(({ row }) => shows(row.stepId));
  const width = Math.min(widestName, Math.max(...rows.map(({ row }) => row.name.length), 4));
  const labelWidth = Math.max(...rows.map(({ cell }) => cell.label.length), 4);
  const lines = rows.map(({ row, cell }) => {
    const number = row.actionId === null ? row.number.padStart(4).padEnd(6) : `  ${row.number}`.padStart(6);
    const colour = hasColours ? colours[cell.verdict] : undefined;
    const label = cell.label.padEnd(labelWidth);
    const shown = colour === undefined ? label : `\u001b[${colour}m${label}\u001b[0m`;
    const name = row.name.length > width ? `${row.name.slice(0, width - 1)}…` : row.name.padEnd(width);
    return `${number}  ${name}  ${shown}  ${cell.sentence}`.trimEnd();
  });
  const assumes =
    environment.assumptions.length === 0 ? [] : [`Assumes that ${environment.assumptions.join(', and that ')}.`];
  const warnings = environment.warnings.map((warning) => `Warning: ${warning.sentence}`);
  return [`${environment.environment}: ${environment.summary}`, ...assumes, ...warnings, ...lines, ''].join('\n');
}
