import type { Action } from './action';
import { executionPlaceOf } from './executionPlace';
import { type PropertyBag, propertyOf } from './propertyBag';
import { scopeExpressionsOf } from './scopeExpressions';
import type { ProcessTemplateUse, Step } from './step';
import type { ActionOutline, StepOutline, TemplateUseOutline } from './stepOutline';
import { suppliedRows } from './templates/suppliedRows';

/**
 * The short form of a step for model files: its properties and everything that decides when and where it runs. Defaults
 * are left out. `stepOfOutline` turns it back into a step that runs the same way.
 */
export function outlineOfStep(step: Step): StepOutline {
  return {
    name: step.name,
    ...(step.processTemplate !== null && { type: 'ProcessTemplateUsage' as const }),
    ...unless('condition', step.condition, 'Success'),
    ...unless('startTrigger', step.startTrigger, 'StartAfterPrevious'),
    ...unless('packageRequirement', step.packageRequirement, 'LetOctopusDecide'),
    ...(step.processTemplate !== null && {
      template: outlineOfUse(step.processTemplate),
      ...scopes(step.processTemplate.scope),
    }),
    ...properties(step.properties),
    actions: step.actions.map((action) => actionOutline(step, action)),
  };
}

function actionOutline(step: Step, action: Action): ActionOutline {
  const several = {
    environmentsVariables: scopeExpressionsOf(action, 'environments'),
    channelsVariables: scopeExpressionsOf(action, 'channels'),
    tenantTagsVariables: scopeExpressionsOf(action, 'tenantTags'),
  };
  return {
    name: action.name,
    ...(action.actionType !== null && { type: action.actionType }),
    runOnServer: executionPlaceOf(step, action).at !== 'target',
    ...unless('condition', action.condition, 'Success'),
    ...scopes(action),
    ...Object.fromEntries(Object.entries(several).filter(([, texts]) => texts.length > 0)),
    ...(action.notes !== null && action.notes !== '' && { notes: action.notes }),
    ...(action.packages.length > 0 && {
      packages: action.packages.map(({ name, packageId, feed, acquisitionLocation, properties: own }) => ({
        name,
        ...unless('parameter', propertyOf(own, 'PackageParameterName') ?? '', ''),
        ...(packageId !== null && { packageId }),
        ...(feed !== null && { feed }),
        ...(acquisitionLocation !== null && { acquisitionLocation }),
      })),
    }),
    ...properties(action.properties),
  };
}

function unless<Key extends string>(key: Key, value: string, defaultValue: string): Partial<Record<Key, string>> {
  return value === defaultValue ? {} : ({ [key]: value } as Record<Key, string>);
}

/** Secrets have no text and are left out. */
function properties(bag: PropertyBag): { readonly properties?: Readonly<Record<string, string>> } {
  const texts = [...bag].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return texts.length === 0 ? {} : { properties: Object.fromEntries(texts) };
}

function scopes(given: ProcessTemplateUse['scope']) {
  const lists = {
    environments: given.environments,
    excludedEnvironments: given.excludedEnvironments,
    channels: given.channels,
    tenantTags: given.tenantTags,
  };
  return {
    ...Object.fromEntries(Object.entries(lists).filter(([, names]) => names.length > 0)),
    ...(given.isDisabled && { disabled: true }),
    ...(given.isRequired && { required: true }),
  };
}

function outlineOfUse(use: ProcessTemplateUse): TemplateUseOutline {
  const rows = suppliedRows(use).map(({ name, value, environments }) => ({
    name,
    value,
    ...(environments.length > 0 && { scope: { environment: environments } }),
  }));
  const packages = use.packageParameters.map(({ name, packageId }) => ({ name, value: packageId ?? '' }));
  return {
    slug: use.slug,
    ...(use.versionMask !== null && { versionMask: use.versionMask }),
    parameters: [...rows, ...packages],
  };
}
