import type { ProcessRow } from '../model/row';
import type { Step } from '../model/step';
import type { StepDecisions } from '../simulator/plan/byStep';
import type { Decision } from '../simulator/run/run';
import type { TimelineHalt } from './timeline';

export interface HaltPlace {
  /** The point at which the start group of the step begins. */
  readonly start: number;
  readonly rowOf: (stepId: string, actionId: string | null) => ProcessRow | null;
}

/**
 * Which targets had finished, were running, and never began when a step on several targets first failed; null if no
 * target was spared by a failure.
 */
export function haltOf(step: Step, { leaves }: StepDecisions, { start, rowOf }: HaltPlace): TimelineHalt | null {
  const all = step.actions.flatMap(({ id }) => leaves.get(id) ?? []);
  const byTarget = new Map<string, Decision[]>();
  for (const decision of all) {
    if (decision.target === null) continue;
    const own = byTarget.get(decision.target) ?? [];
    own.push(decision);
    byTarget.set(decision.target, own);
  }
  const failures = all.filter(
    ({ decision, target, span }) => decision === 'Fail' && target !== null && span !== undefined,
  );
  const [first] = failures.toSorted((left, right) => endOf(left) - endOf(right));
  if (first === undefined) return null;
  const moment = endOf(first);
  const targets = [...byTarget];
  const named = (fits: (own: readonly Decision[]) => boolean) =>
    targets.filter(([, own]) => fits(own)).map(([name]) => name);
  const never = named((own) => own.every(({ reason }) => reason.code === 'HALTED_BY_FAILURE'));
  const row = rowOf(step.id, first.actionId);
  if (never.length === 0 || row === null) return null;
  const hasFailed = (own: readonly Decision[]) => own.some(({ decision }) => decision === 'Fail');
  const last = (own: readonly Decision[]) => Math.max(...own.map(endOf));
  const unknown = step.actions.filter(({ id }) => leaves.get(id)?.some(({ decision }) => decision === 'Unknown'));
  return {
    row,
    point: start + moment - 1,
    failed: named(hasFailed),
    done: named((own) => !hasFailed(own) && last(own) >= 0 && last(own) <= moment),
    inFlight: named((own) => !hasFailed(own) && last(own) > moment),
    never,
    unknown: unknown.flatMap(({ id }) => rowOf(step.id, id) ?? []),
  };
}

/** The tick at which it ended; -1 if it took no time. */
function endOf({ span }: Decision): number {
  return span?.end ?? -1;
}
