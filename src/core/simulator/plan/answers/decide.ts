import type { Step } from '../../../model/step';
import { type PlannedStep, plannedStep } from '../../before/plannedStep';
import { runStartGroup } from '../../run/runGroup';
import { newRunState, type RunPast, type RunState } from '../../run/runState';
import type { Situation } from '../../scenario/situation';
import type { Place, Table } from './kept';

/** Where steps are decided. */
export interface Here {
  readonly table: Table;
  readonly place: Place;
  readonly situation: Situation;
  readonly targetsAssumed: boolean;
  /** Told how many steps the rules decided. */
  readonly onDecision: ((steps: number) => void) | undefined;
}

/** What the rules made of some steps that start together. */
export interface Decided {
  readonly group: readonly PlannedStep[];
  readonly state: RunState;
  /** Each target was looked at. */
  readonly isByTarget: boolean;
}

/** What came before steps that are decided at their place in the run. */
export interface Before {
  readonly past: RunPast;
  readonly usageAnswers: RunState['usageAnswers'];
}

/**
 * Lets the rules of a run decide steps that start together.
 *
 * @param before  null where they are decided by themselves, in a run in which nothing else happens
 */
export function decide(
  { place, situation, onDecision }: Here,
  steps: readonly Step[],
  before: Before | null = null,
): Decided {
  const stateFor = (usesRepresentatives: boolean): RunState => {
    const state = newRunState(situation, place.participation, usesRepresentatives, before?.past);
    return before === null ? state : { ...state, usageAnswers: before.usageAnswers };
  };
  const state = stateFor(true);
  const group: PlannedStep[] = [];
  for (const step of steps)
    group.push(plannedStep(situation, step, { byRole: place.byRole, all: place.participation.taking }));
  onDecision?.(steps.length);
  runStartGroup(state, group);
  if (!state.tellsApart) return { group, state, isByTarget: false };
  // What asks for the target is decided again, for each of them.
  const each = stateFor(false);
  runStartGroup(each, group);
  return { group, state: each, isByTarget: true };
}
