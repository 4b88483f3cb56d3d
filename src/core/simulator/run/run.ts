import type { Step, StepId } from '../../model/step';
import type { DecisionKind } from '../reasons/decisionKind';
import type { EvaluatedCondition } from '../reasons/evaluatedCondition';
import type { GateReason, NoteReason, Reason } from '../reasons/reason';

export type Outcome = 'Succeeded' | 'SucceededWithWarnings' | 'Failed' | 'Paused' | 'Blocked';

/**
 * What the engine decided for a step (`action` and `target` null), an action (leaf; `target` set when its step has
 * target tags) or a target (`step` null).
 */
export interface Decision {
  readonly step: string | null;
  readonly stepId: string | null;
  readonly action: string | null;
  readonly actionId: string | null;
  readonly target: string | null;
  readonly decision: DecisionKind;
  readonly reason: Reason;
  /** Every further plan-time reason that would have stopped it too. */
  readonly alsoBlockedBy: readonly Reason[];
  /** The expressions that decided about it, its step's first. */
  readonly conditions: readonly EvaluatedCondition[];
  /** Of one step decided for a plan only: how many targets this decision about the first of them speaks for. */
  readonly standsFor?: number;
  /** When it was carried out, in ticks from the start of its group; absent where it was not, and of a run for a plan. */
  readonly span?: { readonly start: number; readonly end: number };
}

export interface RunWarning {
  readonly reason: Reason;
  /** The step in which it arose; null for what is settled before the first step. */
  readonly step: Step | null;
}

/** Something to know of a run; it changes nothing. */
export interface RunNote {
  readonly reason: NoteReason;
  readonly step: Step | null;
}

export interface Acquisition {
  readonly before: Step;
  readonly decision: DecisionKind;
  readonly reason: Reason;
}

/** When the actions of a step ran on a target; ticks from the start of the step's group. */
export interface ScheduleEntry {
  readonly target: string | null;
  readonly start: number;
  readonly end: number;
}

/** The result of one dry run in one environment. The same input always gives the same run. */
export interface Run {
  /** Whether it may start, or why not. */
  readonly gate: GateReason;
  readonly outcome: Outcome;
  readonly decisions: readonly Decision[];
  readonly warnings: readonly RunWarning[];
  readonly notes: readonly RunNote[];
  readonly acquisitions: readonly Acquisition[];
  /** The steps of each start group, in order; steps filtered out entirely are left out. */
  readonly groups: readonly (readonly Step[])[];
  /** By step; one entry per pass (target), in start order. */
  readonly schedule: ReadonlyMap<StepId, readonly ScheduleEntry[]>;
}
