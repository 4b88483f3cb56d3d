import { foldCase, sameName } from '../base/caseless';
import type { Target } from '../model/deploymentModel';
import type { EarlierFailure } from './conditions/stepCondition';
import type { Reason } from './reason';
import type { Acquisition, Decision, RunWarning, ScheduleEntry } from './run';
import type { Situation } from './situation';
import type { VariableContext } from './variables/context';
import type { RunValues } from './variables/resolveText';

/** What changes while a dry run goes on. Lives for one call of `simulate`. */
export interface RunState {
  readonly situation: Situation;
  /** What failed first; seen by conditions from the group after it on. */
  failure: EarlierFailure | null;
  /** A failure of the group that is running now. */
  pendingFailure: EarlierFailure | null;
  paused: Reason | null;
  acquisitionFailed: boolean;
  /** Targets that left the run, by folded name, with the reason. */
  readonly dropped: Map<string, Reason>;
  /** Targets a health check took in. */
  readonly added: Target[];
  /** Folded names of actions that ran, for their outputs. */
  readonly ran: Set<string>;
  /** Folded names of steps that were looked at, with the status code a later step can read. */
  readonly statuses: Map<string, string>;
  /** How many answers of each guidance entry are used up. */
  readonly guidanceUsed: Map<number, number>;
  readonly decisions: Decision[];
  readonly warnings: RunWarning[];
  readonly acquisitions: Acquisition[];
  readonly schedule: Map<string, readonly ScheduleEntry[]>;
}

export function newRunState(situation: Situation): RunState {
  return {
    situation,
    failure: null,
    pendingFailure: null,
    paused: null,
    acquisitionFailed: false,
    dropped: new Map(),
    added: [],
    ran: new Set(),
    statuses: new Map(),
    guidanceUsed: new Map(),
    decisions: [],
    warnings: [],
    acquisitions: [],
    schedule: new Map(),
  };
}

/** Tells a warning once. */
export function warn(state: RunState, reason: Reason, step: string | null): void {
  const known = state.warnings.some((warning) => warning.code === reason.code && warning.step === step);
  if (!known) state.warnings.push({ ...reason, step });
}

/**
 * The values of this run that no variable of the model can replace (V-15, V-19), and outputs (V-16, V-17). Null stands
 * for what only a deployment can say.
 */
export function runValuesOf(state: RunState, context: VariableContext, failure: EarlierFailure | null): RunValues {
  return (name) => {
    const output = /^Octopus\.Action\[(.+?)\]\.Output(?:\[(.+?)\])?\.(.+)$/i.exec(name);
    if (output !== null)
      return outputOf(state, output[1] ?? '', output[2] ?? context.target?.name ?? null, output[3] ?? '');
    const plain = /^octopus\./i.test(name) ? systemValue(state, name, context, failure) : undefined;
    return plain;
  };
}

/** Settings that variables are meant to give (V-15). */
const settable = [
  'Octopus.Action.MaxParallelism',
  'Octopus.Acquire.MaxParallelism',
  'Octopus.UseGuidedFailure',
  'Octopus.Deployment.SpecificMachines',
  'Octopus.Task.ConcurrencyTag',
];

function systemValue(
  { situation, statuses }: RunState,
  name: string,
  { target, step, action }: VariableContext,
  failure: EarlierFailure | null,
): string | null | undefined {
  const { environment, tenant, channel, isRunbook, release, process, run } = situation;
  const status = /^octopus\.step\[(.+?)\]\.status\.code$/i.exec(name);
  if (status !== null) return statuses.get(foldCase(status[1] ?? ''));
  switch (foldCase(name)) {
    case 'OCTOPUS.ENVIRONMENT.NAME':
      return environment.name;
    case 'OCTOPUS.RELEASE.NUMBER':
      return isRunbook ? undefined : release;
    case 'OCTOPUS.RELEASE.CHANNEL.NAME':
      return isRunbook ? undefined : channel.name;
    case 'OCTOPUS.RUNBOOK.NAME':
      return isRunbook ? process.name : undefined;
    case 'OCTOPUS.DEPLOYMENT.TENANT.NAME':
      return tenant?.name;
    case 'OCTOPUS.DEPLOYMENT.TENANT.TAGS':
      return tenant?.tags.join(',');
    case 'OCTOPUS.DEPLOYMENT.TRIGGER.NAME':
      return run.trigger;
    case 'OCTOPUS.DEPLOYMENT.ERROR':
    case 'OCTOPUS.DEPLOYMENT.ERRORDETAIL':
      return failure === null ? undefined : `${failure.action} failed`;
    case 'OCTOPUS.MACHINE.NAME':
      return target?.name;
    case 'OCTOPUS.MACHINE.ROLES':
      return target?.roles.join(',');
    case 'OCTOPUS.STEP.NAME':
      return step?.name;
    case 'OCTOPUS.ACTION.NAME':
      return action?.name;
    default:
      return settable.some((other) => sameName(other, name)) || isGiven(situation, name) ? undefined : null;
  }
}

function isGiven({ model }: Situation, name: string): boolean {
  return model.variables.some((variable) => sameName(variable.name, name));
}

/** A sample value, `null` when the action ran and nobody gave one, undefined when it did not run (R-620, V-16, V-17). */
function outputOf(state: RunState, action: string, target: string | null, name: string): string | null | undefined {
  const samples = (state.situation.scenario.outputs ?? []).filter(
    (sample) => sameName(sample.action, action) && sameName(sample.name, name),
  );
  const own = samples.find(
    (sample) => target !== null && sample.target !== undefined && sameName(sample.target, target),
  );
  const shared = own ?? samples.find((sample) => sample.target === undefined) ?? samples[0];
  if (shared !== undefined) return shared.value;
  return state.ran.has(foldCase(action)) ? null : undefined;
}
