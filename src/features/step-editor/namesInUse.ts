import { type DeploymentModel, hasName, type Process, targetTagsOf, writtenNameOf } from '../../core/index';

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
      writtenNameOf(
        each,
        actions.flatMap((action) => [...action.environments, ...action.excludedEnvironments]),
      ),
    ),
    channels: model.channels.map((each) =>
      writtenNameOf(
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

function unique(names: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const name of names) if (!hasName(kept, name)) kept.push(name);
  return kept;
}
