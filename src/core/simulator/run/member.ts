import type { Action } from '../../model/action';
import type { Target } from '../../model/deploymentModel';
import type { PlannedStep } from '../before/plannedStep';
import type { DecisionKind } from '../reasons/decisionKind';
import type { EvaluatedCondition } from '../reasons/evaluatedCondition';
import type { Reason } from '../reasons/reason';
import type { Pass } from './pass';

/**
 * The result of an action. `at` is the tick at which it ended, for "the earliest failure"; `from` the tick at which it
 * began, if it took time.
 */
export interface Leaf {
  readonly action: Action;
  readonly target: Target | null;
  readonly decision: DecisionKind;
  readonly reason: Reason;
  readonly conditions: readonly EvaluatedCondition[];
  readonly at: number;
  readonly from?: number;
}

/** A step while its group runs. */
export interface Member {
  readonly planned: PlannedStep;
  readonly window: number;
  readonly passes: readonly Pass[];
  readonly leaves: Leaf[];
  /** The number of passes in progress. */
  running: number;
  /** Whether a pass failed, so that no further target starts. */
  halted: boolean;
}

export function newMember(planned: PlannedStep, window: number, passes: readonly Pass[]): Member {
  return { planned, window, passes, leaves: [], running: 0, halted: false };
}
