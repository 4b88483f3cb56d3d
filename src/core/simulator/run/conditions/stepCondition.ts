import type { EarlierFailure } from '../../reasons/earlierFailure';
import type { StepFacts } from '../../scenario/stepFacts';
import type { Resolved } from '../../variables/resolved';
import { always } from './always';
import type { ConditionResult } from './conditionResult';
import { failure } from './failure';
import { success } from './success';
import { variable } from './variable';

/**
 * The run condition of a step at the start of its group.
 *
 * @param resolved  the expression as evaluated at this point; null for a condition without one
 */
export function stepCondition(
  { step, condition }: StepFacts,
  earlier: EarlierFailure | null,
  resolved: Resolved | null,
): ConditionResult {
  switch (condition) {
    case 'Always':
      return always();
    case 'Success':
      return success(earlier);
    case 'Failure':
      return failure(earlier);
    case 'Variable':
      return resolved === null ? always() : variable({ stepId: step.id, actionId: null }, resolved);
  }
}
