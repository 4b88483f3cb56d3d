import type { JsonObject } from '../../base/json';
import { ownOf } from '../../base/ownOf';
import {
  type Channel,
  type ChannelRule,
  type Environment,
  healths,
  type Lifecycle,
  type Phase,
  type Target,
  type Tenant,
} from '../../model/deploymentModel';
import { flag, named, objectAt, objectsAt, oneOf, optionalText, some, textAt, textsAt, textsOf } from './fields';
import { type Inventory, isOfProject } from './inventory';

const modes = ['Untenanted', 'TenantedOrUntenanted', 'Tenanted'] as const;

/** Environments of all lists in server order, without duplicates. */
export function environmentsOf(inventory: Inventory): readonly Environment[] {
  const byId = new Map<string, JsonObject>();
  for (const entry of inventory.entries('environments')) {
    const key = textAt(entry, 'Id') || textAt(entry, 'Name');
    byId.set(key, { ...byId.get(key), ...entry });
  }
  const place = (entry: JsonObject) => (typeof entry['SortOrder'] === 'number' ? entry['SortOrder'] : 0);
  return [...byId.values()]
    .toSorted((one, other) => place(one) - place(other))
    .map((entry) => environmentOf(entry, inventory));
}

function environmentOf(entry: JsonObject, { name }: Inventory): Environment {
  const parent = textAt(entry, 'ParentEnvironmentId');
  const dynamic = entry['AllowDynamicInfrastructure'];
  return {
    ...named(entry),
    ...flag('guidedFailure', entry['UseGuidedFailure']),
    ...oneOf('kind', entry['Type'], ['Parent', 'Ephemeral'] as const),
    ...(parent !== '' && { parent: name(parent) }),
    ...(typeof dynamic === 'boolean' && { allowDynamicInfrastructure: dynamic }),
    ...some('tags', textsAt(entry, 'EnvironmentTags')),
  };
}

export function targetOf(entry: JsonObject, { name }: Inventory): Target {
  return {
    name: textAt(entry, 'Name'),
    environments: textsAt(entry, 'EnvironmentIds').map(name),
    roles: textsAt(entry, 'Roles'),
    ...flag('disabled', entry['IsDisabled']),
    ...oneOf('health', entry['HealthStatus'], healths),
    ...oneOf('tenantMode', entry['TenantedDeploymentParticipation'], modes),
    ...some('tenants', textsAt(entry, 'TenantIds').map(name)),
    ...some('tenantTags', textsAt(entry, 'TenantTags')),
  };
}

/** Channels of the project, the default one first. */
export function channelsOf(inventory: Inventory): readonly Channel[] {
  const place = (entry: JsonObject) => (entry['IsDefault'] === true ? 0 : 1);
  return inventory
    .entries('channels')
    .filter((entry) => isOfProject(entry, inventory))
    .toSorted((one, other) => place(one) - place(other))
    .map((entry) => channelOf(entry, inventory));
}

function channelOf(entry: JsonObject, { name }: Inventory): Channel {
  const [lifecycle, parent] = [textAt(entry, 'LifecycleId'), textAt(entry, 'ParentEnvironmentId')];
  const template = textAt(entry, 'EphemeralEnvironmentNameTemplate');
  const rules = objectsAt(entry, 'Rules').map(ruleOf);
  return {
    ...named(entry),
    ...(lifecycle !== '' && { lifecycle: name(lifecycle) }),
    ...some('tenantTags', textsAt(entry, 'TenantTags')),
    ...(entry['Type'] === 'EphemeralEnvironment' && { kind: 'Ephemeral' as const }),
    ...(parent !== '' && { parentEnvironment: name(parent) }),
    ...(template !== '' && { environmentNameTemplate: template }),
    ...(rules.length > 0 && { rules }),
  };
}

/** Older servers list action names, newer ones also the packages. */
function ruleOf(rule: JsonObject): ChannelRule {
  const packages = objectsAt(rule, 'ActionPackages').map((each) => {
    const reference = textAt(each, 'PackageReference');
    return reference === '' ? textAt(each, 'DeploymentAction') : `${textAt(each, 'DeploymentAction')}/${reference}`;
  });
  return {
    packages: packages.length > 0 ? packages : textsAt(rule, 'Actions'),
    ...optionalText('versionRange', textAt(rule, 'VersionRange')),
    ...optionalText('tag', textAt(rule, 'Tag')),
  };
}

export function lifecycleOf(entry: JsonObject, inventory: Inventory): Lifecycle {
  return {
    name: textAt(entry, 'Name'),
    phases: objectsAt(entry, 'Phases').map((phase) => phaseOf(phase, inventory)),
  };
}

function phaseOf(entry: JsonObject, { name }: Inventory): Phase {
  const automatic = textsAt(entry, 'AutomaticDeploymentTargets').map(name);
  const minimum = entry['MinimumEnvironmentsBeforePromotion'];
  return {
    name: textAt(entry, 'Name'),
    environments: [...automatic, ...textsAt(entry, 'OptionalDeploymentTargets').map(name)],
    ...some('automatic', automatic),
    ...flag('optional', entry['IsOptionalPhase']),
    ...(typeof minimum === 'number' && minimum > 0 && { minimum }),
  };
}

/** A tenant is connected to environments per project: those of other projects are ignored. */
export function tenantOf(entry: JsonObject, { name, projectId }: Inventory): Tenant {
  const environments = textsOf(ownOf(objectAt(entry, 'ProjectEnvironments'), projectId)).map(name);
  return {
    ...named(entry),
    tags: textsAt(entry, 'TenantTags'),
    environments: [...new Set(environments)],
    ...flag('disabled', entry['IsDisabled']),
  };
}
