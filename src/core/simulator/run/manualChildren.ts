import type { PlannedStep } from '../before/plannedStep';
import { reasonOf } from '../reasons/reasonOf';
import { chooseValue } from '../variables/chooseValue';
import { outsideOf } from '../variables/insideTemplate';
import { note, type RunState } from './runState';

/** A manual intervention that asks once per target without a window size: some servers continue without asking. */
export function noteManualChildren(
  state: RunState,
  { step, facts, surviving }: PlannedStep,
  roles: readonly string[],
): void {
  if (facts.window !== null) return;
  const manual = facts.actions.find(({ isManual, action }) => isManual && surviving.includes(action));
  if (manual === undefined) return;
  const context = outsideOf({ step, action: null, target: null, roles });
  if (chooseValue(state.situation, 'Octopus.Action.MaxParallelism', context) !== null) return;
  note(state, reasonOf('MANUAL_CHILD_AUTO_SUCCEEDS', 'R-909', { step: step.name, action: manual.name }), step);
}
