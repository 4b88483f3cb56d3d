import type { Action } from '../../model/action';
import type { Target } from '../../model/deploymentModel';
import type { DecisionKind } from '../reasons/decisionKind';
import type { EarlierFailure } from '../reasons/earlierFailure';
import type { EvaluatedCondition } from '../reasons/evaluatedCondition';
import type { Reason } from '../reasons/reason';

/** One target's way through the actions of a step; `target` is null for a step without target tags. */
export interface Pass {
  readonly target: Target | null;
  /** Why its condition excludes this target, or null; `Unknown` if that cannot be decided. */
  readonly kept: { readonly decision: 'Skip' | 'Unknown'; readonly reason: Reason } | null;
  /** The step's expression as evaluated here; null if none was evaluated. */
  readonly condition: EvaluatedCondition | null;
  /** Whether it locks its target, because some action runs on the target itself. */
  readonly locks: boolean;
  readonly state: 'waiting' | 'running' | 'done';
  /** Index of the next action. */
  readonly next: number;
  /** The first failure in this pass; conditions of later actions see it immediately. */
  readonly failedHere: EarlierFailure | null;
  /** Why the target left the run in this pass, or null. */
  readonly dropped: Reason | null;
  readonly start: number;
  readonly until: number;
  readonly pending: PendingAction | null;
}

/** A pass before it starts. */
export type PassStart = Pick<Pass, 'target' | 'kept' | 'condition' | 'locks'>;

/** An action in progress, with its result. */
export interface PendingAction {
  readonly action: Action;
  readonly decision: DecisionKind;
  readonly reason: Reason;
  readonly drops: Reason | null;
  readonly conditions: readonly EvaluatedCondition[];
  /** The tick at which it began. */
  readonly from: number;
}

/** Fields are listed one by one for speed: a plan creates thousands. */
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
