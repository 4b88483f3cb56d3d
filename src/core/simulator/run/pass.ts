import type { Action } from '../../model/action';
import type { Target } from '../../model/deploymentModel';
import type { DecisionKind } from '../reasons/decisionKind';
import type { EarlierFailure } from '../reasons/earlierFailure';
import type { EvaluatedCondition } from '../reasons/evaluatedCondition';
import type { Reason } from '../reasons/reason';

/** One target's turn through the actions of a step; `target` null for a step without roles. */
export interface Pass {
  readonly target: Target | null;
  /** Why its condition keeps this target out, or null; `unknown` marks what cannot be decided. */
  readonly kept: { readonly decision: 'Skip' | 'Unknown'; readonly reason: Reason } | null;
  /** The expression of the step as it was decided here; null where none has a say. */
  readonly condition: EvaluatedCondition | null;
  /** Whether it takes the lock of its target: some action runs on the target itself. */
  readonly locks: boolean;
  readonly state: 'waiting' | 'running' | 'done';
  /** Place of the action that comes next. */
  readonly next: number;
  /** What failed first in this pass; conditions of the rest see it at once. */
  readonly failedHere: EarlierFailure | null;
  /** The target left the run in this pass. */
  readonly dropped: Reason | null;
  readonly start: number;
  readonly until: number;
  readonly pending: PendingAction | null;
}

/** How a pass stands before it starts. */
export type PassStart = Pick<Pass, 'target' | 'kept' | 'condition' | 'locks'>;

/** An action that was begun, with what it will come to. */
export interface PendingAction {
  readonly action: Action;
  readonly decision: DecisionKind;
  readonly reason: Reason;
  readonly drops: Reason | null;
  readonly conditions: readonly EvaluatedCondition[];
  /** The tick at which it began. */
  readonly from: number;
}

/** Written out field by field: a plan makes thousands. */
export function newPass({ target, kept, condition, locks }: PassStart): Pass {
  return {
    target,
    kept,
    condition,
    locks,
    state: 'waiting',
    next: 0,
    failedHere: null,
    dropped: null,
    start: 0,
    until: 0,
    pending: null,
  };
}
