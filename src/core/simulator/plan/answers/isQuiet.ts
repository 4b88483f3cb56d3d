import type { Participation } from '../../before/participation';
import { scenarioIndexOf } from '../../scenario/scenarioIndex';
import type { Situation } from '../../scenario/situation';

/**
 * Whether a run is quiet, so that steps can be decided alone. It is not if the scenario makes something fail, wait or
 * take time, or if targets are unavailable or may still join.
 */
export function isQuiet({ scenario }: Situation, { participating, leftOut }: Participation): boolean {
  if (participating.some((target) => target.health === 'Unavailable')) return false;
  if (leftOut.some(({ reason }) => reason.code === 'TARGET_NOT_YET_PRESENT')) return false;
  const { inject, guidance, manual, waits, minutes, durations } = scenarioIndexOf(scenario);
  return inject.size + guidance.size + manual.size + waits.size + minutes.size + durations.size === 0;
}
