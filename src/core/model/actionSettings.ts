import { sameName } from '../base/caseless';
import type { Action } from './action';
import { propertyOf } from './propertyBag';
import { propertyNames } from './propertyNames';
import { splitTags } from './stepSettings';

/** When a child action runs; any stored value but `Variable` counts as `Success`. */
export function actionConditionOf(action: Action): 'Success' | 'Variable' {
  return action.condition === 'Variable' ? 'Variable' : 'Success';
}

/** The expression of a child action's `Variable` condition; both property names are read. */
export function actionExpressionOf(action: Action): string {
  return (
    propertyOf(action.properties, propertyNames.actionExpression) ??
    propertyOf(action.properties, propertyNames.stepExpression) ??
    ''
  );
}

/** Whether the file says where the action runs: true = worker or server, false = target, null = not stated. */
export function runOnServerOf(action: Action): boolean | null {
  const text = propertyOf(action.properties, propertyNames.runOnServer);
  if (text === null) return null;
  if (sameName(text.trim(), 'true')) return true;
  return sameName(text.trim(), 'false') ? false : null;
}

/** How often a failed action is retried; 0 if the property is absent or not a whole number. */
export function retriesOf(action: Action): number {
  return wholeNumber(propertyOf(action.properties, propertyNames.retries)) ?? 0;
}

/** After how many minutes an attempt is cancelled; null = no limit. */
export function timeoutMinutesOf(action: Action): number | null {
  const minutes = wholeNumber(propertyOf(action.properties, propertyNames.timeoutMinutes));
  return minutes === 0 ? null : minutes;
}

/** Teams that may answer a manual intervention; naming any team makes the step required. */
export function responsibleTeamsOf(action: Action): readonly string[] {
  return splitTags(propertyOf(action.properties, propertyNames.manualTeams) ?? '');
}

/** The id and version of the step template the action was made from, or null. */
export function templateOf(action: Action): { readonly id: string; readonly version: string } | null {
  const id = propertyOf(action.properties, propertyNames.templateId);
  return id === null || id === ''
    ? null
    : { id, version: propertyOf(action.properties, propertyNames.templateVersion) ?? '' };
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : null;
}
