import type { Step } from '../../../model/step';
import { type PlannedStep, plannedStep } from '../../before/plannedStep';
import { targetsByTag } from '../../before/targetsWith';
import { runStartGroup } from '../../run/runGroup';
import { type EarlierResults, newRunState, type RunState } from '../../run/runState';
import type { Situation } from '../../scenario/situation';
import type { AnswerCache, EnvironmentData } from './answerCache';

/** The context in which steps are decided. */
export interface StepContext {
  readonly cache: AnswerCache;
  readonly environmentData: EnvironmentData;
  readonly situation: Situation;
  readonly targetsAssumed: boolean;
  /** Called with the number of steps the rules decided. */
  readonly onDecision: ((steps: number) => void) | undefined;
}

/** The result of the rules for steps that start together. */
export interface Decided {
  readonly group: readonly PlannedStep[];
  readonly state: RunState;
  /** Whether each target was decided separately. */
  readonly isByTarget: boolean;
}

/** The part of the run before steps that are decided at their position. */
export interface EarlierPart {
  readonly past: EarlierResults;
  readonly usageAnswers: RunState['usageAnswers'];
  /** Whether each target must be decided separately, because the order in which targets are visited matters. */
  readonly isByTarget: boolean;
}

/**
 * Decides steps that start together by the rules of a run.
 *
 * @param before  null to decide them alone, in a run in which nothing else happens
 */
export function decide(
  { environmentData, situation, onDecision }: StepContext,
  steps: readonly Step[],
  before: EarlierPart | null = null,
): Decided {
  const stateFor = (usesRepresentatives: boolean): RunState => {
    const state = newRunState(situation, environmentData.participation, usesRepresentatives, before?.past);
    return before === null ? state : { ...state, usageAnswers: before.usageAnswers };
  };
  const isByTarget = before?.isByTarget ?? false;
  const state = stateFor(!isByTarget);
  const { participating } = environmentData.participation;
  const targets = { byRole: targetsByTag(participating), all: participating };
  const group: PlannedStep[] = [];
  for (const step of steps) group.push(plannedStep(situation, step, targets));
  onDecision?.(steps.length);
  runStartGroup(state, group);
  if (isByTarget || !state.tellsApart) return { group, state, isByTarget };
  // A step that reads its target is decided again, once per target.
  const each = stateFor(false);
  runStartGroup(each, group);
  return { group, state: each, isByTarget: true };
}
