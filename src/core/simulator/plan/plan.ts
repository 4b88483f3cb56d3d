import type { ProcessRow } from '../../model/row';
import type { StepId } from '../../model/step';
import type { GateCode, ReasonCode } from '../reasons/reason';
import type { ReasonLink } from '../reasons/reasonLink';
import type { Outcome } from '../run/run';
import type { Verdict } from './verdict';

/** A cell of the matrix: a row (step or child action) in a column (environment, target tag or target). */
export interface PlanCell {
  readonly verdict: Verdict;
  /** On how many targets it runs; null if the row has no target tags. */
  readonly targets: number | null;
  /** How many targets (or runs without target) have each verdict. */
  readonly counts: Readonly<Partial<Record<Verdict, number>>>;
  /** The text shown: "Runs 4", "Runs 4, 1 unknown", "Not in scope". */
  readonly label: string;
  /** true if it runs on a target that is only assumed; the label says so too. */
  readonly assumed?: true;
  /** A full sentence: "It runs only in Production." */
  readonly sentence: string;
}

/** A column that an environment expands to: one target tag, one target, or steps that run without a target. */
export interface PlanColumn {
  readonly kind: 'role' | 'target' | 'server';
  readonly name: string;
  /** Parallel to `Plan.rows`; null if the row does not concern this column. */
  readonly cells: readonly (PlanCell | null)[];
}

/** Whether and why one target takes part in an environment. */
export interface PlanTarget {
  readonly name: string;
  readonly roles: readonly string[];
  readonly takesPart: boolean;
  /** Why it does not take part, as a sentence; empty if it does. */
  readonly sentence: string;
}

/** A warning or note of a run. */
export interface PlanWarning {
  readonly code: ReasonCode;
  /** The step concerned; null if it arose before the first step. */
  readonly stepId: StepId | null;
  readonly sentence: string;
  /** Links to where it can be fixed or stated. */
  readonly links: readonly ReasonLink[];
}

export interface EnvironmentPlan {
  readonly environment: string;
  readonly gate: { readonly code: GateCode; readonly sentence: string };
  readonly outcome: Outcome;
  /** Parallel to `Plan.rows`. */
  readonly cells: readonly PlanCell[];
  readonly warnings: readonly PlanWarning[];
  /** Notes; they change nothing. */
  readonly notes: readonly PlanWarning[];
  /** Steps (not child actions) by verdict, and child actions that are unknown although their step is not. */
  readonly stepCounts: Readonly<Partial<Record<Verdict, number>>>;
  readonly unknownActions: number;
  /** "15 steps run on 5 targets, 1 waits for a person, 8 do not run, 1 action is unknown." */
  readonly summary: string;
  /** "15 run", "1 waits", "8 do not", "1 unknown", for narrow places. */
  readonly shortSummary: readonly string[];
  /** What was assumed: "Development, Test and Staging succeeded", "Approve release is answered Proceed". */
  readonly assumptions: readonly string[];
  /** Parallel to `assumptions`: links to where a person can state the facts. */
  readonly assumptionLinks: readonly (readonly ReasonLink[])[];
  readonly targetsTakingPart: number;
  readonly targetsInEnvironment: number;
  /** Start groups, in order. */
  readonly groups: readonly (readonly StepId[])[];
  /** Steps before which packages are acquired. */
  readonly acquiredBefore: readonly StepId[];
}

/** The plan of a process: rows × environments. Small enough to send between threads. */
export interface Plan {
  readonly rows: readonly ProcessRow[];
  readonly environments: readonly EnvironmentPlan[];
  /** What this process uses that the dry run does not model. */
  readonly notModelled: readonly string[];
}
