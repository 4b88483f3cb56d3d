import type { DeploymentModel, Environment, Lifecycle } from '../deploymentModel';
import { isReferencedBy } from '../isReferencedBy';
import { addUnknown, unknownNames } from '../modelEdits/unknownNames';
import type { Process } from '../process';
import { inPromotionOrder } from './promotionOrder';

/** Stand-ins for projects whose files name no environment, so that there is something to plan for. */
export const defaultEnvironments: readonly Environment[] = ['Development', 'Test', 'Production'].map((name) => ({
  name,
  assumed: true,
}));

/**
 * Completes a model read from files with what the processes mention. Environments and channels that a process names and
 * the model lacks are added under the file's text and marked as inferred; if the model lists none, also those that its
 * variables, targets, tenants and lifecycles name. If all environments are inferred, they are ordered by the
 * lifecycles, else by common words in their names. If no environment is named anywhere, the usual three are assumed.
 * Expressions are ignored.
 *
 * Files never list all variables of a project unless a model file says so: library sets are missing.
 */
export function inferModel(model: DeploymentModel, processes: readonly Process[]): DeploymentModel {
  const lists = { environment: model.environments.length > 0, channel: model.channels.length > 0 };
  const named = (processes.length === 0 ? [null] : processes).reduce<DeploymentModel>((so, process) => {
    const unknown = unknownNames(so, process).filter(
      ({ kind, isInProcess }) => (kind === 'environment' || kind === 'channel') && (isInProcess || !lists[kind]),
    );
    return unknown.length === 0 ? so : addUnknown(so, unknown);
  }, model);
  return { ...withDefaultChannel(withEnvironments(named)), variablesComplete: model.variablesComplete ?? false };
}

function withEnvironments(model: DeploymentModel): DeploymentModel {
  const { environments, lifecycles } = model;
  if (environments.length === 0) return { ...model, environments: defaultEnvironments };
  if (!environments.every((each) => each.inferred === true)) return model;
  return { ...model, environments: ordered(environments, lifecycles) };
}

/** Lifecycles define the order; an environment in none goes before the last phase, as other names do. */
function ordered(environments: readonly Environment[], lifecycles: readonly Lifecycle[]): readonly Environment[] {
  const phases = lifecycles.flatMap(({ phases }) => phases.flatMap((phase) => phase.environments));
  const byName = inPromotionOrder(environments);
  const listed = [
    ...new Set(phases.flatMap((text) => environments.find((environment) => isReferencedBy(environment, text)) ?? [])),
  ];
  const [last] = listed.slice(-1);
  if (last === undefined) return byName;
  return [...listed.slice(0, -1), ...byName.filter((each) => !listed.includes(each)), last];
}

/** A project that names one channel also has the default channel. */
function withDefaultChannel(model: DeploymentModel): DeploymentModel {
  const { channels } = model;
  const isNamed = channels.some((channel) => isReferencedBy(channel, 'Default'));
  if (channels.length === 0 || isNamed || !channels.every((channel) => channel.inferred === true)) return model;
  return { ...model, channels: [{ name: 'Default', inferred: true }, ...channels] };
}
