import { hasName } from '../../base/caseless';
import type { Rule } from '../rule';

/** An action limited to environments that are all excluded too. */
export const noEnvironmentLeft: Rule = {
  code: 'no-environment-left',
  ofAction: ({ action: { environments, excludedEnvironments, isDisabled } }) =>
    environments.length > 0 && environments.every((name) => hasName(excludedEnvironments, name)) && !isDisabled
      ? [
          {
            severity: 'warning',
            message: 'It never runs: every environment it is limited to is excluded as well.',
            field: 'environments',
          },
        ]
      : [],
};
