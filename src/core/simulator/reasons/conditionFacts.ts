import type { EarlierFailure } from './earlierFailure';
import type { EvaluatedCondition } from './evaluatedCondition';

/** Run conditions of steps and child actions (RULES.md, section 6). */
export interface ConditionFacts {
  COND_SUCCESS_PRIOR_FAILURE: { readonly failure: EarlierFailure };
  COND_FAILURE_NO_FAILURE: object;
  COND_VARIABLE_FALSE: {
    readonly condition: EvaluatedCondition;
    /** The result; null if parts of it are not known but it is false anyway. */
    readonly value: string | null;
  };
  COND_VARIABLE_ERROR: { readonly condition: EvaluatedCondition; readonly message: string };
  COND_UNKNOWN: {
    /** Null if something other than a condition is unknown: the target tags, or the content of a process template. */
    readonly condition: EvaluatedCondition | null;
    readonly expression: string | null;
    /** Values that are not known yet. */
    readonly dependsOn: readonly string[];
    /** Those of `dependsOn` that the model does not list although the project may have them. */
    readonly notInModel: readonly string[] | null;
    readonly message: string | null;
  };
  PARENT_CONDITION_CHANGED: { readonly step: string };
  CHILD_PRIOR_FAILED: { readonly action: string; readonly failedAction: string; readonly target: string | null };
  NOTHING_RAN: object;
  /** The file does not contain its type, so it is unknown where it runs. */
  KIND_UNKNOWN: { readonly action: string };
}
