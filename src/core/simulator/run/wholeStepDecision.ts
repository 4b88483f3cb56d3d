import type { DecisionKind } from '../reasons/decisionKind';
import type { EvaluatedCondition } from '../reasons/evaluatedCondition';
import type { Reason } from '../reasons/reason';

/** The decision for a step as a whole, before any of its actions. */
export interface WholeStepDecision {
  readonly decision: DecisionKind;
  readonly reason: Reason;
  readonly conditions?: readonly EvaluatedCondition[];
}
