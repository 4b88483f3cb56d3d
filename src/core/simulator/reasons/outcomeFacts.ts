import type { WaitKind } from '../../model/waitKinds';

/** An action, with or without a target; `target` is also null if the surrounding text names it. */
interface OfAction {
  readonly action: string;
  readonly target: string | null;
}

/** An action that waits for something outside; `awaited` is null if the scenario does not say what. */
interface Waiting {
  readonly action: string;
  readonly awaited: WaitKind | null;
}

/** The result of a step or action that was carried out (RULES.md, sections 6, 8 and 9). */
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
  /** `minutes` is null if the scenario makes it time out without a limit. */
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
