import { reasonOf } from '../../reasons/reasonOf';
import { type Answer, doesNotHold, holds } from './answer';
import type { EarlierFailure } from './earlierFailure';

/** A child action runs on a target while no earlier one of its step failed there. */
export function childSuccess(failedHere: EarlierFailure | null, action: string): Answer {
  if (failedHere === null) return holds;
  const { target, action: failedAction } = failedHere;
  const params = { action, failedAction, ...(target === null ? {} : { target }) };
  return doesNotHold(reasonOf('CHILD_PRIOR_FAILED', 'R-612', params));
}
