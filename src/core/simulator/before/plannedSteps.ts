import type { Situation } from '../scenario/situation';
import type { Participation } from './participation';
import { type PlannedStep, plannedStep } from './plannedStep';
import { targetsByTag } from './targetsWith';

/** Every step of the process with its scope and targets before the run. */
export function plannedSteps(situation: Situation, { participating }: Participation): readonly PlannedStep[] {
  const targets = { byRole: targetsByTag(participating), all: participating };
  const all: PlannedStep[] = [];
  for (const step of situation.process.steps) all.push(plannedStep(situation, step, targets));
  return all;
}
