import { type ConditionResult, holds } from './conditionResult';

/** "Always run", whatever happened before. */
export function always(): ConditionResult {
  return holds;
}
