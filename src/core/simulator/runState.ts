import type { Target } from '../model/deploymentModel';
import type { EarlierFailure } from './conditions/earlierFailure';
import type { Reason } from './reason';
import type { Acquisition, Decision, RunWarning, ScheduleEntry } from './run';
import type { Situation } from './situation';
import type { ActionStatuses } from './variables/actionStatus';

/** What changes while a dry run goes on. Lives for one call of `simulate`. */
export interface RunState {
  readonly situation: Situation;
  /** One target of a step goes in the place of all it visits. */
  readonly alike: boolean;
  /** An expression asked for something of a target. */
  tellsApart: boolean;
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
  /** Folded names of actions that ran, with the folded names of the targets; an empty one for a step without. */
  readonly ran: Map<string, Set<string>>;
  readonly actionStatuses: ActionStatuses;
  /** Folded names of steps that were looked at, with the status code a later step can read. */
  readonly statuses: Map<string, string>;
  /** How many answers of each guidance entry are used up. */
  readonly guidanceUsed: Map<number, number>;
  readonly decisions: Decision[];
  readonly warnings: RunWarning[];
  readonly acquisitions: Acquisition[];
  readonly schedule: Map<string, readonly ScheduleEntry[]>;
}

export function newRunState(situation: Situation, alike = false): RunState {
  return {
    situation,
    alike,
    tellsApart: false,
    failure: null,
    pendingFailure: null,
    paused: null,
    acquisitionFailed: false,
    dropped: new Map(),
    added: [],
    ran: new Map(),
    actionStatuses: new Map(),
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
