import type { ProcessRow } from '../model/row';
import type { Verdict } from '../simulator/plan/verdict';

/** Where actions run: the server, the workers, or one target. */
export interface TimelineLane {
  readonly kind: 'server' | 'worker' | 'target';
  /** "Server", "Worker", or the name of the target. */
  readonly name: string;
}

/** Steps that start together, or the package acquisition before them. */
export interface TimelineStage {
  readonly kind: 'steps' | 'acquisition';
  /** Points from the start of the run (one point is one tick); `end` equals `start` if nothing takes time. */
  readonly start: number;
  readonly end: number;
  /** The rows of the steps (no child actions); empty for an acquisition. */
  readonly steps: readonly ProcessRow[];
  /** "Deploy web: 2 targets at a time." */
  readonly notes: readonly string[];
}

/** One action that runs, or does not, on one or more lanes. */
export interface TimelineEvent {
  readonly start: number;
  readonly end: number;
  /** Null for the package acquisition. */
  readonly row: ProcessRow | null;
  readonly verdict: Verdict;
  /** The reason; empty for an action that simply runs. */
  readonly sentence: string;
  /** Indexes in `Timeline.lanes`; empty if it happens on no lane. */
  readonly lanes: readonly number[];
  /** The player stops here: something fails, or a person is asked. */
  readonly stops: boolean;
}

/** A step that failed on some of its targets and therefore did not start on the others. */
export interface TimelineHalt {
  /** The action that failed first. */
  readonly row: ProcessRow;
  /** The point at whose end the failure is known. */
  readonly point: number;
  /** Names of targets, each in exactly one list: failed, finished by then, running then, never started. */
  readonly failed: readonly string[];
  readonly done: readonly string[];
  /** Running targets still finish. */
  readonly inFlight: readonly string[];
  readonly never: readonly string[];
  /** Actions of the step for which it is unknown before the deployment whether they run. */
  readonly unknown: readonly ProcessRow[];
}

/** One environment's dry run in order. Events are sorted by start, then by row. */
export interface Timeline {
  readonly environment: string;
  /** Why the run may not start; null if it may. */
  readonly blocked: string | null;
  /** The number of points, which is the end of the last stage. */
  readonly points: number;
  readonly stages: readonly TimelineStage[];
  readonly lanes: readonly TimelineLane[];
  readonly events: readonly TimelineEvent[];
  readonly halts: readonly TimelineHalt[];
}
