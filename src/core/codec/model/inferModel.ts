import type { Channel, DeploymentModel, Environment } from '../../model/deploymentModel';
import { isMeant, type Mentioned } from '../../model/isMeant';
import type { Process } from '../../model/process';

/**
 * A model completed with what its processes mention: environments and channels that it does not know are added and
 * marked as inferred, under the text the file uses (ux.md section 3.1). Expressions name nothing.
 */
export function inferModel(model: DeploymentModel, processes: readonly Process[]): DeploymentModel {
  const actions = processes.flatMap((process) => process.steps.flatMap((step) => step.actions));
  const runbooks = processes.flatMap((process) => process.runbook?.environments ?? []);
  const environments = missing(model.environments, [
    ...actions.flatMap((action) => [...action.environments, ...action.excludedEnvironments]),
    ...runbooks,
  ]);
  const channels = missing(
    model.channels,
    actions.flatMap((action) => action.channels),
  );
  if (environments.length === 0 && channels.length === 0) return model;
  return {
    ...model,
    environments: [...model.environments, ...environments],
    // Whoever names one channel has the default one as well.
    channels: [
      ...(model.channels.length === 0 && channels.length > 0 && !has(channels, 'Default')
        ? [{ name: 'Default', inferred: true }]
        : model.channels),
      ...channels,
    ],
  };
}

function missing(
  known: readonly (Environment | Channel)[],
  mentioned: readonly string[],
): readonly { readonly name: string; readonly inferred: true }[] {
  const added: { name: string; inferred: true }[] = [];
  for (const name of mentioned) {
    if (name.includes('#{') || has(known, name) || has(added, name)) continue;
    added.push({ name, inferred: true });
  }
  return added;
}

function has(things: readonly Mentioned[], text: string): boolean {
  return things.some((thing) => isMeant(thing, text));
}
