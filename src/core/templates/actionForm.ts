import { hasName, sameName } from '../base/caseless';
import { jsonObjectOf } from '../base/json';
import type { Action } from '../model/action';
import { propertyOf, withProperty } from '../model/propertyBag';
import { splitTags } from '../model/stepSettings';
import { enabledFeatures, shownParameters } from './shownParameters';
import type { ShownWhen, StepTemplate, TemplateFeature, TemplateParameter } from './stepTemplate';
import { builtinOf, libraryTemplateOf, type TemplateLinks } from './templateOf';

/** The fields of one action as a person sees them, in order. */
export interface ActionForm {
  /** The built-in template of its type; null for an unknown type, or one that only its library template knows. */
  readonly builtin: StepTemplate | null;
  /** The library template it was made from, if that is known. */
  readonly library: StepTemplate | null;
  /** The parameters of its library template. */
  readonly given: readonly TemplateParameter[];
  /** The fields of its type. */
  readonly own: readonly TemplateParameter[];
  /** The features that can be switched on, each with its fields; all of them for a built-in type. */
  readonly features: readonly FeatureFields[];
}

export interface FeatureFields {
  readonly feature: TemplateFeature;
  readonly isOn: boolean;
  readonly parameters: readonly TemplateParameter[];
}

/** Properties that mirror the primary package, which has its own editor. */
const packageMirrors: readonly string[] = [
  'Octopus.Action.Package.PackageId',
  'Octopus.Action.Package.FeedId',
  'Octopus.Action.Package.DownloadOnTentacle',
];

/** The form of an action: the fields its built-in type and its library template offer for its present values. */
export function actionForm(action: Action, templates: readonly StepTemplate[], links: TemplateLinks = {}): ActionForm {
  const builtin = builtinOf(action, templates);
  const library = libraryTemplateOf(action, templates, links);
  const values = action.properties;
  const shown =
    builtin === null ? [] : shownParameters(builtin, values).filter((each) => !isMirrored(action, each.name));
  const on = enabledIn(action);
  return {
    builtin,
    library,
    given:
      library === null ? [] : shownParameters(library, values).filter((each) => !isChosenPackage(action, each.name)),
    own: shown.filter((parameter) => featureOf(parameter.shownWhen) === null),
    features: (builtin?.features ?? []).map((feature) => ({
      feature,
      isOn: feature.isPermanent || hasName(on, feature.id),
      parameters: shown.filter((parameter) => sameName(featureOf(parameter.shownWhen) ?? '', feature.id)),
    })),
  };
}

/** Every property of the action that the form shows, including the list of features. */
export function propertiesInForm(action: Action, form: ActionForm): readonly string[] {
  const all = [...form.given, ...form.own, ...form.features.flatMap(({ parameters }) => parameters)];
  return [
    ...all.map(({ name }) => name),
    ...(form.features.length > 0 ? [enabledFeatures] : []),
    ...packageMirrors.filter((key) => isMirrored(action, key)),
    ...[...action.properties.keys()].filter((key) => isChosenPackage(action, key)),
  ];
}

/** The features that are switched on, as the file names them. */
export function enabledIn(action: Action): readonly string[] {
  return splitTags(propertyOf(action.properties, enabledFeatures) ?? '');
}

/** The action with a feature switched on or off. Other names in the list stay as written, even a leading comma. */
export function withFeature(action: Action, feature: string, isOn: boolean): Action {
  const stored = propertyOf(action.properties, enabledFeatures) ?? '';
  if (hasName(splitTags(stored), feature) === isOn) return action;
  const next = isOn ? `${stored}${stored === '' ? '' : ','}${feature}` : without(stored, feature);
  const value = splitTags(next).length === 0 && !isOn ? null : next;
  return { ...action, properties: withProperty(action.properties, enabledFeatures, value) };
}

function without(list: string, feature: string): string {
  return list
    .split(',')
    .filter((part) => !sameName(part.trim(), feature))
    .join(',');
}

/** Whether a property only repeats the primary package; otherwise it needs its own field. */
function isMirrored(action: Action, key: string): boolean {
  const at = packageMirrors.findIndex((mirror) => sameName(mirror, key));
  const primary = action.packages.find(({ name }) => name === '');
  if (at === -1 || primary === undefined) return false;
  const location = primary.acquisitionLocation === 'ExecutionTarget' ? 'True' : 'False';
  const said = [primary.packageId, primary.feed, location][at] ?? '';
  return sameName(propertyOf(action.properties, key) ?? said, said);
}

/** Whether a property only repeats the package it chose, which has its own editor. Otherwise it needs its own field. */
function isChosenPackage(action: Action, key: string): boolean {
  return action.packages.some(({ properties, packageId, feed }) => {
    const parameter = propertyOf(properties, 'PackageParameterName');
    if (parameter === null || !sameName(parameter, key)) return false;
    const said = jsonObjectOf(propertyOf(action.properties, key) ?? '');
    return said !== null && (said['PackageId'] ?? '') === (packageId ?? '') && (said['FeedId'] ?? '') === (feed ?? '');
  });
}

function featureOf(when: ShownWhen | null): string | null {
  if (when === null) return null;
  if ('feature' in when) return when.feature;
  if ('all' in when) return when.all.map(featureOf).find((feature) => feature !== null) ?? null;
  return null;
}
