import { type DeploymentModel, hasName, type Process, slugOf, targetTagsOf } from '../../core/index';

/** Names that can be offered, written as a step has to write them: those of the model first, then those of other steps. */
export interface NamesInUse {
  readonly environments: readonly string[];
  readonly channels: readonly string[];
  readonly roles: readonly string[];
  readonly tenantTags: readonly string[];
}

export function namesInUse(process: Process, model: DeploymentModel): NamesInUse {
  const actions = process.steps.flatMap((step) => step.actions);
  return {
    environments: model.environments.map((each) =>
      writtenName(
        each,
        actions.flatMap((action) => [...action.environments, ...action.excludedEnvironments]),
      ),
    ),
    channels: model.channels.map((each) =>
      writtenName(
        each,
        actions.flatMap((action) => action.channels),
      ),
    ),
    roles: unique([...model.targets.flatMap((target) => target.roles), ...process.steps.flatMap(targetTagsOf)]),
    tenantTags: unique([
      ...model.tenants.flatMap((tenant) => tenant.tags),
      ...actions.flatMap((action) => action.tenantTags),
    ]),
  };
}

/** Files name environments and channels by slug, older ones by name (ocl.md 8.2): as this process does, else the slug. */
function writtenName(named: { readonly name: string; readonly slug?: string }, mentions: readonly string[]): string {
  const slug = named.slug ?? slugOf(named.name);
  return mentions.find((mention) => hasName([named.name, slug], mention)) ?? slug;
}

function unique(names: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const name of names) if (!hasName(kept, name)) kept.push(name);
  return kept;
}
