import { actionTypeOf } from '../../model/actionTypes';
import type { Step } from '../../model/step';
import { firstNames, numberedName, ordersOf, stepsNowAfter } from '../orders';
import type { Rule } from '../rule';

/** A step that waits for a person no longer comes before a step it used to hold back. */
export const approvalPassed: Rule = {
  code: 'approval-passed',
  ofOrder: (change) => {
    const { before, after } = ordersOf(change);
    return after.steps.filter(waits).flatMap((step) => {
      const passed = stepsNowAfter(step, after, before).filter((each) => !waits(each));
      if (passed.length === 0) return [];
      const message = `${numberedName(after, step)} no longer comes before ${firstNames(after, passed)}.`;
      return [{ severity: 'info', message, field: null, row: { stepId: step.id, actionId: null } }];
    });
  },
};

function waits(step: Step): boolean {
  return step.actions.some((action) => actionTypeOf(action).kind === 'manual');
}
