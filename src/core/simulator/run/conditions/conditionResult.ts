import type { EvaluatedCondition } from '../../reasons/evaluatedCondition';
import type { Reason } from '../../reasons/reason';

/**
 * The result of a condition, and the expression that decided, if any. `holds` null: unknown before the deployment
 * (R-620).
 */
export type ConditionResult = { readonly condition: EvaluatedCondition | null } & (
  | { readonly holds: true; readonly isBlank: boolean }
  | { readonly holds: false; readonly reason: Reason }
  | { readonly holds: null; readonly reason: Reason }
);

export const holds: ConditionResult = { holds: true, isBlank: false, condition: null };

export function doesNotHold(reason: Reason, condition: EvaluatedCondition | null = null): ConditionResult {
  return { holds: false, reason, condition };
}
