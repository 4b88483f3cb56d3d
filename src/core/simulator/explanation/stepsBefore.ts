import type { Process } from '../../model/process';
import type { Step, StepId } from '../../model/step';
import type { Decision } from '../run/run';

/** The ids of all steps before the first of the given ones. */
export function stepsBefore({ steps }: Process, some: readonly Step[]): ReadonlySet<StepId> {
  const first = steps.findIndex((step) => some.includes(step));
  return new Set(steps.slice(0, Math.max(0, first)).map(({ id }) => id));
}

/** Whether a decision is about one of these steps. */
export function isOf({ stepId }: Decision, steps: ReadonlySet<StepId>): boolean {
  return stepId !== null && steps.has(stepId);
}
