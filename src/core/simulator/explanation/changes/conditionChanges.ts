import { actionConditionOf } from '../../../model/actionSettings';
import { runConditionOf } from '../../../model/stepSettings';
import { settingOf } from '../subject';
import type { Candidate, Proposer } from './candidate';
import { withActions, withStep } from './edited';

/** Another run condition for the step, or no condition for the child action. */
export const conditionChanges: Proposer = (request, subject) => {
  const { step, action, isChild, stopsAt } = subject;
  if (stopsAt !== 'earlier-steps' && stopsAt !== 'expression') return [];
  const found: Candidate[] = [];
  const condition = runConditionOf(step);
  if (condition === 'Variable')
    found.push({
      sentence: 'Let it run when earlier steps succeeded, without the expression',
      link: settingOf(subject, 'run-condition'),
      request: withStep(request, subject, (each) => ({ ...each, condition: 'Success' })),
    });
  if (condition !== 'Always')
    found.push({
      sentence: 'Let it always run',
      link: settingOf(subject, 'run-condition'),
      request: withStep(request, subject, (each) => ({ ...each, condition: 'Always' })),
    });
  if (isChild && action !== null && actionConditionOf(action) === 'Variable')
    found.push({
      sentence: 'Let it run without its expression',
      link: settingOf(subject, 'action-condition'),
      request: withActions(request, subject, (each) => ({ ...each, condition: 'Success' })),
    });
  return found;
};
