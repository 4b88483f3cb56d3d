import { type DeploymentModel, foldCase, type Process, targetTagsOf, writtenNameOf } from '../../core/index';

/** Environments that can be offered, written as a step has to write them. */
export function environmentsInUse({ steps }: Process, { environments }: DeploymentModel): readonly string[] {
  const written = steps.flatMap(({ actions }) =>
    actions.flatMap((action) => [...action.environments, ...action.excludedEnvironments]),
  );
  return environments.map((each) => writtenNameOf(each, written));
}

/** The same of channels. */
export function channelsInUse({ steps }: Process, { channels }: DeploymentModel): readonly string[] {
  const written = steps.flatMap(({ actions }) => actions.flatMap((action) => action.channels));
  return channels.map((each) => writtenNameOf(each, written));
}

/** Target tags of the model first, then those of other steps. */
export function targetTagsInUse({ steps }: Process, { targets }: DeploymentModel): readonly string[] {
  return unique([...targets.flatMap((target) => target.roles), ...steps.flatMap(targetTagsOf)]);
}

/** Tags of the tenants first, then those of other steps. */
export function tenantTagsInUse({ steps }: Process, { tenants }: DeploymentModel): readonly string[] {
  const written = steps.flatMap(({ actions }) => actions.flatMap((action) => action.tenantTags));
  return unique([...tenants.flatMap((tenant) => tenant.tags), ...written]);
}

/** The first spelling of each name; fast, since it runs after every edit over the tags of all targets. */
function unique(names: readonly string[]): readonly string[] {
  const kept = new Map<string, string>();
  for (const name of names) {
    const key = foldCase(name);
    if (!kept.has(key)) kept.set(key, name);
  }
  return [...kept.values()];
}
