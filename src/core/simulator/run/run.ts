import type { Step, StepId } from '../../model/step';
import type { DecisionKind } from '../reasons/decisionKind';
import type { EvaluatedCondition } from '../reasons/evaluatedCondition';
import type { GateReason, NoteReason, Reason } from '../reasons/reason';

export type Outcome = 'Succeeded' | 'SucceededWithWarnings' | 'Failed' | 'Paused' | 'Blocked';

/**
 * The decision for a step (`action` and `target` null), an action (with `target` if its step has target tags) or a
 * target (`step` null).
 */
export interface Decision {
  readonly step: string | null;
  readonly stepId: string | null;
  readonly action: string | null;
  readonly actionId: string | null;
  readonly target: string | null;
  readonly decision: DecisionKind;
  readonly reason: Reason;
  /** Further reasons known before the run that would have stopped it too. */
  readonly alsoBlockedBy: readonly Reason[];
  /** The expressions that decided, the step's first. */
  readonly conditions: readonly EvaluatedCondition[];
  /** Only for a single step decided for a plan: how many targets this decision about the first of them stands for. */
  readonly standsFor?: number;
  /** When it was carried out, in ticks from the start of its group; absent if it was not, and in a run for a plan. */
  readonly span?: { readonly start: number; readonly end: number };
}

export interface RunWarning {
  readonly reason: Reason;
  /** The step concerned; null if it arose before the first step. */
  readonly step: Step | null;
}

/** Information about a run that changes nothing. */
export interface RunNote {
  readonly reason: NoteReason;
  readonly step: Step | null;
}

export interface Acquisition {
  readonly before: Step;
  readonly decision: DecisionKind;
  readonly reason: Reason;
}

/** When the actions of a step ran on a target, in ticks from the start of the step's group. */
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
  /** The steps of each start group, in order, without those that were filtered out entirely. */
  readonly groups: readonly (readonly Step[])[];
  /** By step; one entry per pass (target), in start order. */
  readonly schedule: ReadonlyMap<StepId, readonly ScheduleEntry[]>;
}
