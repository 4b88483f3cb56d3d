import { type DeploymentModel, hasName, type Process, targetTagsOf } from '../../core/index';

/** Target tags that targets have or steps use, each once. */
export function targetTagsKnown(model: DeploymentModel, process: Process | null): readonly string[] {
  return once([
    ...(process?.steps.flatMap((step) => targetTagsOf(step)) ?? []),
    ...model.targets.flatMap((target) => target.roles),
  ]);
}

/** Tenant tags, `Set/Tag`, that anything in the model names. */
export function tenantTagsKnown(model: DeploymentModel): readonly string[] {
  return once([
    ...model.tenants.flatMap((tenant) => tenant.tags),
    ...model.targets.flatMap((target) => target.tenantTags ?? []),
    ...model.channels.flatMap((channel) => channel.tenantTags ?? []),
  ]);
}

/** Tags, `Set/Tag`, that environments have or a tag set offers them. */
export function environmentTagsKnown(model: DeploymentModel): readonly string[] {
  return once([
    ...model.environments.flatMap((environment) => environment.tags ?? []),
    ...(model.tagSets ?? []).flatMap(({ scopes, tags }) => (scopes?.includes('Environment') ? tags : [])),
  ]);
}

export function namesOf(things: readonly { readonly name: string }[]): readonly string[] {
  return things.map((thing) => thing.name);
}

function once(names: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const name of names) if (!hasName(found, name)) found.push(name);
  return found.sort((left, right) => left.localeCompare(right));
}
