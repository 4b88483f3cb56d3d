import type { Action, Container, GitDependency, PackageReference } from '../../model/action';
import type { IdSource } from '../../model/newId';
import { slugOf } from '../../model/slug';
import { readExtras, sameNaming } from './extras';
import { actionFields, containerFields, gitFields, packageFields } from './fieldNames';
import { flagAt, itemsAt, type JsonNode, textAt, textsAt, valueAt } from './jsonNode';
import { olderPackages, withOlderPlace } from './olderServers';
import { readProperties } from './properties';

/** What an action needs to know of its step. */
export interface ActionOwner {
  /** Whether it was written by a server of 2016 to 2019. */
  readonly isOlder: boolean;
  readonly hasTags: boolean;
}

/** Reads an action. Absent fields get the default; older exports have no slug, so one is made. */
export function readAction(node: JsonNode, owner: ActionOwner, ids: IdSource): Action {
  const name = textAt(node, 'Name') ?? '';
  const stored = readProperties(node);
  const properties = owner.isOlder ? withOlderPlace(stored, owner.hasTags) : stored;
  return {
    id: ids.action(),
    slug: textAt(node, 'Slug') ?? slugOf(name),
    name,
    actionType: textAt(node, 'ActionType'),
    condition: textAt(node, 'Condition') ?? 'Success',
    environments: textsAt(node, 'Environments'),
    excludedEnvironments: textsAt(node, 'ExcludedEnvironments'),
    environmentsVariable: textAt(node, 'EnvironmentsVariable'),
    channels: textsAt(node, 'Channels'),
    channelsVariable: textAt(node, 'ChannelsVariable'),
    tenantTags: textsAt(node, 'TenantTags'),
    tenantTagsVariable: textAt(node, 'TenantTagsVariable'),
    isDisabled: flagAt(node, 'IsDisabled'),
    isRequired: flagAt(node, 'IsRequired'),
    notes: textAt(node, 'Notes'),
    workerPool: textAt(node, 'WorkerPoolId'),
    workerPoolVariable: textAt(node, 'WorkerPoolVariable'),
    container: readContainer(valueAt(node, 'Container')),
    packages: [...itemsAt(node, 'Packages').map(readPackage), ...olderPackages(node, properties)],
    gitDependencies: itemsAt(node, 'GitDependencies').map(readGitDependency),
    stepPackageVersion: textAt(node, 'StepPackageVersion'),
    inputs: readInputs(valueAt(node, 'Inputs')),
    properties,
    extras: readExtras(node, actionFields),
  };
}

/** The server always writes the object; if every field is `null` there is no container. */
function readContainer(node: JsonNode | null): Container | null {
  if (node?.kind !== 'object') return null;
  const container = {
    image: textAt(node, 'Image'),
    feed: textAt(node, 'FeedId'),
    gitUrl: textAt(node, 'GitUrl'),
    dockerfile: textAt(node, 'Dockerfile'),
    extras: readExtras(node, containerFields),
  };
  const { extras, ...texts } = container;
  const says = extras.length > 0 || Object.values(texts).some((text) => text !== null);
  return says || node.members.length === 0 ? container : null;
}

function readPackage(node: JsonNode): PackageReference {
  return {
    name: textAt(node, 'Name') ?? '',
    packageId: textAt(node, 'PackageId'),
    feed: textAt(node, 'FeedId'),
    acquisitionLocation: textAt(node, 'AcquisitionLocation'),
    version: textAt(node, 'Version'),
    properties: readProperties(node),
    extras: readExtras(node, packageFields),
  };
}

function readGitDependency(node: JsonNode): GitDependency {
  return {
    name: textAt(node, 'Name') ?? '',
    repositoryUri: textAt(node, 'RepositoryUri'),
    defaultBranch: textAt(node, 'DefaultBranch'),
    gitCredentialType: textAt(node, 'GitCredentialType'),
    gitCredentialId: textAt(node, 'GitCredentialId'),
    filePathFilters: textsAt(node, 'FilePathFilters'),
    extras: readExtras(node, gitFields),
  };
}

function readInputs(node: JsonNode | null): Action['inputs'] {
  return node?.kind === 'object' ? readExtras(node, new Set(), sameNaming) : null;
}
