import type { PlannedStep } from '../before/plannedStep';
import { isLeftOut } from '../before/scope';
import { reasonOf } from '../reasons/reasonOf';
import { isRequired } from '../scenario/isRequired';
import type { Situation } from '../scenario/situation';
import { note, type RemarkCollector, warn } from './runState';

interface Telling extends RemarkCollector {
  readonly situation: Situation;
}

/** Warnings known before the first step: required steps left out, channels in a runbook. */
export function warnOfPlan(state: Telling, steps: readonly PlannedStep[]): void {
  const { situation } = state;
  for (const { step, start, filtered } of steps)
    if (start.note !== null && filtered === null) note(state, start.note, step);
  if (!situation.isRunbook && (situation.run.skip ?? []).length === 0) return;
  for (const { step, facts, against } of steps) {
    for (const [at, own] of facts.actions.entries()) {
      const { action } = own;
      if (isLeftOut(situation, facts, own) && isRequired(action) && (against[at] ?? []).length === 0)
        warn(state, reasonOf('SKIP_REFUSED_REQUIRED', 'R-309', { step: step.name, action: action.name }), step);
      if (situation.isRunbook && action.channels.length > 0)
        warn(state, reasonOf('CHANNEL_SCOPE_IN_RUNBOOK', 'B-03', { action: action.name }), step);
    }
  }
}
