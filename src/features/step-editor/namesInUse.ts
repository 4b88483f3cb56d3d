import { type DeploymentModel, foldCase, type Process, targetTagsOf, writtenNameOf } from '../../core/index';
import { gathered } from './gathered';

/** Environments that can be offered, written as a step has to write them. */
export function environmentsInUse(process: Process, { environments }: DeploymentModel): readonly string[] {
  const written = writtenEnvironments(process);
  return environments.map((each) => writtenNameOf(each, written));
}

/** The same of channels. */
export function channelsInUse(process: Process, { channels }: DeploymentModel): readonly string[] {
  const written = writtenChannels(process);
  return channels.map((each) => writtenNameOf(each, written));
}

/** Target tags of the model first, then those of other steps. */
export function targetTagsInUse(process: Process, { targets }: DeploymentModel): readonly string[] {
  return unique([...targets.flatMap((target) => target.roles), ...writtenTargetTags(process)]);
}

/** Tags of the tenants first, then those of other steps. */
export function tenantTagsInUse(process: Process, { tenants }: DeploymentModel): readonly string[] {
  return unique([...tenants.flatMap((tenant) => tenant.tags), ...writtenTenantTags(process)]);
}

const writtenEnvironments = gathered(({ actions }) =>
  actions.flatMap((action) => [...action.environments, ...action.excludedEnvironments]),
);
const writtenChannels = gathered(({ actions }) => actions.flatMap(({ channels }) => channels));
const writtenTargetTags = gathered(targetTagsOf);
const writtenTenantTags = gathered(({ actions }) => actions.flatMap(({ tenantTags }) => tenantTags));

/** The first spelling of each name; fast, since it runs after every edit over the tags of all targets. */
function unique(names: readonly string[]): readonly string[] {
  const kept = new Map<string, string>();
  for (const name of names) {
    const key = foldCase(name);
    if (!kept.has(key)) kept.set(key, name);
  }
  return [...kept.values()];
}
