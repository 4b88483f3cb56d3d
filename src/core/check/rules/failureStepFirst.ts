import { runConditionOf } from '../../model/stepSettings';
import type { Rule } from '../rule';

/** Nothing can have failed before the first step. */
export const failureStepFirst: Rule = {
  code: 'failure-step-first',
  ofStep: ({ step, isFirst }) =>
    isFirst && runConditionOf(step) === 'Failure'
      ? [{ severity: 'warning', message: 'It never runs: no step before it can fail.', field: 'run-condition' }]
      : [],
};
