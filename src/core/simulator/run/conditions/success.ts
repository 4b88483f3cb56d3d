import type { EarlierFailure } from '../../reasons/earlierFailure';
import { reasonOf } from '../../reasons/reasonOf';
import { type ConditionResult, doesNotHold, holds } from './conditionResult';

/** "Success: only run when all previous steps succeeded". */
export function success(earlier: EarlierFailure | null): ConditionResult {
  if (earlier === null) return holds;
  return doesNotHold(reasonOf('COND_SUCCESS_PRIOR_FAILURE', 'R-602', { failure: earlier }));
}
