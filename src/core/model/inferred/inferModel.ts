import type { DeploymentModel, Environment, Lifecycle } from '../deploymentModel';
import { isMeant } from '../isMeant';
import { addUnknown, unknownNames } from '../modelEdits/unknownNames';
import type { Process } from '../process';
import { inPromotionOrder } from './promotionOrder';

/** What stands for the environments that nobody names, so that there is something to plan for. */
export const defaultEnvironments: readonly Environment[] = ['Development', 'Test', 'Production'].map((name) => ({
  name,
  assumed: true,
}));

/**
 * A model read from files, completed for its processes. Environments and channels that a process names and the model
 * lacks are added, marked as inferred, under the text the file uses; where the model lists none, also those that its
 * variables, targets, tenants and lifecycles name. Environments that all are inferred are in the order of the
 * lifecycles, else in the one their common names tell. Where nothing names an environment, the usual three are assumed.
 * Expressions name nothing.
 *
 * Files never list all variables of a project unless a model file says so: library sets are not among them.
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

/** A lifecycle knows the order; what is in none stands before its last phase's, as any other name does. */
function ordered(environments: readonly Environment[], lifecycles: readonly Lifecycle[]): readonly Environment[] {
  const phases = lifecycles.flatMap(({ phases }) => phases.flatMap((phase) => phase.environments));
  const byName = inPromotionOrder(environments);
  const listed = [
    ...new Set(phases.flatMap((text) => environments.find((environment) => isMeant(environment, text)) ?? [])),
  ];
  const [last] = listed.slice(-1);
  if (last === undefined) return byName;
  return [...listed.slice(0, -1), ...byName.filter((each) => !listed.includes(each)), last];
}

/** Whoever names one channel has the default one as well. */
function withDefaultChannel(model: DeploymentModel): DeploymentModel {
  const { channels } = model;
  const isNamed = channels.some((channel) => isMeant(channel, 'Default'));
  if (channels.length === 0 || isNamed || !channels.every((channel) => channel.inferred === true)) return model;
  return { ...model, channels: [{ name: 'Default', inferred: true }, ...channels] };
}
