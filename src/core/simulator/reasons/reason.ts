/** Every reason code of the dry run, by category. RULES.md says which rule gives which. */
export const reasonCategories = {
  gate: [
    'GATE_OK',
    'GATE_TENANT_REQUIRED',
    'GATE_TENANT_NOT_ALLOWED',
    'GATE_TENANT_NOT_CONNECTED',
    'GATE_RUNBOOK_ENV_NOT_ALLOWED',
    'GATE_CHANNEL_TENANT_MISMATCH',
    'GATE_ENV_NOT_IN_LIFECYCLE',
    'GATE_PHASE_NOT_REACHED',
    'GATE_PROMPT_REQUIRED',
    'GATE_TARGET_SELECTION_CONFLICT',
    'GATE_NO_TARGETS',
  ],
  scope: [
    'DISABLED',
    'ENV_EXCLUDED',
    'ENV_NOT_INCLUDED',
    'CHANNEL_MISMATCH',
    'TENANT_TAG_MISMATCH',
    'TENANT_TAGS_UNTENANTED',
    'USER_SKIPPED',
    'NO_ACTIONS',
  ],
  target: [
    'TARGET_WRONG_ENV',
    'TARGET_DISABLED',
    'TARGET_TENANT_MISMATCH',
    'TARGET_NOT_SELECTED',
    'TARGET_EXCLUDED_BY_USER',
    'TARGET_TAG_NOT_SELECTED',
    'TARGET_TAG_EXCLUDED',
    'TARGET_NOT_YET_PRESENT',
    'TARGET_UNHEALTHY_EXCLUDED',
    'TARGET_UNAVAILABLE_SKIPPED',
    'TARGET_DROPPED_BY_HEALTHCHECK',
    'TARGET_DROPPED_BY_GUIDANCE',
    'TARGET_ADDED_BY_HEALTHCHECK',
    'NO_TARGETS',
    'NO_ROLES',
  ],
  condition: [
    'COND_SUCCESS_PRIOR_FAILURE',
    'COND_FAILURE_NO_FAILURE',
    'COND_VARIABLE_FALSE',
    'COND_VARIABLE_ERROR',
    'COND_UNKNOWN',
    'PARENT_CONDITION_CHANGED',
    'CHILD_PRIOR_FAILED',
    'NOTHING_RAN',
  ],
  ran: [
    'RAN',
    'RAN_AFTER_RETRY',
    'GUIDED_IGNORED',
    'RAN_WITH_IGNORED_FAILURE',
    'MANUAL_PROCEED',
    'HEALTHCHECK_DROPPED',
    'ACQUIRED',
  ],
  failed: [
    'RAN_FAILED',
    'TIMED_OUT',
    'TARGET_UNAVAILABLE',
    'MANUAL_ABORTED',
    'HEALTHCHECK_FAILED',
    'ACQUIRE_FAILED',
    'PACKAGE_NOT_ACQUIRED',
  ],
  halted: ['HALTED_BY_FAILURE', 'TASK_PAUSED', 'MANUAL_HOLD'],
  warning: [
    'SKIP_REFUSED_REQUIRED',
    'CHANNEL_SCOPE_IN_RUNBOOK',
    'COND_WHITESPACE_TRUTHY',
    'WINDOW_INVALID',
    'WINDOW_OVERRIDDEN',
    'PKG_REQUIREMENT_CONFLICT',
    'RETRY_NOT_SUPPORTED',
    'GUIDANCE_NOT_ALLOWED',
    'VARIABLE_AMBIGUOUS',
    'OUTPUT_AMBIGUOUS',
  ],
} as const;

export type ReasonCategory = keyof typeof reasonCategories;
export type ReasonCode = (typeof reasonCategories)[ReasonCategory][number];
export type GateCode = (typeof reasonCategories.gate)[number];

/**
 * Why something was decided: data first, `explain` makes the sentence. `params` hold names and texts to show; sentences
 * read these, and each may be missing:
 *
 *   environment, channel, tenant, target, step, action   the one it is about
 *   only, excluded, tags, targets, variables             names of a scope, as the file writes them
 *   phase, waitsFor                                      what a release has not passed yet
 *   failedStep, failedAction, failedTarget               the failure that decided
 *   expression, value, values, losers, names             a condition, what it came to and the variables behind it
 *   notInModel                                           those of `dependsOn` that the model does not list
 *   message, dependsOn                                   why it could not be evaluated, what nobody knows yet
 *   attempts, minutes, own, variable, answer             numbers and choices
 */
export interface Reason {
  readonly code: ReasonCode;
  /** The rule that decided, such as `R-303`. */
  readonly rule: string;
  readonly params: Readonly<Record<string, string | readonly string[]>>;
}
