import type { Coded } from './coded';

/** A target; null if the surrounding text names it. */
interface OfTarget {
  readonly target: string | null;
}

/** Whether a target takes part (RULES.md, section 4). */
export interface ParticipationFacts {
  TARGET_WRONG_ENV: OfTarget & { readonly environment: string };
  TARGET_DISABLED: OfTarget;
  TARGET_TENANT_MISMATCH: OfTarget & { readonly tenant: string | null; readonly mode: string };
  TARGET_NOT_SELECTED: OfTarget;
  TARGET_EXCLUDED_BY_USER: OfTarget;
  TARGET_TAG_NOT_SELECTED: OfTarget & { readonly tags: readonly string[] };
  TARGET_TAG_EXCLUDED: OfTarget & { readonly tags: readonly string[] };
  TARGET_NOT_YET_PRESENT: OfTarget & { readonly step: string };
  TARGET_DYNAMIC_NOT_ALLOWED: OfTarget & { readonly environment: string };
  TARGET_UNHEALTHY_EXCLUDED: OfTarget;
  TARGET_UNAVAILABLE_SKIPPED: OfTarget;
  TARGET_DROPPED_BY_HEALTHCHECK: OfTarget & { readonly action: string };
  TARGET_DROPPED_BY_GUIDANCE: OfTarget & { readonly action: string; readonly answer: string | null };
  TARGET_ADDED_BY_HEALTHCHECK: OfTarget & { readonly step: string };
}

/** A reason about a target, not about a step. */
export type TargetReason = Coded<ParticipationFacts>;

/** The same, and why a step has no targets (RULES.md, section 5). */
export interface TargetFacts extends ParticipationFacts {
  NO_TARGETS: {
    /** Null if the question is about a column, not a step. */
    readonly step: string | null;
    readonly tags: readonly string[];
    readonly environment: string;
    /** Why each target with one of the tags does not take part. */
    readonly left: readonly TargetReason[];
  };
  NO_ROLES: { readonly step: string; readonly action: string };
}
