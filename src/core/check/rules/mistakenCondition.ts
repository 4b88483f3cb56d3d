import { hasName } from '../../base/caseless';
import { parseCached } from '../../lang/expression/parseCached';
import { slipSentence } from '../../lang/expression/slips/slipSentence';
import { slipsIn } from '../../lang/expression/slips/slipsIn';
import { actionConditionOf, actionExpressionOf } from '../../model/actionSettings';
import type { DeploymentModel } from '../../model/deploymentModel';
import { runConditionOf, stepExpressionOf } from '../../model/stepSettings';
import type { Found } from '../finding';
import type { Rule } from '../rule';

/**
 * A condition that parses but does not mean what it seems to: it is constant, or a variable name contains "not"
 * (R-628).
 */
export const mistakenCondition: Rule = {
  code: 'mistaken-condition',
  ofStep: ({ step, model }) => (runConditionOf(step) === 'Variable' ? found(stepExpressionOf(step), model) : []),
  ofAction: ({ action, isChild, model }) =>
    isChild && actionConditionOf(action) === 'Variable' ? found(actionExpressionOf(action), model) : [],
};

function found(expression: string, { variables }: DeploymentModel): readonly Found[] {
  if (parseCached(expression).template === null) return [];
  const { slips, instead } = slipsIn(expression, 'condition', (name) =>
    hasName(
      variables.map((variable) => variable.name),
      name,
    ),
  );
  if (slips.length === 0) return [];
  const way = instead === null ? '' : ` Write: ${instead}`;
  const message = `Its run condition does not mean what it seems to. ${slips.map(slipSentence).join(' ')}${way}`;
  return [{ severity: 'warning', message, field: 'expression' }];
}
