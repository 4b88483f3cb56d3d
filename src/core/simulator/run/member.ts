import type { Action } from '../../model/action';
import type { Target } from '../../model/deploymentModel';
import type { PlannedStep } from '../before/plannedStep';
import type { Reason } from '../reasons/reason';
import type { EarlierFailure } from './conditions/earlierFailure';
import type { DecisionKind } from './run';

/** One target's turn through the actions of a step; `target` null for a step without roles. */
export interface Pass {
  readonly target: Target | null;
  /** Why its condition keeps this target out, or null; `unknown` marks what cannot be decided. */
  readonly kept: { readonly decision: 'Skip' | 'Unknown'; readonly reason: Reason } | null;
  /** Whether it takes the lock of its target: some action runs on the target itself. */
  readonly locks: boolean;
  state: 'waiting' | 'running' | 'done';
  /** Place of the action that comes next. */
  next: number;
  /** What failed first in this pass; conditions of the rest see it at once. */
  failedHere: EarlierFailure | null;
  /** The target left the run in this pass. */
  dropped: Reason | null;
  start: number;
  until: number;
  pending: {
    readonly action: Action;
    readonly decision: DecisionKind;
    readonly reason: Reason;
    readonly drops: Reason | null;
    /** The tick at which it began. */
    readonly from: number;
  } | null;
}

/** A leaf as it came out. `at` is the tick it ended, for "the earliest failure"; `from` the one it began, where it took time. */
export interface Leaf {
  readonly action: Action;
  readonly target: Target | null;
  readonly decision: DecisionKind;
  readonly reason: Reason;
  readonly at: number;
  readonly from?: number;
}

/** A step while its group runs. */
export interface Member {
  readonly planned: PlannedStep;
  readonly window: number;
  readonly passes: readonly Pass[];
  readonly leaves: Leaf[];
  /** Place of the first pass that has not started. */
  firstWaiting: number;
  running: number;
  /** A pass failed: no further target starts. */
  halted: boolean;
}

export function newPass(target: Target | null, locks: boolean, kept: Pass['kept']): Pass {
  return {
    target,
    kept,
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
