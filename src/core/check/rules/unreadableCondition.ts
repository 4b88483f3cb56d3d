import { parseCached } from '../../lang/expression/parseCached';
import { actionConditionOf, actionExpressionOf } from '../../model/actionSettings';
import { runConditionOf, stepExpressionOf } from '../../model/stepSettings';
import type { Found } from '../finding';
import type { Rule } from '../rule';

/** A condition by expression that the language of `#{…}` cannot read; the dry run cannot decide it. */
export const unreadableCondition: Rule = {
  code: 'unreadable-condition',
  ofStep: ({ step }) =>
    runConditionOf(step) === 'Variable' && isBroken(stepExpressionOf(step)) ? [finding('expression')] : [],
  ofAction: ({ action, isChild }) =>
    isChild && actionConditionOf(action) === 'Variable' && isBroken(actionExpressionOf(action))
      ? [finding('expression')]
      : [],
};

function isBroken(expression: string): boolean {
  return expression.trim() !== '' && parseCached(expression).template === null;
}

function finding(field: string): Found {
  return { severity: 'error', message: 'Its run condition cannot be read.', field };
}
