import type { Rule } from '../rule';
import { unknownIn } from '../unknownIn';

/** An environment that the model does not list by name or slug. Silent if the model lists no environments. */
export const unknownEnvironment: Rule = {
  code: 'unknown-environment',
  ofAction: ({ action, model }) =>
    unknownIn(model.environments, [...action.environments, ...action.excludedEnvironments]).map((name) => ({
      severity: 'warning',
      message: `The model has no environment ${name}.`,
      field: 'environments',
    })),
};
