import type { Target } from '../../../model/deploymentModel';
import { keysOfTag } from '../../../model/sameTag';
import type { AnswerCache, EnvironmentData, KindCount, TargetKinds } from './answerCache';

/** How many targets of each kind there are. */
export function countKinds({ kinds }: AnswerCache, targets: readonly Target[]): readonly KindCount[] {
  const counts = new Map<number, KindCount>();
  for (const { roles } of targets) {
    const kind = kinds.byTags.get(roles) ?? numberOfKind(kinds, roles);
    const here = counts.get(kind);
    if (here === undefined) counts.set(kind, { kind, count: 1 });
    else here.count += 1;
  }
  return [...counts.values()];
}

function numberOfKind({ byTags, byText, keys }: TargetKinds, tags: readonly string[]): number {
  const text = tags.join('\n');
  let kind = byText.get(text);
  if (kind === undefined) {
    kind = keys.length;
    byText.set(text, kind);
    keys.push(tags.flatMap(keysOfTag));
  }
  byTags.set(tags, kind);
  return kind;
}

/** How many participating targets have one of the tags of a set. */
export function countOfTags(cache: AnswerCache, environmentData: EnvironmentData, tags: number): number {
  let count = environmentData.counts[tags];
  if (count === undefined) {
    count = 0;
    for (const here of environmentData.kinds) if (isSelected(cache, here.kind, tags)) count += here.count;
    environmentData.counts[tags] = count;
  }
  return count;
}

/** How many participating targets have one of the tags of several sets. */
export function countOfTagSets(cache: AnswerCache, { kinds }: EnvironmentData, sets: readonly number[]): number {
  let count = 0;
  for (const here of kinds) if (sets.some((tags) => isSelected(cache, here.kind, tags))) count += here.count;
  return count;
}

function isSelected({ kinds, tagSets }: AnswerCache, kind: number, tags: number): boolean {
  const { keys, selects } = tagSets.sets[tags]!;
  let isIn = selects[kind];
  if (isIn === undefined) {
    isIn = kinds.keys[kind]!.some((key) => keys.has(key));
    selects[kind] = isIn;
  }
  return isIn;
}
