import { hasName, sameName } from '../base/caseless';
import { type PropertyBag, propertyOf } from '../model/propertyBag';
import { splitTags } from '../model/stepSettings';
import type { ShownWhen, StepTemplate, TemplateParameter } from './stepTemplate';

/** A comma-separated list of features, sometimes with a comma before the first. */
export const enabledFeatures = 'Octopus.Action.EnabledFeatures';

/** The parameters that apply to these values, in the template's order. */
export function shownParameters(template: StepTemplate, values: PropertyBag): readonly TemplateParameter[] {
  return template.parameters.filter(
    (parameter) => parameter.control !== 'hidden' && isShown(template, parameter.shownWhen, values),
  );
}

/** Shown parameters that need a value and have none; a warning that never blocks. */
export function emptyRequired(template: StepTemplate, values: PropertyBag): readonly TemplateParameter[] {
  return shownParameters(template, values).filter(
    (parameter) => parameter.required && isEmpty(givenValue(template, parameter, values)),
  );
}

function isOn(template: StepTemplate, feature: string, values: PropertyBag): boolean {
  const isPermanent = template.features.some((each) => each.isPermanent && sameName(each.id, feature));
  return isPermanent || hasName(splitTags(propertyOf(values, enabledFeatures) ?? ''), feature);
}

/** The value an action has for a parameter; a built-in action without one behaves as if it had the default. */
export function givenValue(template: StepTemplate, parameter: TemplateParameter, values: PropertyBag): string | null {
  const value = propertyOf(values, parameter.name);
  if (value !== null) return value;
  // A secret has a value even though it cannot be read. For other templates a missing value is empty, not the default.
  if (values.has(parameter.name)) return null;
  return template.source === 'builtin' ? parameter.defaultValue : '';
}

function isEmpty(value: string | null): boolean {
  return value !== null && value.trim() === '';
}

function isShown(template: StepTemplate, when: ShownWhen | null, values: PropertyBag): boolean {
  if (when === null) return true;
  if ('all' in when) return when.all.every((part) => isShown(template, part, values));
  if ('feature' in when) return isOn(template, when.feature, values);
  const parameter = template.parameters.find((candidate) => sameName(candidate.name, when.property));
  const value = parameter ? givenValue(template, parameter, values) : propertyOf(values, when.property);
  return hasName(when.in, value ?? '');
}
