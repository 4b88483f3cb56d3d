import type { StepFacts } from '../../scenario/stepFacts';
import type { AnswerCache, Dependence } from './answerCache';

/** The number of lists that fit into the bits of a number. */
const mostLists = 30;

const environmentId = /^environments-\d+$/i;

export function dependenceOf(
  cache: AnswerCache,
  { step, actions, condition, isSettled, tags, window }: StepFacts,
): Dependence {
  if (step.origin !== undefined || !isSettled) return 'run';
  const asksForTargets = tags === null || tags.length > 0;
  if (step.processTemplate !== null || cache.readsTextsOfActions) return 'environment';
  if (asksForTargets && (cache.hasWindows || window?.includes('#{'))) return 'environment';
  if (actions.length * 2 > mostLists) return 'environment';
  // It is unknown which environment an id refers to.
  for (const { action } of actions)
    for (const text of [...action.environments, ...action.excludedEnvironments])
      if (environmentId.test(text)) return 'environment';
  if (actions.length === 1) return condition === 'Variable' ? 'condition' : 'scope';
  const isByExpression = condition === 'Variable' || actions.some((action) => action.condition === 'Variable');
  return isByExpression ? 'environment' : 'scope';
}
