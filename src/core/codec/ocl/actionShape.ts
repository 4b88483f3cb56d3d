import type { Action, Container, GitDependency, PackageReference } from '../../model/action';
import type { Step } from '../../model/step';
import { shapesOfExtras } from './extras';
import { bagShape, flagShape, listShape, type ShapeBlock, type ShapeElement, textShape, textUnless } from './shape';

/** How a file refers to things: by slug with a `name` beside it, or, before schema version 4, by name alone. */
export type Naming = 'slugs' | 'names';

/** An `action` block in the official order (ocl.md section 8.2). */
export function actionShape(action: Action, step: Step, naming: Naming): ShapeBlock {
  const isSolitary = step.actions.length === 1;
  const ownName = isSolitary && action.name === step.name ? null : action.name;
  const label = naming === 'names' ? ownName : isSolitary && action.slug === step.slug ? null : action.slug;
  const elements: readonly ShapeElement[] = [
    ...textShape('action_type', action.actionType),
    ...listShape('channels', action.channels),
    ...textUnless('condition', action.condition, 'Success'),
    ...listShape('environments', action.environments),
    ...textShape('environments_variable', action.environmentsVariable),
    ...listShape('excluded_environments', action.excludedEnvironments),
    ...flagShape('is_disabled', action.isDisabled),
    ...flagShape('is_required', action.isRequired),
    ...textShape('name', naming === 'names' ? null : ownName),
    ...textShape('notes', action.notes),
    ...bagShape('properties', action.properties),
    ...textShape('step_package_version', action.stepPackageVersion),
    ...listShape('tenant_tags', action.tenantTags),
    ...textShape('worker_pool', action.workerPool),
    ...textShape('worker_pool_variable', action.workerPoolVariable),
    ...shapesOfExtras(action.extras),
    ...(action.container === null ? [] : [containerShape(action.container)]),
    ...action.gitDependencies.map(gitShape),
    ...action.packages.map(packageShape),
    ...(action.inputs === null ? [] : [inputsShape(action.inputs)]),
  ];
  return block('action', action.id, action, label === null ? [] : [label], elements);
}

function containerShape(container: Container): ShapeBlock {
  return block('container', 'container', container, [], [
    ...textShape('dockerfile', container.dockerfile),
    ...textShape('feed', container.feed),
    ...textShape('git_url', container.gitUrl),
    ...textShape('image', container.image),
    ...shapesOfExtras(container.extras),
  ]);
}

function gitShape(git: GitDependency, at: number): ShapeBlock {
  return block('git_dependencies', `git ${git.name} ${at}`, git, git.name === '' ? [] : [git.name], [
    ...textShape('default_branch', git.defaultBranch),
    ...listShape('file_path_filters', git.filePathFilters),
    ...textShape('git_credential_id', git.gitCredentialId),
    ...textShape('git_credential_type', git.gitCredentialType),
    ...textShape('repository_uri', git.repositoryUri),
    ...shapesOfExtras(git.extras),
  ]);
}

function packageShape(reference: PackageReference, at: number): ShapeBlock {
  const labels = reference.name === '' ? [] : [reference.name];
  return block('packages', `package ${reference.name} ${at}`, reference, labels, [
    ...textShape('acquisition_location', reference.acquisitionLocation),
    ...textShape('feed', reference.feed),
    ...textShape('package_id', reference.packageId),
    ...bagShape('properties', reference.properties),
    ...textShape('version', reference.version),
    ...shapesOfExtras(reference.extras),
  ]);
}

function inputsShape(inputs: NonNullable<Action['inputs']>): ShapeBlock {
  return block('inputs', 'inputs', inputs, [], shapesOfExtras(inputs));
}

/** A block of a shape. */
export function block(
  name: string,
  key: string,
  origin: unknown,
  labels: readonly string[],
  elements: readonly ShapeElement[],
): ShapeBlock {
  return { kind: 'block', key, origin, name, labels, elements };
}
