import type { JsonObject } from '../../base/json';
import type { DeploymentModel, ProjectFacts, ProjectSettings, TagSet } from '../../model/deploymentModel';
import { flag, named, objectAt, objectsAt, oneOf, optionalText, some, textAt, textsAt } from './fields';
import type { Inventory } from './inventory';

const tenantModes = ['Untenanted', 'TenantedOrUntenanted', 'Tenanted'] as const;
const guidedModes = ['EnvironmentDefault', 'On', 'Off'] as const;
const scopes = ['All', 'Specified', 'FromProjectLifecycles'] as const;

/**
 * The project's settings: those of the project itself, then its deployment settings, which newer servers store
 * separately.
 */
export function projectSettingsOf({ project, entries, projectId }: Inventory): ProjectSettings | null {
  const own = entries('project-settings').find((entry) => [projectId, ''].includes(textAt(entry, 'ProjectId')));
  if (project === null && own === undefined) return null;
  return {
    ...(project !== null && {
      ...oneOf('tenantMode', project['TenantedDeploymentMode'], tenantModes),
      ...flag('projectDisabled', project['IsDisabled']),
      ...connectivityOf(objectAt(project, 'ProjectConnectivityPolicy')),
      ...oneOf('guidedFailureDefault', project['DefaultGuidedFailureMode'], guidedModes),
    }),
    ...(own !== undefined && {
      ...connectivityOf(objectAt(own, 'ConnectivityPolicy')),
      ...oneOf('guidedFailureDefault', own['DefaultGuidedFailureMode'], guidedModes),
    }),
  };
}

function connectivityOf(policy: JsonObject): ProjectSettings {
  return {
    ...flag('allowNoTargets', policy['AllowDeploymentsToNoTargets']),
    ...flag('excludeUnhealthy', policy['ExcludeUnhealthyTargets']),
    ...oneOf('skipUnavailable', policy['SkipMachineBehavior'], ['None', 'SkipUnavailableMachines'] as const),
    ...some('skipRoles', textsAt(policy, 'TargetRoles')),
  };
}

/** The settings of a runbook, over those of its project (B-05). */
export function runbookSettingsOf(runbook: JsonObject, project: ProjectSettings, { name }: Inventory): ProjectSettings {
  return {
    ...flag('projectDisabled', project.projectDisabled),
    ...oneOf('tenantMode', runbook['MultiTenancyMode'], tenantModes),
    ...oneOf('environmentScope', runbook['EnvironmentScope'], scopes),
    ...some('runbookEnvironments', textsAt(runbook, 'Environments').map(name)),
    ...oneOf('guidedFailureDefault', runbook['DefaultGuidedFailureMode'], guidedModes),
    ...connectivityOf(objectAt(runbook, 'ConnectivityPolicy')),
  };
}

/** Facts of the project and its space. */
export function factsOf({ project, entries }: Inventory): Pick<DeploymentModel, 'project' | 'space'> {
  if (project === null) return {};
  const find = (kind: 'project-groups' | 'spaces', id: string) =>
    entries(kind).find((entry) => textAt(entry, 'Id') === id);
  const groupId = textAt(project, 'ProjectGroupId');
  const group = find('project-groups', groupId);
  const spaceId = textAt(project, 'SpaceId');
  const space = find('spaces', spaceId);
  const facts: ProjectFacts = {
    ...named(project),
    ...some('tags', textsAt(project, 'ProjectTags')),
    ...(groupId !== '' && { group: group === undefined ? optionalText('id', groupId) : named(group) }),
  };
  return { project: facts, ...(spaceId !== '' && { space: space === undefined ? { id: spaceId } : named(space) }) };
}

/** On older servers tag sets were for tenants only, with any number of tags of a set. */
export function tagSetOf(entry: JsonObject): TagSet {
  const scoped = textsAt(entry, 'Scopes');
  return {
    name: textAt(entry, 'Name'),
    ...oneOf('type', entry['Type'] ?? 'MultiSelect', ['MultiSelect', 'SingleSelect', 'FreeText'] as const),
    scopes: scoped.length > 0 ? scoped : ['Tenant'],
    tags: objectsAt(entry, 'Tags').map((tag) => textAt(tag, 'CanonicalTagName')),
  };
}
