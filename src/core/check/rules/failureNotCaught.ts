import { runConditionOf } from '../../model/stepSettings';
import { firstNames, numberedName, ordersOf, stepsNowAfter } from '../orders';
import type { Rule } from '../rule';

/** A step that runs on failure now comes before the step whose failure it handled. */
export const failureNotCaught: Rule = {
  code: 'failure-not-caught',
  ofOrder: (change) => {
    const { before, after } = ordersOf(change);
    return after.steps
      .filter((step) => runConditionOf(step) === 'Failure')
      .flatMap((step) => {
        const lost = stepsNowAfter(step, before, after);
        if (lost.length === 0) return [];
        const message = `${numberedName(after, step)} no longer catches a failure of ${firstNames(after, lost)}.`;
        return [{ severity: 'warning', message, field: 'run-condition', row: { stepId: step.id, actionId: null } }];
      });
  },
};
