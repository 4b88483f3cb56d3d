import type { Target } from '../../../model/deploymentModel';
import { targetsByTag, targetsWith } from '../../before/targetsWith';
import type { Answer } from './answer';
import type { AnswerCache, EnvironmentData, StepData } from './answerCache';
import { countOfTagSets } from './targetKinds';

/** The participating targets with one of the step's tags. */
export function targetsOfStep(
  { participation: { participating } }: EnvironmentData,
  { facts }: StepData,
): readonly Target[] {
  const { tags } = facts;
  return tags === null || tags.length === 0 ? none : targetsWith(tags, targetsByTag(participating), participating);
}

/** The targets of a step according to its answer. */
export function targetsOfAnswer(
  { participation: { participating } }: EnvironmentData,
  { targets, outcome }: Answer,
): readonly Target[] {
  return targets ?? targetsWith(outcome.outline.facts.tags ?? none, targetsByTag(participating), participating);
}

/** On how many different targets something runs. */
export function targetsUsed(cache: AnswerCache, environmentData: EnvironmentData, answers: readonly Answer[]): number {
  if (cache.hasDuplicateNames) return countByName(environmentData, answers);
  const isUsed = new Uint8Array(cache.tagSets.sets.length);
  for (let at = 0; at < answers.length; at += 1) {
    const { usedTags, outcome } = answers[at]!;
    if (usedTags !== -1) isUsed[usedTags] = 1;
    else if (outcome.usesTargets) return countByName(environmentData, answers);
  }
  const sets: number[] = [];
  for (let tags = 0; tags < isUsed.length; tags += 1) if (isUsed[tags] === 1) sets.push(tags);
  return sets.length === 0 ? 0 : countOfTagSets(cache, environmentData, sets);
}

/** The same if only some of a step's targets are used, or if targets have the same name. */
function countByName(environmentData: EnvironmentData, answers: readonly Answer[]): number {
  const lists = new Set<readonly Target[]>();
  const names = new Set<string>();
  for (const answer of answers) {
    const { usesTargets, byTarget } = answer.outcome;
    if (!usesTargets) continue;
    if (byTarget === null) lists.add(targetsOfAnswer(environmentData, answer));
    else for (const name of byTarget) names.add(name);
  }
  for (const list of lists) for (const { name } of list) names.add(name);
  return names.size;
}

const none: readonly never[] = [];
