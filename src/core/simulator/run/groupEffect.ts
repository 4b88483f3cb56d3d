import type { StepId } from '../../model/step';
import type { PlannedStep } from '../before/plannedStep';
import type { Decision, RunNote, RunWarning, ScheduleEntry } from './run';
import { runGroup } from './runGroup';
import { type LeftBehind, note, type RunState, warn } from './runState';
import { judgeUsage } from './usageCondition';

/**
 * What a group did to a quiet run: one in which nothing failed, waits or left, so that only the steps themselves and the
 * surroundings of the run decide. The same group does the same again, wherever it stands.
 */
export interface GroupEffect extends LeftBehind {
  readonly group: readonly PlannedStep[];
  readonly decisions: readonly Decision[];
  readonly warnings: readonly RunWarning[];
  readonly told: readonly RunNote[];
  readonly schedule: readonly (readonly [step: StepId, entries: readonly ScheduleEntry[]])[];
}

/** Known effects by the first step of their group. */
export type GroupEffects = WeakMap<PlannedStep, GroupEffect>;

/** Runs a group, or does again what it did before (sections 6 and 7 of the rules). */
export function runGroupWith(state: RunState, group: readonly PlannedStep[], effects: GroupEffects | null): void {
  for (const { step } of group) if (step.origin?.place === 1) judgeUsage(state, step.origin.usage);
  const [first] = group;
  if (first === undefined || effects === null) {
    runGroup(state, group);
    return;
  }
  const known = effects.get(first);
  if (known !== undefined && isQuiet(state) && isSame(known.group, group)) {
    again(state, known);
    return;
  }
  const { effect, isLasting } = effectOf(state, group);
  // What is not read yet is older than this, and must not cover it once it is.
  if (state.unread.length > 0) state.unread.push(effect);
  if (isLasting) effects.set(first, effect);
}

/** Runs a group and tells what it did, and whether it does the same wherever it stands. */
function effectOf(
  state: RunState,
  group: readonly PlannedStep[],
): { readonly effect: GroupEffect; readonly isLasting: boolean } {
  const { decisions, warnings, readsOfRun, warned, noted } = state;
  const [decided, told, informed, startsQuiet] = [
    decisions.length,
    warnings.length,
    state.notes.length,
    isQuiet(state),
  ];
  const scheduled = group.map(({ step }) => state.schedule.get(step.id));
  const trace = { notes: [], ran: [] };
  state.trace = trace;
  runGroup(state, group);
  state.trace = null;
  // A warning that was told before would have to be reported by this group when the other one is gone.
  const tellsAll =
    state.warned - warned === warnings.length - told && state.noted - noted === state.notes.length - informed;
  const readsNothing = state.readsOfRun === readsOfRun && !state.tellsApart;
  const effect: GroupEffect = {
    group,
    decisions: decisions.slice(decided),
    warnings: warnings.slice(told),
    told: state.notes.slice(informed),
    statuses: group.map(({ facts }) => [facts.key, state.statuses.get(facts.key) ?? null] as const),
    schedule: group.flatMap(({ step }, at) => {
      const entries = state.schedule.get(step.id);
      return entries === undefined || entries === scheduled[at] ? [] : [[step.id, entries] as const];
    }),
    ...trace,
  };
  return { effect, isLasting: startsQuiet && isQuiet(state) && tellsAll && readsNothing };
}

function isQuiet({
  usesRepresentatives,
  failure,
  pendingFailure,
  paused,
  acquisitionFailed,
  dropped,
  added,
}: RunState): boolean {
  const isCalm = failure === null && pendingFailure === null && paused === null && !acquisitionFailed;
  return usesRepresentatives && isCalm && dropped.size === 0 && added.length === 0;
}

function isSame(one: readonly PlannedStep[], other: readonly PlannedStep[]): boolean {
  return one.length === other.length && one.every((planned, at) => planned === other[at]);
}

function again(state: RunState, effect: GroupEffect): void {
  for (const decision of effect.decisions) state.decisions.push(decision);
  for (const { step, reason } of effect.warnings) warn(state, reason, step);
  for (const { step, reason } of effect.told) note(state, reason, step);
  for (const [step, entries] of effect.schedule) state.schedule.set(step, entries);
  state.unread.push(effect);
}
