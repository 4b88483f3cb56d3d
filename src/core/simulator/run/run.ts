import type { Target } from '../../model/deploymentModel';
import type { GateCode, Reason } from '../reasons/reason';

export type DecisionKind = 'Run' | 'Skip' | 'Fail' | 'Pause' | 'NotStarted' | 'Exclude' | 'Unknown';
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
  /** Of a run for a plan only (`alike`): all targets that this decision about the first of them speaks for. */
  readonly standsFor?: readonly Target[];
  /** When it was carried out, in ticks from the start of its group; absent where it was not, and of a run for a plan. */
  readonly span?: { readonly start: number; readonly end: number };
}

export interface RunWarning extends Reason {
  /** The step in which it arose; null for what is settled before the first step. */
  readonly step: string | null;
}

export interface Acquisition {
  readonly beforeStep: string;
  readonly decision: DecisionKind;
  readonly reason: Reason;
}

/** When an action ran on a target; ticks from the start of the step's group. */
export interface ScheduleEntry {
  readonly action: string;
  readonly target: string | null;
  readonly start: number;
  readonly end: number;
}

/** The result of one dry run in one environment. The same input always gives the same run. */
export interface Run {
  readonly gate: { readonly code: GateCode; readonly reason: Reason };
  readonly outcome: Outcome;
  readonly decisions: readonly Decision[];
  readonly warnings: readonly RunWarning[];
  readonly acquisitions: readonly Acquisition[];
  /** Names of the steps of each start group, in order; steps filtered out entirely are left out. */
  readonly groups: readonly (readonly string[])[];
  /** By step name; one entry per pass (target), in start order. */
  readonly schedule: ReadonlyMap<string, readonly ScheduleEntry[]>;
}
