import type { ProcessRow } from '../model/row';
import type { Verdict } from '../simulator/plan/verdict';

/** Where actions are carried out: the server, the workers, one target. */
export interface TimelineLane {
  readonly kind: 'server' | 'worker' | 'target';
  /** "Server", "Worker", or the name of the target. */
  readonly name: string;
}

/** Steps that start together, or the acquisition of packages before them. */
export interface TimelineStage {
  readonly kind: 'steps' | 'acquisition';
  /** Points from the start of the run; `end` is `start` where nothing takes time. */
  readonly start: number;
  readonly end: number;
  /** The steps' own rows; empty for an acquisition. */
  readonly steps: readonly ProcessRow[];
  /** "Deploy web: 2 targets at a time." */
  readonly notes: readonly string[];
}

/** One thing that happens, or does not, on one or more lanes. */
export interface TimelineEvent {
  readonly start: number;
  readonly end: number;
  /** Null for the acquisition of packages. */
  readonly row: ProcessRow | null;
  readonly verdict: Verdict;
  /** Why; empty for what simply runs. */
  readonly sentence: string;
  /** Places in `Timeline.lanes`; empty for what happens nowhere. */
  readonly lanes: readonly number[];
  /** A player halts here: a failure, or a person is asked. */
  readonly stops: boolean;
}

/** A step that a failure on some of its targets stopped from going to the others. */
export interface TimelineHalt {
  /** The action that failed first. */
  readonly row: ProcessRow;
  /** The point at whose end the failure is known. */
  readonly point: number;
  /** Names of targets, each in one of the lists: failed, done by then, at work then, never begun. */
  readonly failed: readonly string[];
  readonly done: readonly string[];
  /** What was begun goes on to its end. */
  readonly inFlight: readonly string[];
  readonly never: readonly string[];
  /** Actions of the step of which nobody can tell before whether they run. */
  readonly unknown: readonly ProcessRow[];
}

/** One environment's dry run in order. Events are sorted by start, then by row. */
export interface Timeline {
  readonly environment: string;
  /** Why the run may not start; null where it may. */
  readonly blocked: string | null;
  /** The number of points, which is the end of the last stage. */
  readonly points: number;
  readonly stages: readonly TimelineStage[];
  readonly lanes: readonly TimelineLane[];
  readonly events: readonly TimelineEvent[];
  readonly halts: readonly TimelineHalt[];
}
