import type { EarlierFailure } from './earlierFailure';
import type { EvaluatedCondition } from './evaluatedCondition';

/** Run conditions, of steps and of child actions (section 6 of the rules). */
export interface ConditionFacts {
  COND_SUCCESS_PRIOR_FAILURE: { readonly failure: EarlierFailure };
  COND_FAILURE_NO_FAILURE: object;
  COND_VARIABLE_FALSE: {
    readonly condition: EvaluatedCondition;
    /** What it came to; null where parts of it are not known and it is false anyway. */
    readonly value: string | null;
  };
  COND_VARIABLE_ERROR: { readonly condition: EvaluatedCondition; readonly message: string };
  COND_UNKNOWN: {
    /** Null where no condition is unknown, but the target tags or what a process template does. */
    readonly condition: EvaluatedCondition | null;
    readonly expression: string | null;
    /** What is not known yet. */
    readonly dependsOn: readonly string[];
    /** Those of `dependsOn` that the model does not list, though the project may have them. */
    readonly notInModel: readonly string[] | null;
    readonly message: string | null;
  };
  PARENT_CONDITION_CHANGED: { readonly step: string };
  CHILD_PRIOR_FAILED: { readonly action: string; readonly failedAction: string; readonly target: string | null };
  NOTHING_RAN: object;
  /** Its type is not in the file, so nobody can say where it runs. */
  KIND_UNKNOWN: { readonly action: string };
}
