import type { OclBlock } from '../../lang/ocl/tree';
import type { Action, Container, GitDependency, PackageReference } from '../../model/action';
import type { IdSource } from '../../model/newId';
import { bagAt, blocksOf, flagAt, textAt, textsAt } from './attributes';
import { extraOf, extrasOf, type KnownNames } from './extras';

const actionNames: KnownNames = {
  attributes: {
    action_type: 'scalar',
    channels: 'list',
    condition: 'scalar',
    environments: 'list',
    environments_variable: 'scalar',
    excluded_environments: 'list',
    is_disabled: 'scalar',
    is_required: 'scalar',
    name: 'scalar',
    notes: 'scalar',
    properties: 'dictionary',
    step_package_version: 'scalar',
    tenant_tags: 'list',
    worker_pool: 'scalar',
    worker_pool_variable: 'scalar',
  },
  blocks: ['container', 'git_dependencies', 'packages', 'inputs'],
};

const packageNames: KnownNames = {
  attributes: {
    acquisition_location: 'scalar',
    feed: 'scalar',
    package_id: 'scalar',
    properties: 'dictionary',
    version: 'scalar',
  },
  blocks: [],
};

const gitNames: KnownNames = {
  attributes: {
    default_branch: 'scalar',
    file_path_filters: 'list',
    git_credential_id: 'scalar',
    git_credential_type: 'scalar',
    repository_uri: 'scalar',
  },
  blocks: [],
};

const containerNames: KnownNames = {
  attributes: { dockerfile: 'scalar', feed: 'scalar', git_url: 'scalar', image: 'scalar' },
  blocks: [],
};

/** What an action takes from its step when the file does not say it (ocl.md section 8.2). */
export interface ActionDefaults {
  readonly slug: string;
  readonly name: string;
  readonly isSolitary: boolean;
}

/** Reads an `action` block. */
export function readAction(block: OclBlock, step: ActionDefaults, ids: IdSource): Action {
  const { elements } = block;
  const slug = block.labels[0] ?? step.slug;
  const container = blocksOf(elements, 'container').at(-1);
  const inputs = blocksOf(elements, 'inputs').at(-1);
  return {
    id: ids.action(),
    slug,
    name: textAt(elements, 'name') ?? (step.isSolitary ? step.name : slug),
    actionType: textAt(elements, 'action_type'),
    condition: textAt(elements, 'condition') ?? 'Success',
    environments: textsAt(elements, 'environments'),
    excludedEnvironments: textsAt(elements, 'excluded_environments'),
    environmentsVariable: textAt(elements, 'environments_variable'),
    channels: textsAt(elements, 'channels'),
    tenantTags: textsAt(elements, 'tenant_tags'),
    isDisabled: flagAt(elements, 'is_disabled'),
    isRequired: flagAt(elements, 'is_required'),
    notes: textAt(elements, 'notes'),
    workerPool: textAt(elements, 'worker_pool'),
    workerPoolVariable: textAt(elements, 'worker_pool_variable'),
    container: container === undefined ? null : readContainer(container),
    packages: blocksOf(elements, 'packages').map(readPackage),
    gitDependencies: blocksOf(elements, 'git_dependencies').map(readGit),
    stepPackageVersion: textAt(elements, 'step_package_version'),
    inputs: inputs === undefined ? null : inputs.elements.flatMap((child) => (child.kind === 'unread' ? [] : [extraOf(child)])),
    properties: bagAt(elements, 'properties'),
    extras: extrasOf(elements, actionNames),
  };
}

function readContainer({ elements }: OclBlock): Container {
  return {
    image: textAt(elements, 'image'),
    feed: textAt(elements, 'feed'),
    gitUrl: textAt(elements, 'git_url'),
    dockerfile: textAt(elements, 'dockerfile'),
    extras: extrasOf(elements, containerNames),
  };
}

function readPackage({ elements, labels }: OclBlock): PackageReference {
  return {
    name: labels[0] ?? '',
    packageId: textAt(elements, 'package_id'),
    feed: textAt(elements, 'feed'),
    acquisitionLocation: textAt(elements, 'acquisition_location'),
    version: textAt(elements, 'version'),
    properties: bagAt(elements, 'properties'),
    extras: extrasOf(elements, packageNames),
  };
}

function readGit({ elements, labels }: OclBlock): GitDependency {
  return {
    name: labels[0] ?? '',
    repositoryUri: textAt(elements, 'repository_uri'),
    defaultBranch: textAt(elements, 'default_branch'),
    gitCredentialType: textAt(elements, 'git_credential_type'),
    gitCredentialId: textAt(elements, 'git_credential_id'),
    filePathFilters: textsAt(elements, 'file_path_filters'),
    extras: extrasOf(elements, gitNames),
  };
}
