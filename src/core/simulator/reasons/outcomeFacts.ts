import type { WaitKind } from '../../model/waitKinds';

/** An action, on a target or without one; `target` null also where the words around the reason name it. */
interface OfAction {
  readonly action: string;
  readonly target: string | null;
}

/** An action that waits for something outside; `awaited` null where the scenario does not say what. */
interface Waiting {
  readonly action: string;
  readonly awaited: WaitKind | null;
}

/** What came of a step or action that was carried out (sections 6, 8 and 9 of the rules). */
export interface RanFacts {
  RAN: object;
  RAN_AFTER_RETRY: { readonly attempts: number };
  GUIDED_IGNORED: OfAction & { readonly answer: string | null };
  RAN_WITH_IGNORED_FAILURE: object;
  MANUAL_PROCEED: { readonly action: string };
  HEALTHCHECK_DROPPED: OfAction;
  ACQUIRED: { readonly step: string };
  WAIT_COMPLETED: Waiting;
}

export interface FailedFacts {
  RAN_FAILED: OfAction;
  /** `minutes` null where the scenario lets it be late without a limit. */
  TIMED_OUT: OfAction & { readonly minutes: number | null };
  TARGET_UNAVAILABLE: { readonly target: string | null };
  MANUAL_ABORTED: { readonly action: string };
  HEALTHCHECK_FAILED: OfAction;
  ACQUIRE_FAILED: { readonly target: string | null };
  PACKAGE_NOT_ACQUIRED: { readonly action: string };
  WAIT_FAILED: Waiting;
}

export interface HaltedFacts {
  HALTED_BY_FAILURE: { readonly step: string };
  TASK_PAUSED: { readonly action: string };
  MANUAL_HOLD: { readonly action: string };
  WAIT_HOLD: Waiting;
}
