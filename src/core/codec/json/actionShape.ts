import type { Action, Container, GitDependency, PackageReference } from '../../model/action';
import { extraFields, sameNaming } from './extras';
import { actionFields, containerFields, gitFields, packageFields } from './fieldNames';
import { propertiesShape } from './properties';
import { listOf, objectOf, type Shape } from './shape';

/** An action in the server's JSON form, with all fields the server always writes. Ids are left to the server. */
export function actionShape(action: Action): Shape {
  return objectOf(
    {
      Name: action.name,
      Slug: action.slug,
      ActionType: action.actionType,
      Notes: action.notes,
      IsDisabled: action.isDisabled,
      IsRequired: action.isRequired,
      WorkerPoolId: action.workerPool,
      WorkerPoolVariable: action.workerPoolVariable,
      Container: containerShape(action.container),
      Environments: listOf(action.environments),
      ExcludedEnvironments: listOf(action.excludedEnvironments),
      EnvironmentsVariable: action.environmentsVariable ?? undefined,
      Channels: listOf(action.channels),
      ChannelsVariable: action.channelsVariable ?? undefined,
      TenantTags: listOf(action.tenantTags),
      TenantTagsVariable: action.tenantTagsVariable ?? undefined,
      Packages: keyed(action.packages, packageShape),
      GitDependencies: keyed(action.gitDependencies, gitShape),
      Condition: action.condition,
      StepPackageVersion: action.stepPackageVersion ?? undefined,
      Inputs: action.inputs === null ? undefined : objectOf({}, extraFields(action.inputs, new Set(), sameNaming)),
      Properties: propertiesShape(action.properties),
    },
    extraFields(action.extras, actionFields),
  );
}

function containerShape(container: Container | null): Shape {
  const { image, feed, gitUrl, dockerfile, extras } = container ?? nowhere;
  if (container !== null && extras.length === 0 && [image, feed, gitUrl, dockerfile].every((text) => text === null))
    return objectOf({});
  return objectOf(
    { Image: image, FeedId: feed, GitUrl: gitUrl, Dockerfile: dockerfile },
    extraFields(extras, containerFields),
  );
}

const nowhere: Container = { image: null, feed: null, gitUrl: null, dockerfile: null, extras: [] };

function packageShape(reference: PackageReference): Shape {
  return objectOf(
    {
      Name: reference.name,
      PackageId: reference.packageId,
      FeedId: reference.feed,
      AcquisitionLocation: reference.acquisitionLocation,
      Version: reference.version ?? undefined,
      Properties: propertiesShape(reference.properties),
    },
    extraFields(reference.extras, packageFields),
  );
}

function gitShape(dependency: GitDependency): Shape {
  return objectOf(
    {
      Name: dependency.name,
      RepositoryUri: dependency.repositoryUri,
      DefaultBranch: dependency.defaultBranch,
      GitCredentialType: dependency.gitCredentialType,
      GitCredentialId: dependency.gitCredentialId,
      FilePathFilters: listOf(dependency.filePathFilters),
    },
    extraFields(dependency.extras, gitFields),
  );
}

/** Entries are matched by name; those with the same name by their order. */
function keyed<T extends { readonly name: string }>(entries: readonly T[], shape: (entry: T) => Shape): Shape {
  const seen = new Map<string, number>();
  const items = entries.map((entry) => {
    const count = seen.get(entry.name) ?? 0;
    seen.set(entry.name, count + 1);
    return { key: `${count}:${entry.name}`, value: shape(entry) };
  });
  return { kind: 'keyed', items };
}
