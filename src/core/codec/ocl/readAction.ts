import type { Action } from '../../model/action';
import type { Extra } from '../../model/extra';
import type { IdSource } from '../../model/newId';
import { slugOf } from '../../model/slug';
import { readContainer, readGitDependency, readPackage } from './actionParts';
import { extraOf } from './extras';
import { extrasIn, knownNames } from './known';
import { bagAt, blocksOf, bodyOfPart, firstLabel, flagAt, type OclPart, textAt, textsAt } from './oclBody';

export const actionNames = knownNames(
  {
    text: 'action_type channels_variable condition environments_variable name notes step_package_version tenant_tags_variable worker_pool worker_pool_variable',
    list: 'channels environments excluded_environments tenant_tags',
    flag: 'is_disabled is_required',
    dictionary: 'properties',
  },
  'container git_dependencies packages inputs',
);

/** Defaults that an action takes from its step. */
export interface ActionOwner {
  readonly slug: string;
  readonly name: string;
  readonly isSolitary: boolean;
  /** Whether labels are names, as before schema version 4. */
  readonly namedByLabel: boolean;
}

/** Reads an `action` block. */
export function readAction(node: OclPart, owner: ActionOwner, ids: IdSource): Action {
  const body = bodyOfPart(node);
  const container = blocksOf(body, 'container').at(-1);
  const inputs = blocksOf(body, 'inputs').at(-1);
  const { slug, name } = namesOf(firstLabel(node), textAt(body, 'name'), owner);
  return {
    id: ids.action(),
    slug,
    name,
    actionType: textAt(body, 'action_type'),
    condition: textAt(body, 'condition') ?? 'Success',
    environments: textsAt(body, 'environments'),
    excludedEnvironments: textsAt(body, 'excluded_environments'),
    environmentsVariable: textAt(body, 'environments_variable'),
    channels: textsAt(body, 'channels'),
    channelsVariable: textAt(body, 'channels_variable'),
    tenantTags: textsAt(body, 'tenant_tags'),
    tenantTagsVariable: textAt(body, 'tenant_tags_variable'),
    isDisabled: flagAt(body, 'is_disabled'),
    isRequired: flagAt(body, 'is_required'),
    notes: textAt(body, 'notes'),
    workerPool: textAt(body, 'worker_pool'),
    workerPoolVariable: textAt(body, 'worker_pool_variable'),
    container: container === undefined ? null : readContainer(container),
    packages: blocksOf(body, 'packages').map(readPackage),
    gitDependencies: blocksOf(body, 'git_dependencies').map(readGitDependency),
    stepPackageVersion: textAt(body, 'step_package_version'),
    inputs: inputs === undefined ? null : inputsIn(inputs),
    properties: bagAt(body, 'properties'),
    extras: extrasIn(node, actionNames),
  };
}

/** Inputs have any form, so a step with inputs is never read from facts. */
function inputsIn(part: OclPart): readonly Extra[] {
  if (part.kind === 'facts') return [];
  return part.body.flatMap((child) => (child.kind === 'unread' ? [] : [extraOf(child)]));
}

function namesOf(label: string | null, name: string | null, owner: ActionOwner): { slug: string; name: string } {
  const ownName = owner.isSolitary ? owner.name : (label ?? owner.name);
  if (name === null && owner.namedByLabel && label !== null) return { slug: slugOf(label), name: label };
  return { slug: label ?? owner.slug, name: name ?? ownName };
}
