import type { ActionId } from '../action';
import type { Process } from '../process';
import { type PropertyValue, withProperty } from '../propertyBag';
import type { StepId } from '../step';
import { withFields } from '../withFields';
import type { EditResult } from './editRefusal';
import { updateAction } from './updateAction';
import { updateStep } from './updateStep';

/** Sets one property of a step, by its name in the file; `null` removes it. @returns `unknown-step` */
export function setStepProperty(
  process: Process,
  stepId: StepId,
  name: string,
  value: PropertyValue | null,
): EditResult {
  return updateStep(process, stepId, (step) =>
    withFields(step, { properties: withProperty(step.properties, name, value) }),
  );
}

/**
 * Sets one property of an action, by its name in the file; `null` removes it.
 *
 * @returns `unknown-step` or `unknown-action`
 */
export function setActionProperty(
  process: Process,
  stepId: StepId,
  actionId: ActionId,
  name: string,
  value: PropertyValue | null,
): EditResult {
  return updateAction(process, stepId, actionId, (action) =>
    withFields(action, { properties: withProperty(action.properties, name, value) }),
  );
}
