import type { Participation } from '../before/participation';
import { scenarioIndexOf } from '../scenario/scenarioIndex';
import type { Situation } from '../scenario/situation';

/** Whether all targets that take part have the same result, unless an expression asks for the target. */
export function canUseRepresentatives({ scenario }: Situation, { taking, left }: Participation): boolean {
  if (taking.some((target) => target.health === 'Unavailable')) return false;
  if (left.some(({ reason }) => reason.code === 'TARGET_NOT_YET_PRESENT')) return false;
  const { inject, guidance, manual, waits, outputs, minutes, durations } = scenarioIndexOf(scenario);
  return inject.size + guidance.size + manual.size + waits.size + outputs.size + minutes.size + durations.size === 0;
}
