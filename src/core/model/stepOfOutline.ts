import type { Action, PackageReference } from './action';
import type { Extra } from './extra';
import type { IdSource } from './newId';
import type { PropertyBag } from './propertyBag';
import { propertyNames } from './propertyNames';
import { slugOf } from './slug';
import type { ProcessTemplateUse, Step, TemplateUseScope } from './step';
import type { ActionOutline, PackageOutline, StepOutline, TemplateUseOutline } from './stepOutline';

/** Creates a step from its short form; whatever is left out gets the format's default. */
export function stepOfOutline(outline: StepOutline, ids: IdSource): Step {
  const { template } = outline;
  return {
    id: ids.step(),
    slug: slugOf(outline.name),
    name: outline.name,
    condition: outline.condition ?? 'Success',
    startTrigger: outline.startTrigger ?? 'StartAfterPrevious',
    packageRequirement: outline.packageRequirement ?? 'LetOctopusDecide',
    properties: bagOf(outline.properties, [
      [propertyNames.targetTags, outline.targetRoles?.join(',')],
      [propertyNames.windowSize, outline.maxParallelism],
      [propertyNames.stepExpression, outline.conditionExpression],
      [propertyNames.startTriggerExpression, outline.startTriggerExpression],
    ]),
    actions: outline.actions.map((action) => actionOf(action, outline, ids)),
    processTemplate: template === undefined ? null : usageOf(template, outline),
    extras: [],
  };
}

function usageOf(template: TemplateUseOutline, outline: StepOutline): ProcessTemplateUse {
  return {
    slug: template.slug,
    versionMask: template.versionMask ?? null,
    packageParameters: [],
    parameters: parametersOf(template),
    scope: scopeOf(outline),
  };
}

/** One entry per name; values for single environments become a block, as in OCL. */
function parametersOf({ parameters = [] }: TemplateUseOutline): ProcessTemplateUse['parameters'] {
  const names = [...new Set(parameters.map(({ name }) => name))];
  return names.map((name) => {
    const rows = parameters.filter((each) => each.name === name);
    const plain = rows.find(({ scope }) => scope?.environment === undefined);
    const extras = rows.flatMap(({ value, scope }) =>
      scope?.environment === undefined ? [] : [scopedValue(value, scope.environment)],
    );
    return { name, value: plain?.value ?? null, extras };
  });
}

function scopedValue(value: string, environments: readonly string[]): Extra {
  const items = environments.map((text) => ({ kind: 'text', text }) as const);
  const environment: Extra = { kind: 'attribute', name: 'environment', value: { kind: 'list', items } };
  return { kind: 'block', name: 'value', labels: [value], children: [environment] };
}

function scopeOf(outline: StepOutline | ActionOutline): TemplateUseScope {
  return {
    environments: outline.environments ?? [],
    excludedEnvironments: outline.excludedEnvironments ?? [],
    channels: outline.channels ?? [],
    tenantTags: outline.tenantTags ?? [],
    isDisabled: outline.disabled ?? false,
    isRequired: outline.required ?? false,
  };
}

function actionOf(outline: ActionOutline, step: StepOutline, ids: IdSource): Action {
  const onServer = outline.runOnServer ?? (step.targetRoles ?? []).length === 0;
  return {
    id: ids.action(),
    slug: slugOf(outline.name),
    name: outline.name,
    actionType: outline.type ?? null,
    condition: outline.condition ?? 'Success',
    ...scopeOf(outline),
    environmentsVariable: outline.environmentsVariable ?? null,
    channelsVariable: outline.channelsVariable ?? null,
    tenantTagsVariable: outline.tenantTagsVariable ?? null,
    notes: outline.notes ?? null,
    workerPool: null,
    workerPoolVariable: null,
    container: null,
    packages: (outline.packages ?? []).map(packageOf),
    gitDependencies: [],
    stepPackageVersion: null,
    inputs: null,
    properties: bagOf(outline.properties, [
      [propertyNames.runOnServer, String(onServer)],
      [propertyNames.actionExpression, outline.conditionExpression],
      [propertyNames.retries, outline.retries],
      [propertyNames.timeoutMinutes, outline.timeoutMinutes],
      [propertyNames.manualTeams, outline.manual?.responsibleTeams?.join(',')],
      [propertyNames.manualBlocksConcurrent, outline.manual?.blockConcurrent === true ? 'True' : undefined],
      [propertyNames.healthErrors, outline.healthCheck?.onError],
      [propertyNames.healthIncludes, outline.healthCheck?.include],
    ]),
    extras: [
      ...listExtra('environments_variables', outline.environmentsVariables),
      ...listExtra('channels_variables', outline.channelsVariables),
      ...listExtra('tenant_tags_variables', outline.tenantTagsVariables),
    ],
  };
}

/** Several variables for one list become a list of their own, as in files. */
function listExtra(name: string, texts: readonly string[] | undefined): readonly Extra[] {
  if (texts === undefined) return [];
  const items = texts.map((text) => ({ kind: 'text', text }) as const);
  return [{ kind: 'attribute', name, value: { kind: 'list', items } }];
}

function packageOf(outline: string | PackageOutline, at: number): PackageReference {
  const given: PackageOutline = typeof outline === 'string' ? { packageId: outline } : outline;
  return {
    name: given.name ?? (at === 0 ? '' : `p${at}`),
    packageId: given.packageId ?? 'Package',
    feed: given.feed ?? null,
    acquisitionLocation: given.acquisitionLocation ?? null,
    version: null,
    properties:
      given.parameter === undefined
        ? new Map()
        : new Map([
            ['PackageParameterName', given.parameter],
            ['SelectionMode', 'deferred'],
          ]),
    extras: [],
  };
}

function bagOf(
  properties: Readonly<Record<string, string>> | undefined,
  own: readonly (readonly [string, string | number | undefined])[],
): PropertyBag {
  const set = own.flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)] as const]));
  return new Map([...Object.entries(properties ?? {}), ...set]);
}
