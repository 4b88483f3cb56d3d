import { counted } from '../../base/words';
import type { EnvironmentPlan } from './plan';
import type { PlanRow } from './planRows';
import type { Verdict } from './verdict';

type Counts = EnvironmentPlan['stepCounts'];

/** The steps of an environment by verdict. */
export interface StepsCounted {
  readonly stepCounts: Counts;
  readonly unknownActions: number;
  /** How many of the running steps run on assumed targets only. */
  readonly assumedSteps: number;
}

interface SummaryParts extends StepsCounted {
  /** How many different targets are used; null if targets are not known. */
  readonly targets: number | null;
}

/** Verdicts that count as "do not run". */
const idle: readonly Verdict[] = ['Skipped', 'Not in scope', 'No targets', 'Off', 'Left out', 'Not reached'];

/**
 * The steps of an environment by verdict, and the same in words.
 *
 * @param counts   from `countSteps`
 * @param targets  how many different targets are used; null if targets are not known
 * @param blocked  why nothing runs; null if the run may start
 */
export function summaryOf(
  { assumedSteps, ...counts }: StepsCounted,
  { targets, blocked }: { readonly targets: number | null; readonly blocked: string | null },
): Pick<EnvironmentPlan, 'stepCounts' | 'unknownActions' | 'summary' | 'shortSummary'> {
  const parts = { ...counts, assumedSteps, targets };
  return {
    ...counts,
    summary: blocked === null ? longSummary(parts) : `Nothing runs. ${blocked}`,
    shortSummary: blocked === null ? shortSummary(parts) : ['nothing runs'],
  };
}

/** "15 steps run on 5 targets, 1 waits for a person, 8 do not run, 1 action is unknown." */
function longSummary({ stepCounts, unknownActions, targets, assumedSteps }: SummaryParts): string {
  const count = (verdict: Verdict) => stepCounts[verdict] ?? 0;
  const run = count('Runs');
  const on =
    assumedSteps > 0 ? onAssumed(assumedSteps, run) : targets && run > 0 ? ` on ${counted(targets, 'target')}` : '';
  const parts = [
    `${counted(run, 'step')} ${run === 1 ? 'runs' : 'run'}${on}`,
    said(count('Fails'), 'fails', 'fail'),
    said(count('Waits'), 'waits for a person', 'wait for a person'),
    said(idleOf(stepCounts), 'does not run', 'do not run'),
    said(count('Error'), 'has an error', 'have an error'),
    unknownText(count('Unknown'), unknownActions),
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}

function onAssumed(assumed: number, run: number): string {
  if (assumed === run) return run === 1 ? ' on an assumed target' : ' on assumed targets';
  return `, ${assumed} of them on assumed targets`;
}

/** "15 run", "6 of them assumed", "1 waits", "8 do not", "1 unknown", "1 action unknown". */
function shortSummary({ stepCounts, unknownActions, assumedSteps }: SummaryParts): readonly string[] {
  const count = (verdict: Verdict) => stepCounts[verdict] ?? 0;
  return [
    `${count('Runs')} run`,
    said(assumedSteps, 'of them assumed', 'of them assumed'),
    said(count('Fails'), 'fails', 'fail'),
    said(count('Waits'), 'waits', 'wait'),
    said(idleOf(stepCounts), 'does not', 'do not'),
    said(count('Error'), 'error', 'errors'),
    said(count('Unknown'), 'unknown', 'unknown'),
    said(unknownActions, 'action unknown', 'actions unknown'),
  ].filter((part) => part !== '');
}

/** How many steps have each verdict, and how many child actions are unknown in a step that is not. */
export function countSteps(rows: readonly PlanRow[]): StepsCounted {
  const stepCounts: Partial<Record<Verdict, number>> = {};
  let unknownActions = 0;
  let assumedSteps = 0;
  for (const { step, children } of rows) {
    stepCounts[step.verdict] = (stepCounts[step.verdict] ?? 0) + 1;
    if (step.assumed) assumedSteps += 1;
    if (step.verdict !== 'Unknown') unknownActions += children.filter((child) => child.verdict === 'Unknown').length;
  }
  return { stepCounts, unknownActions, assumedSteps };
}

function idleOf(counts: Counts): number {
  return idle.reduce((sum, verdict) => sum + (counts[verdict] ?? 0), 0);
}

function said(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
}

function unknownText(steps: number, actions: number): string {
  if (steps === 0 && actions === 0) return '';
  if (steps === 0) return `${counted(actions, 'action')} ${actions === 1 ? 'is' : 'are'} unknown`;
  if (actions === 0) return `${counted(steps, 'is', 'are')} unknown`;
  return `${counted(steps, 'step')} and ${counted(actions, 'action')} are unknown`;
}
