import type { Decision } from '../run/run';

/** The actions of a run that a person let proceed. */
export function proceededActions(decisions: readonly Decision[]): readonly string[] {
  return decisions.flatMap(({ action, reason }) =>
    action !== null && reason.code === 'MANUAL_PROCEED' ? [action] : [],
  );
}
