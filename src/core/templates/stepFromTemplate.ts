import type { Action, PackageReference } from '../model/action';
import type { ExecutionLocation } from '../model/actionTypes';
import { acceptableName } from '../model/edits/checkName';
import { newRepository } from '../model/edits/setSources';
import { saysServer } from '../model/edits/setWhere';
import type { Process } from '../model/process';
import { noProperties, type PropertyBag, withProperty } from '../model/propertyBag';
import { propertyNames } from '../model/propertyNames';
import { slugOf } from '../model/slug';
import { noUseScope, type ProcessTemplateUse, type Step } from '../model/step';
import type { StepTemplate, TemplatePackage } from './stepTemplate';

export interface StepFromTemplateOptions {
  /**
   * The template's id on the server the process belongs to, such as `ActionTemplates-7`. With it the step is written in
   * the server's short form and stays linked to the template.
   */
  readonly linkedAs?: string;
  /** The format of the process: in JSON a linked step also contains the template's own properties. OCL if absent. */
  readonly form?: 'ocl' | 'json';
}

/**
 * Creates a step from a template, with the template's name, defaults and default location. Pass it to `addStep`, which
 * assigns ids and numbers a name that is taken.
 *
 * Without the template's id on the server the step contains everything: action type, the template's properties, and the
 * parameter values as further properties, which scripts read as variables. Our choice: an invented id would refer to a
 * template that the server does not have.
 *
 * @param process  only decides how "on the server" is written
 */
export function stepFromTemplate(
  template: StepTemplate,
  process: Process,
  options: StepFromTemplateOptions = {},
): Step {
  const name = acceptableName(template.name) || 'Step';
  const slug = slugOf(name);
  const base: Step = {
    id: 's0',
    slug,
    name,
    condition: 'Success',
    startTrigger: 'StartAfterPrevious',
    packageRequirement: 'LetOctopusDecide',
    properties: noProperties,
    actions: [],
    processTemplate: null,
    extras: [],
  };
  if (template.actionType === processTemplateType) return { ...base, processTemplate: unnamedProcessTemplate };
  const linked = options.linkedAs ?? null;
  const isShort = linked !== null && options.form !== 'json';
  const action: Action = {
    id: 'a0',
    slug,
    name,
    actionType: isShort ? null : template.actionType,
    condition: 'Success',
    environments: [],
    excludedEnvironments: [],
    environmentsVariable: null,
    channels: [],
    channelsVariable: null,
    tenantTags: [],
    tenantTagsVariable: null,
    isDisabled: false,
    isRequired: false,
    notes: null,
    workerPool: null,
    workerPoolVariable: null,
    container: null,
    packages: template.packages.map((reference) => packageFrom(reference, linked !== null)),
    gitDependencies: template.startsFromGit ? [newRepository] : [],
    stepPackageVersion: null,
    inputs: null,
    properties: placed(
      linked === null ? ownProperties(template) : linkProperties(template, linked, isShort),
      template.defaultLocation,
      saysServer(process),
    ),
    extras: [],
  };
  return { ...base, actions: [action] };
}

const processTemplateType = 'Octopus.ProcessTemplate';

const unnamedProcessTemplate: ProcessTemplateUse = {
  slug: '',
  versionMask: null,
  packageParameters: [],
  parameters: [],
  scope: noUseScope,
};

/** Everything the template sets, with the properties that mirror the primary package on the server. */
function ownProperties(template: StepTemplate): PropertyBag {
  const primary = template.packages.find((reference) => reference.name === '');
  if (!primary) return template.presets;
  const withFeed = withProperty(template.presets, 'Octopus.Action.Package.FeedId', primary.feed ?? '');
  return withProperty(withFeed, 'Octopus.Action.Package.PackageId', primary.packageId ?? '');
}

/**
 * What a linked step contains: its parameter values and the link; in the short form none of the template's own
 * properties.
 */
function linkProperties(template: StepTemplate, id: string, isShort: boolean): PropertyBag {
  const isValue = (key: string) => template.parameters.some(({ name }) => name === key);
  const values = [...template.presets].filter(([key, value]) => value !== '' && (!isShort || isValue(key)));
  return new Map([
    ...values,
    [propertyNames.templateId, id],
    [propertyNames.templateVersion, String(template.version ?? 1)],
  ]);
}

function placed(properties: PropertyBag, location: ExecutionLocation, saysServer: boolean): PropertyBag {
  if (location === 'server' || location === 'serverOnBehalfOfRoles') return properties;
  if (location === 'target') return withProperty(properties, propertyNames.runOnServer, 'false');
  return withProperty(properties, propertyNames.runOnServer, saysServer ? 'true' : null);
}

export function packageFrom(reference: TemplatePackage, linked: boolean): PackageReference {
  const { name, packageId, feed, acquisitionLocation } = reference;
  const chosenHere = withProperty(
    withProperty(reference.properties, 'PackageParameterName', null),
    'SelectionMode',
    'immediate',
  );
  return {
    name,
    packageId: packageId ?? '',
    feed: feed ?? 'octopus-server-built-in',
    acquisitionLocation,
    version: null,
    properties: linked ? reference.properties : chosenHere,
    extras: [],
  };
}
