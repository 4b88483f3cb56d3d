import {
  type Action,
  type ActionForm,
  actionExpressionOf,
  propertiesInForm,
  propertyNames,
  type Step,
  stepExpressionOf,
  windowSizeOf,
} from '../../../core/index';

/** Properties of an action that some field of the editor shows, so that "Other settings" need not. */
export function shownOnAction(action: Action, isChild: boolean, form: ActionForm | null): readonly string[] {
  return [
    ...(form === null ? [] : propertiesInForm(action, form)),
    propertyNames.runOnServer,
    propertyNames.retries,
    propertyNames.retryBackoff,
    propertyNames.timeoutMinutes,
    propertyNames.templateId,
    propertyNames.templateVersion,
    // The expression has its field only while it counts.
    ...(isChild && action.condition === 'Variable' && actionExpressionOf(action) !== ''
      ? [propertyNames.actionExpression]
      : []),
  ];
}

/** The same for a step. */
export function shownOnStep(step: Step): readonly string[] {
  return [
    propertyNames.targetTags,
    ...(windowSizeOf(step) === null ? [] : [propertyNames.windowSize]),
    ...(step.condition === 'Variable' && stepExpressionOf(step) !== '' ? [propertyNames.stepExpression] : []),
  ];
}
