import type { EarlierFailure } from '../../reasons/earlierFailure';
import { reasonOf } from '../../reasons/reasonOf';
import { type ConditionResult, doesNotHold, holds } from './conditionResult';

/** A child action runs on a target if no earlier action of its step failed there. */
export function childSuccess(failedHere: EarlierFailure | null, action: string): ConditionResult {
  if (failedHere === null) return holds;
  const { target, action: failedAction } = failedHere;
  return doesNotHold(reasonOf('CHILD_PRIOR_FAILED', 'R-612', { action, failedAction, target }));
}
