import type { Action } from '../../model/action';
import type { Target } from '../../model/deploymentModel';
import type { Step } from '../../model/step';

/** Where a variable is read: the narrower the context, the more values are in scope. */
export interface VariableContext {
  readonly step: Step | null;
  /** The action, or null for a condition of the whole step. */
  readonly action: Action | null;
  readonly target: Target | null;
  readonly roles: readonly string[];
}

export const anywhere: VariableContext = { step: null, action: null, target: null, roles: [] };
