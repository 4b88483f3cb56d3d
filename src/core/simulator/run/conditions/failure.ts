import type { EarlierFailure } from '../../reasons/earlierFailure';
import { reasonOf } from '../../reasons/reasonOf';
import { type ConditionResult, doesNotHold, holds } from './conditionResult';

/** "Failure: only run when a previous step failed": any earlier step. */
export function failure(earlier: EarlierFailure | null): ConditionResult {
  return earlier === null ? nothingFailed : holds;
}

const nothingFailed = doesNotHold(reasonOf('COND_FAILURE_NO_FAILURE', 'R-603'));
