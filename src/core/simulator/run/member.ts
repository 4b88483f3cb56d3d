import type { Action } from '../../model/action';
import type { Target } from '../../model/deploymentModel';
import type { PlannedStep } from '../before/plannedStep';
import type { DecisionKind } from '../reasons/decisionKind';
import type { EvaluatedCondition } from '../reasons/evaluatedCondition';
import type { Reason } from '../reasons/reason';
import type { Pass } from './pass';

/** A leaf as it came out. `at` is the tick it ended, for "the earliest failure"; `from` the one it began, where it took time. */
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
  /** The passes that are under way, so that finding them costs the window and not the targets. */
  readonly running: Set<Pass>;
  /** Place of the first pass that has not started. */
  firstWaiting: number;
  /** A pass failed: no further target starts. */
  halted: boolean;
}

export function newMember(planned: PlannedStep, window: number, passes: readonly Pass[]): Member {
  return { planned, window, passes, leaves: [], running: new Set(), firstWaiting: 0, halted: false };
}
