import type { Target } from '../../../model/deploymentModel';
import { targetsWith } from '../../before/targetsWith';
import type { Answer } from './answer';
import type { Place, Sheet } from './planTables';

/** The participating targets with one of the step's tags. */
export function targetsOfSheet(place: Place, { tags, facts }: Sheet): readonly Target[] {
  if (tags === -1) return none;
  let list = place.lists[tags];
  if (list === undefined) {
    list = targetsWith(facts.tags ?? [], place.byRole, place.participation.taking);
    place.lists[tags] = list;
  }
  return list;
}

/** The targets of a step according to its answer. */
export function targetsOfAnswer({ lists }: Place, { targets, outcome }: Answer): readonly Target[] {
  return targets ?? lists[outcome.tags] ?? none;
}

/** On how many different targets something runs. */
export function targetsUsed(place: Place, answers: readonly Answer[]): number {
  const lists = new Set<readonly Target[]>();
  let single: Set<string> | null = null;
  for (const answer of answers) {
    const { usesTargets, byTarget } = answer.outcome;
    if (!usesTargets) continue;
    if (byTarget === null) lists.add(targetsOfAnswer(place, answer));
    else {
      single ??= new Set();
      for (const name of byTarget) single.add(name);
    }
  }
  if (single !== null) {
    for (const list of lists) for (const { name } of list) single.add(name);
    return single.size;
  }
  const { counted } = place;
  if (counted?.lists.size === lists.size && [...lists].every((list) => counted.lists.has(list))) return counted.count;
  const names = new Set<string>();
  for (const list of lists) for (const { name } of list) names.add(name);
  place.counted = { lists, count: names.size };
  return names.size;
}

const none: readonly Target[] = [];
