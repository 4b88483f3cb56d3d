import { counted, listed } from '../base/words';
import type { DeploymentModel } from '../model/deploymentModel';
import { assumesTargets, targetTagsIn } from '../model/inferred/assumedTargets';
import type { Process } from '../model/process';
import type { Step } from '../model/step';
import { targetTagsOf, windowSizeOf } from '../model/stepSettings';
import { missingVariables } from './missingVariables';

/** An assumption the plan makes because the information was not given. */
export interface Assumed {
  readonly kind: 'environments' | 'inferred environments' | 'inferred channels' | 'targets' | 'variables';
  /** The names assumed; empty where there are none. */
  readonly names: readonly string[];
  /** A sentence for people: the assumption, and its effect on the plan. */
  readonly sentence: string;
}

/** The part of the model in which each assumption can be replaced by facts. */
export const assumedPart = {
  environments: 'environments',
  'inferred environments': 'environments',
  'inferred channels': 'channels',
  targets: 'targets',
  variables: 'variables',
} as const satisfies Record<Assumed['kind'], string>;

/** All assumptions about what surrounds a process; information from real files replaces them. */
export function assumedIn(process: Process, model: DeploymentModel): readonly Assumed[] {
  const earlier = known.get(process);
  if (earlier?.model === model) return earlier.assumed;
  const assumed = [
    ...assumedEnvironments(model),
    ...inferredNames(model),
    ...targets(process, model),
    ...variables(process, model),
  ];
  known.set(process, { model, assumed });
  return assumed;
}

/** Remembered because several parts of one screen ask for the same list. */
const known = new WeakMap<Process, { readonly model: DeploymentModel; readonly assumed: readonly Assumed[] }>();

function assumedEnvironments({ environments }: DeploymentModel): readonly Assumed[] {
  const names = environments.filter((each) => each.assumed === true).map((each) => each.name);
  if (names.length === 0) return [];
  const are = names.length === 1 ? 'is' : 'are';
  return [
    { kind: 'environments', names, sentence: `No environment is named anywhere; ${listed(names)} ${are} assumed.` },
  ];
}

function inferredNames({ environments, channels }: DeploymentModel): readonly Assumed[] {
  const inferred = environments.filter((each) => each.inferred === true).map((each) => each.name);
  const isOrdered = inferred.length > 1 && inferred.length === environments.length;
  const order = isOrdered ? ' Their order is a guess from their names.' : '';
  const ofChannels = channels.filter((each) => each.inferred === true).map((each) => each.name);
  return [
    ...onlyNamed('inferred environments', inferred, `${onlyMentioned(inferred)} There may be more.${order}`),
    ...onlyNamed(
      'inferred channels',
      ofChannels,
      `${ofChannels.length === 1 ? 'Channel' : 'Channels'} ${onlyMentioned(ofChannels)}`,
    ),
  ];
}

function onlyNamed(kind: Assumed['kind'], names: readonly string[], sentence: string): readonly Assumed[] {
  return names.length === 0 ? [] : [{ kind, names, sentence }];
}

function onlyMentioned(names: readonly string[]): string {
  const isOne = names.length === 1;
  return `${listed(names)} ${isOne ? 'is' : 'are'} known only because the files name ${isOne ? 'it' : 'them'}.`;
}

function targets(process: Process, model: DeploymentModel): readonly Assumed[] {
  const roles = assumesTargets(model) ? targetTagsIn(process) : [];
  if (roles.length === 0) return [];
  const rolls = process.steps.some(rollsOverTargets);
  const counts = process.steps.some(readsMachines);
  const means = [
    'How many there are, and whether a step finds one, are not known.',
    ...(rolls ? ['A rolling step then has one target, so its window size changes nothing.'] : []),
    ...(counts ? ['Octopus.Environment.MachinesInRole contains the assumed ones.'] : []),
  ];
  const sentence = `No targets are given; one is assumed for each target tag in each environment (${listed(roles)}). ${means.join(' ')}`;
  return [{ kind: 'targets', names: roles, sentence }];
}

function variables(process: Process, model: DeploymentModel): readonly Assumed[] {
  if (model.variablesComplete !== false) return [];
  const names = missingVariables(process, model).map(({ name }) => name);
  if (names.length === 0) return [];
  const are = counted(names.length, 'variable that is read is', 'variables that are read are');
  const sentence = `${are} not in the model (${firstOf(names)}). What depends on ${names.length === 1 ? 'it' : 'them'} is unknown, since the project or a library set may define ${names.length === 1 ? 'it' : 'them'}.`;
  return [{ kind: 'variables', names, sentence }];
}

const rolling = new WeakMap<Step, boolean>();

function rollsOverTargets(step: Step): boolean {
  const earlier = rolling.get(step);
  if (earlier !== undefined) return earlier;
  const rolls = targetTagsOf(step).length > 0 && (windowSizeOf(step) ?? '') !== '';
  rolling.set(step, rolls);
  return rolls;
}

const machineReaders = new WeakMap<Step, boolean>();

function readsMachines(step: Step): boolean {
  const earlier = machineReaders.get(step);
  if (earlier !== undefined) return earlier;
  const bags = [step.properties, ...step.actions.map((action) => action.properties)];
  const reads = bags.some((bag) =>
    [...bag.values()].some((value) => typeof value === 'string' && /MachinesInRole/i.test(value)),
  );
  machineReaders.set(step, reads);
  return reads;
}

function firstOf(names: readonly string[]): string {
  return names.length <= 4 ? listed(names) : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
}
