import type { Step } from '../../model/step';
import type { Situation } from '../scenario/situation';
import type { Participation } from './participation';
import { type PlannedStep, plannedStep, targetsByRole } from './plannedStep';

/**
 * Every step of the process as it stands before the run.
 *
 * @param known  steps that were planned for the same run before; taken from and added to
 */
export function plannedSteps(
  situation: Situation,
  { taking }: Participation,
  known: WeakMap<Step, PlannedStep> | null,
): readonly PlannedStep[] {
  const targets = { byRole: targetsByRole(taking), all: taking };
  const all: PlannedStep[] = [];
  for (const step of situation.process.steps) {
    let planned = known?.get(step);
    if (planned === undefined) {
      planned = plannedStep(situation, step, targets);
      if (planned.facts.isSettled) known?.set(step, planned);
    }
    all.push(planned);
  }
  return all;
}
