import type { Step } from '../../model/step';
import { runConditionOf, stepExpressionOf } from '../../model/stepSettings';
import { reasonOf } from '../reasonOf';
import type { Situation } from '../situation';
import type { VariableContext } from '../variables/context';
import type { RunValues } from '../variables/resolveText';
import { type Answer, expressionCondition } from './expressionCondition';

const holds: Answer = { holds: true, isBlank: false };

/** What failed first in the run, when something has. */
export interface EarlierFailure {
  readonly step: string;
  readonly action: string;
  readonly target: string | null;
}

/** The run condition of a step at the start of its group. */
export function stepCondition(
  situation: Situation,
  step: Step,
  at: { readonly failure: EarlierFailure | null; readonly context: VariableContext; readonly runValues: RunValues },
): Answer {
  switch (runConditionOf(step)) {
    case 'Always':
      return holds;
    case 'Success':
      if (at.failure === null) return holds;
      return { holds: false, reason: reasonOf('COND_SUCCESS_PRIOR_FAILURE', 'R-602', failureParams(at.failure)) };
    case 'Failure':
      if (at.failure !== null) return holds;
      return { holds: false, reason: reasonOf('COND_FAILURE_NO_FAILURE', 'R-603') };
    case 'Variable':
      return expressionCondition(situation, stepExpressionOf(step), at.context, at.runValues);
  }
}

export function failureParams(failure: EarlierFailure): Readonly<Record<string, string>> {
  const { step, action, target } = failure;
  return { failedStep: step, failedAction: action, ...(target === null ? {} : { failedTarget: target }) };
}
