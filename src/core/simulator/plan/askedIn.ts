import type { Decision } from '../run/run';

/** The actions of a run that somebody let go on. */
export function askedIn(decisions: readonly Decision[]): readonly string[] {
  return decisions.flatMap(({ action, reason }) =>
    action !== null && reason.code === 'MANUAL_PROCEED' ? [action] : [],
  );
}
