import { foldCase } from '../../../base/caseless';
import type { Step } from '../../../model/step';
import type { EarlierResults } from '../../run/runState';
import { statusCodes } from '../../variables/actionStatus';
import { type Answer, everyTarget, type LeafResult } from './answer';
import type { EnvironmentData } from './answerCache';
import { namePositionsIn } from './namePositions';
import { targetsOfAnswer } from './targetLists';

/**
 * The answers so far in the form that texts read (V-16, V-21). They are looked up by name on request, so that steps
 * nobody reads cost nothing.
 *
 * @param answers  of the steps that are over
 */
export function earlierResults(
  environmentData: EnvironmentData,
  steps: readonly Step[],
  answers: readonly (Answer | null)[],
): EarlierResults {
  const positions = namePositionsIn(steps);
  const leavesOf = (action: string) =>
    (positions.actions.get(action) ?? []).flatMap((at) => {
      const answer = answers[at];
      return answer == null ? [] : leavesIn(environmentData, answer, action);
    });
  return {
    statuses: {
      get: (step) => {
        const at = (positions.steps.get(step) ?? []).findLast((position) => position < answers.length);
        const decision = at === undefined ? undefined : answers[at]?.outcome.decision;
        return decision === undefined ? undefined : statusCodes[decision];
      },
    },
    actionStatuses: {
      get: (action) => {
        const leaves = leavesOf(action);
        return leaves.length === 0 ? undefined : new Map(leaves.map(({ where, status }) => [where, status]));
      },
    },
    ran: {
      get: (action) => {
        const ran = leavesOf(action).filter(({ isReadable }) => isReadable);
        return ran.length === 0 ? undefined : new Set(ran.map(({ where }) => where));
      },
    },
  };
}

/** The results of an action in a step, one for each target. */
function leavesIn(environmentData: EnvironmentData, answer: Answer, action: string): readonly LeafResult[] {
  return answer.outcome.leaves
    .filter((leaf) => leaf.action === action)
    .flatMap((leaf) =>
      leaf.where === everyTarget
        ? targetsOfAnswer(environmentData, answer).map(({ name }) => ({ ...leaf, where: foldCase(name) }))
        : [leaf],
    );
}
