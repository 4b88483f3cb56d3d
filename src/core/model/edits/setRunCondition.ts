import type { ActionId } from '../action';
import type { Process } from '../process';
import { type PropertyBag, propertyOf, withProperty } from '../propertyBag';
import { propertyNames } from '../propertyNames';
import type { StepId } from '../step';
import type { RunCondition } from '../stepSettings';
import { withFields } from '../withFields';
import type { EditResult } from './editRefusal';
import { updateAction } from './updateAction';
import { updateStep } from './updateStep';

/**
 * Sets when a step runs. `expression` is for `Variable`: if omitted, the stored one stays. Any other condition removes
 * it, so that changing the condition and back leaves the file as it was.
 *
 * @returns `unknown-step`
 */
export function setRunCondition(
  process: Process,
  stepId: StepId,
  condition: RunCondition,
  expression?: string,
): EditResult {
  return updateStep(process, stepId, (step) =>
    withFields(step, {
      condition,
      properties: withExpression(step.properties, {
        own: propertyNames.stepExpression,
        other: propertyNames.actionExpression,
        text: condition === 'Variable' ? expression : null,
      }),
    }),
  );
}

/** Sets when a child action runs within its step; `expression` as in `setRunCondition`. */
export function setActionCondition(
  process: Process,
  stepId: StepId,
  actionId: ActionId,
  condition: 'Success' | 'Variable',
  expression?: string,
): EditResult {
  return updateAction(process, stepId, actionId, (action) =>
    withFields(action, {
      condition,
      properties: withExpression(action.properties, {
        own: propertyNames.actionExpression,
        other: propertyNames.stepExpression,
        text: condition === 'Variable' ? expression : null,
      }),
    }),
  );
}

/** Both property names are read; the one for the owner is written. */
function withExpression(
  bag: PropertyBag,
  change: { readonly own: string; readonly other: string; readonly text: string | null | undefined },
): PropertyBag {
  if (change.text === undefined) return bag;
  const stored = propertyOf(bag, change.own) ?? propertyOf(bag, change.other);
  if (change.text === stored) return bag;
  return withProperty(withProperty(bag, change.other, null), change.own, change.text);
}
