import { parseCached } from '../../lang/expression/parseCached';
import { slipSentence } from '../../lang/expression/slips/slipSentence';
import { slipsIn } from '../../lang/expression/slips/slipsIn';
import { actionConditionOf, actionExpressionOf } from '../../model/actionSettings';
import { runConditionOf, stepExpressionOf } from '../../model/stepSettings';
import type { Found } from '../finding';
import type { Rule } from '../rule';

/** A condition whose `#{…}` expression does not parse; the dry run cannot evaluate it. */
export const unreadableCondition: Rule = {
  code: 'unreadable-condition',
  ofStep: ({ step }) =>
    runConditionOf(step) === 'Variable' && isBroken(stepExpressionOf(step)) ? [finding(stepExpressionOf(step))] : [],
  ofAction: ({ action, isChild }) =>
    isChild && actionConditionOf(action) === 'Variable' && isBroken(actionExpressionOf(action))
      ? [finding(actionExpressionOf(action))]
      : [],
};

function isBroken(expression: string): boolean {
  return expression.trim() !== '' && parseCached(expression).template === null;
}

function finding(expression: string): Found {
  const { slips, instead } = slipsIn(expression, 'condition');
  const causes = slips.map(slipSentence).join(' ');
  const way = instead === null ? '' : ` Write: ${instead}`;
  return { severity: 'error', message: `Its run condition cannot be read. ${causes}${way}`, field: 'expression' };
}
