import type { Target } from '../../model/deploymentModel';
import type { Step, StepId } from '../../model/step';
import type { Participation } from '../before/participation';
import type { DecisionKind } from '../reasons/decisionKind';
import type { EarlierFailure } from '../reasons/earlierFailure';
import type { NoteReason, Reason } from '../reasons/reason';
import type { Situation } from '../scenario/situation';
import type { ActionStatuses } from '../variables/actionStatus';
import type { RunProgress } from '../variables/runProgress';
import type { ConditionResult } from './conditions/conditionResult';
import type { Acquisition, Decision, RunNote, RunWarning, ScheduleEntry } from './run';

/** The results of earlier steps that texts can read. */
export type EarlierResults = Pick<RunProgress, 'ran' | 'actionStatuses' | 'statuses'>;

/** The mutable state of a dry run. It exists for one call of `simulate`. */
export interface RunState {
  readonly situation: Situation;
  /** The results of steps before this part of the run; null if the whole run is computed. */
  readonly past: EarlierResults | null;
  /** The targets that take part from the start. */
  readonly participation: Participation;
  /** Whether one target of a step represents all targets it visits. */
  readonly usesRepresentatives: boolean;
  /** Whether an expression read something about its target. */
  tellsApart: boolean;
  /** The first failure; seen by conditions from the next group on. */
  failure: EarlierFailure | null;
  /** A failure in the group that is running now. */
  pendingFailure: EarlierFailure | null;
  paused: Reason | null;
  acquisitionFailed: boolean;
  /** Targets that left the run, by folded name, with the reason. */
  readonly dropped: Map<string, Reason>;
  /** Targets that a health check added. */
  readonly added: Target[];
  /**
   * Folded names of actions that ran, with the folded names of their targets; an empty name for a step without targets
   * (R-620).
   */
  readonly ran: Map<string, Set<string>>;
  readonly actionStatuses: ActionStatuses;
  /** Folded names of steps that were reached, with the status code that later steps can read. */
  readonly statuses: Map<string, string | null>;
  /** How many answers of each guidance entry are used up. */
  readonly guidanceUsed: Map<number, number>;
  readonly decisions: Decision[];
  readonly warnings: RunWarning[];
  readonly notes: RunNote[];
  readonly acquisitions: Acquisition[];
  /** How often a text read results of the run. */
  readsOfRun: number;
  /** Whether the steps of a process template may run, by id of the step that uses it (T-05). */
  readonly usageAnswers: Map<StepId, ConditionResult>;
  readonly schedule: Map<StepId, readonly ScheduleEntry[]>;
}

export function newRunState(
  situation: Situation,
  participation: Participation,
  usesRepresentatives = false,
  past: EarlierResults | null = null,
): RunState {
  return {
    situation,
    past,
    participation,
    usesRepresentatives,
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
    notes: [],
    acquisitions: [],
    readsOfRun: 0,
    usageAnswers: new Map(),
    schedule: new Map(),
  };
}

/** Collects warnings and notes. */
export type RemarkCollector = Pick<RunState, 'warnings' | 'notes'>;

/** Reports a warning once. */
export function warn(state: RemarkCollector, reason: Reason, step: Step | null): void {
  const known = state.warnings.some((warning) => warning.reason.code === reason.code && warning.step === step);
  if (!known) state.warnings.push({ reason, step });
}

/** Reports a note once. */
export function note(state: RemarkCollector, reason: NoteReason, step: Step | null): void {
  const known = state.notes.some((each) => each.step === step && isSameNote(each.reason, reason));
  if (!known) state.notes.push({ reason, step });
}

function isSameNote(one: NoteReason, other: NoteReason): boolean {
  const facts: Readonly<Record<string, unknown>> = { ...other };
  return Object.entries(one).every(([fact, value]) => Array.isArray(value) || facts[fact] === value);
}

/** Records a decision about a target. */
export function noteTarget(state: RunState, target: Target, decision: DecisionKind, reason: Reason): void {
  state.decisions.push({
    step: null,
    stepId: null,
    action: null,
    actionId: null,
    target: target.name,
    decision,
    reason,
    alsoBlockedBy: [],
    conditions: [],
  });
}
