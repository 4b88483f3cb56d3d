import type { Process } from '../process';
import type { RowId } from '../row';

/** The first step or action that an edit added, so that a screen can select it; null if it added none. */
export function addedRow(before: Process, after: Process): RowId | null {
  const known = new Map(before.steps.map((step) => [step.id, step]));
  for (const step of after.steps) {
    const earlier = known.get(step.id);
    if (earlier === undefined) return { stepId: step.id, actionId: null };
    if (earlier === step) continue;
    const action = step.actions.find((candidate) => !earlier.actions.some((old) => old.id === candidate.id));
    if (action !== undefined) return { stepId: step.id, actionId: action.id };
  }
  return null;
}
