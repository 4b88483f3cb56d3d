import type { Extra } from '../../model/extra';
import type { ProcessTemplateUse, Step } from '../../model/step';
import { noUseScope } from '../../model/step';
import { extraFields, readExtras } from './extras';
import { packageParameterFields, parameterFields } from './fieldNames';
import { flagAt, itemsAt, type JsonNode, textAt, textsAt, valueAt } from './jsonNode';
import { readProperties } from './properties';
import { listOf, objectOf, type Shape } from './shape';

/**
 * The use of a shared process template: one action of its own type, with a property for each parameter. What that form
 * cannot hold (a parameter without a value, unknown settings) also goes into a field of ours.
 */
const actionType = 'Octopus.ProcessTemplate';
const slugProperty = 'Octopus.Action.ProcessTemplate.Reference.Slug';
const maskProperty = 'Octopus.Action.ProcessTemplate.Reference.VersionMask';
const ownField = 'Preflight.ProcessTemplate';
/** The form in our files before the server's form was known. */
const formerField = 'ProcessTemplate';
/** Stands for a secret, whose text no file has. */
const secretMark = 'has_value';

/** The process template use of a step; null for an ordinary step. */
export function readTemplateUse(step: JsonNode): ProcessTemplateUse | null {
  const [action] = itemsAt(step, 'Actions');
  const isUse = action !== undefined && textAt(action, 'ActionType') === actionType;
  const own = valueAt(step, ownField) ?? (isUse ? null : valueAt(step, formerField));
  if (!isUse) return own === null ? null : readOwn(own, null);
  return own === null ? readAction(action) : readOwn(own, action);
}

function readAction(action: JsonNode): ProcessTemplateUse {
  const properties = readProperties(action);
  const packages = itemsAt(action, 'Packages');
  const packageNames = packages.map((each) => textAt(each, 'Name') ?? '');
  const parameters = [...properties].filter(
    ([name]) => name !== slugProperty && name !== maskProperty && !packageNames.includes(name),
  );
  const slug = properties.get(slugProperty);
  const mask = properties.get(maskProperty);
  return {
    slug: typeof slug === 'string' ? slug : '',
    versionMask: typeof mask === 'string' ? mask : null,
    packageParameters: packages.map((each) => ({
      name: textAt(each, 'Name') ?? '',
      feed: textAt(each, 'FeedId'),
      packageId: textAt(each, 'PackageId'),
      extras: [],
    })),
    parameters: parameters.map(([name, value]) =>
      typeof value === 'string'
        ? { name, value, extras: [] }
        : { name, value: null, extras: [secretExtra(value.hasValue)] },
    ),
    scope: readScope(action),
  };
}

function secretExtra(hasValue: boolean): Extra {
  return { kind: 'attribute', name: secretMark, value: { kind: 'boolean', value: hasValue } };
}

function readScope(action: JsonNode): ProcessTemplateUse['scope'] {
  return {
    environments: textsAt(action, 'Environments'),
    excludedEnvironments: textsAt(action, 'ExcludedEnvironments'),
    channels: textsAt(action, 'Channels'),
    tenantTags: textsAt(action, 'TenantTags'),
    isDisabled: flagAt(action, 'IsDisabled'),
    isRequired: flagAt(action, 'IsRequired'),
  };
}

function readOwn(node: JsonNode, action: JsonNode | null): ProcessTemplateUse | null {
  if (node.kind !== 'object') return null;
  return {
    slug: textAt(node, 'Slug') ?? '',
    versionMask: textAt(node, 'VersionMask'),
    packageParameters: itemsAt(node, 'PackageParameters').map((parameter) => ({
      name: textAt(parameter, 'Name') ?? '',
      feed: textAt(parameter, 'FeedId'),
      packageId: textAt(parameter, 'PackageId'),
      extras: readExtras(parameter, packageParameterFields),
    })),
    parameters: itemsAt(node, 'Parameters').map((parameter) => ({
      name: textAt(parameter, 'Name') ?? '',
      value: textAt(parameter, 'Value'),
      extras: readExtras(parameter, parameterFields),
    })),
    scope: action === null ? noUseScope : readScope(action),
  };
}

/**
 * The members of a step that uses a process template: its one action, and our field if the action does not hold
 * everything.
 */
export function templateUseMembers(step: Step, use: ProcessTemplateUse): Readonly<Record<string, Shape | undefined>> {
  return {
    [ownField]: isHeld(use) ? undefined : ownShape(use),
    Actions: { kind: 'keyed', items: [{ key: `use ${step.id}`, value: actionOfUse(step, use) }] },
  };
}

function isHeld({ versionMask, parameters, packageParameters }: ProcessTemplateUse): boolean {
  const names = [...parameters, ...packageParameters].map(({ name }) => name);
  return (
    versionMask !== null &&
    new Set([...names, slugProperty, maskProperty]).size === names.length + 2 &&
    packageParameters.every(({ extras }) => extras.length === 0) &&
    parameters.every(({ value, extras }) =>
      value === null ? extras.length === 1 && isSecret(extras[0]) : extras.length === 0,
    )
  );
}

function isSecret(extra: Extra | undefined): boolean {
  return extra?.kind === 'attribute' && extra.name === secretMark && extra.value.kind === 'boolean';
}

function actionOfUse(step: Step, use: ProcessTemplateUse): Shape {
  const { scope } = use;
  return objectOf({
    Name: step.name,
    Slug: step.slug,
    ActionType: actionType,
    IsDisabled: scope.isDisabled,
    IsRequired: scope.isRequired,
    Environments: listOf(scope.environments),
    ExcludedEnvironments: listOf(scope.excludedEnvironments),
    Channels: listOf(scope.channels),
    TenantTags: listOf(scope.tenantTags),
    Packages: { kind: 'keyed', items: use.packageParameters.map(packageItem) },
    Condition: 'Success',
    Properties: { kind: 'object', members: new Map([...referenceMembers(use), ...parameterMembers(use)]) },
  });
}

type PackageParameter = ProcessTemplateUse['packageParameters'][number];

function packageItem({ name, feed, packageId }: PackageParameter, at: number) {
  const value = objectOf({
    Name: name,
    PackageId: packageId,
    FeedId: feed,
    AcquisitionLocation: 'Server',
    Properties: objectOf({ PackageParameterName: name, SelectionMode: 'deferred' }),
  });
  return { key: `${at}:${name}`, value };
}

function referenceMembers({ slug, versionMask }: ProcessTemplateUse): readonly (readonly [string, Shape])[] {
  return [[slugProperty, slug], ...(versionMask === null ? [] : [[maskProperty, versionMask] as const])];
}

function parameterMembers({
  parameters,
  packageParameters,
}: ProcessTemplateUse): readonly (readonly [string, Shape])[] {
  return [
    ...parameters.flatMap(({ name, value, extras }): readonly (readonly [string, Shape])[] => {
      if (value !== null) return [[name, value]];
      const secret = extras.find(isSecret);
      if (secret?.kind !== 'attribute' || secret.value.kind !== 'boolean') return [];
      return [[name, objectOf({ HasValue: secret.value.value, NewValue: null, Hint: null })]];
    }),
    ...packageParameters.map(
      ({ name, feed, packageId }) => [name, JSON.stringify({ PackageId: packageId, FeedId: feed })] as const,
    ),
  ];
}

function ownShape(use: ProcessTemplateUse): Shape {
  return objectOf({
    Slug: use.slug,
    VersionMask: use.versionMask,
    PackageParameters: listOf(
      use.packageParameters.map(({ name, feed, packageId, extras }) =>
        objectOf({ Name: name, FeedId: feed, PackageId: packageId }, extraFields(extras, packageParameterFields)),
      ),
    ),
    Parameters: listOf(
      use.parameters.map(({ name, value, extras }) =>
        objectOf({ Name: name, Value: value }, extraFields(extras, parameterFields)),
      ),
    ),
  });
}
