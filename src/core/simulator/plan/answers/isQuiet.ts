import type { Participation } from '../../before/participation';
import { scenarioIndexOf } from '../../scenario/scenarioIndex';
import type { Situation } from '../../scenario/situation';

/**
 * Whether a run is quiet there. A scenario that makes something fail, wait or last does not leave the steps by themselves,
 * and neither do targets that do not answer or may still join.
 */
export function isQuiet({ scenario }: Situation, { taking, left }: Participation): boolean {
  if (taking.some((target) => target.health === 'Unavailable')) return false;
  if (left.some(({ reason }) => reason.code === 'TARGET_NOT_YET_PRESENT')) return false;
  const { inject, guidance, manual, waits, minutes, durations } = scenarioIndexOf(scenario);
  return inject.size + guidance.size + manual.size + waits.size + minutes.size + durations.size === 0;
}
