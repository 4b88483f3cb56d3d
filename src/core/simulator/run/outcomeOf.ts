import type { Step } from '../../model/step';
import type { PlannedStep } from '../before/plannedStep';
import type { Outcome } from './run';
import type { RunState } from './runState';

/** The outcome of a run. */
export function outcomeOf(state: RunState): Outcome {
  if (state.paused !== null) return 'Paused';
  if (state.failure !== null) return 'Failed';
  return state.warnings.length > 0 ? 'SucceededWithWarnings' : 'Succeeded';
}

/** The steps of each start group, without those that were filtered out. */
export function stepsOfGroups(groups: readonly (readonly PlannedStep[])[]): readonly (readonly Step[])[] {
  return groups
    .map((group) => group.filter(({ filtered }) => filtered === null).map(({ step }) => step))
    .filter((steps) => steps.length > 0);
}
