import { keysOf } from '../../scenario/named';
import type { StepFacts } from '../../scenario/stepFacts';
import type { AnswerCache } from './answerCache';

/**
 * By environment, one bit for each scope list of a step that includes it; null for a step without scope. Iterates over
 * the names in the lists instead of testing every environment against each list.
 */
export function scopeOf(cache: AnswerCache, { actions }: StepFacts): readonly number[] | null {
  if (actions.every((own) => own.environments.length + own.excludedEnvironments.length === 0)) return null;
  cache.environmentsByKey ??= positionsByKey(cache);
  const byKey = cache.environmentsByKey;
  const scope = new Array<number>(cache.environments.length).fill(0);
  let bit = 1;
  for (const action of actions) {
    for (const list of [action.environments, action.excludedEnvironments]) {
      for (const key of list) for (const at of byKey.get(key) ?? []) scope[at] = (scope[at] ?? 0) | bit;
      bit *= 2;
    }
  }
  return scope;
}

function positionsByKey({ environments }: AnswerCache): ReadonlyMap<string, readonly number[]> {
  const byKey = new Map<string, number[]>();
  for (const [at, environment] of environments.entries()) {
    for (const key of keysOf(environment)) {
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [at]);
      else list.push(at);
    }
  }
  return byKey;
}
