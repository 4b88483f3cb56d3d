import type { Target } from '../../../model/deploymentModel';
import { keysOfTag } from '../../../model/sameTag';
import type { KindHere, Place, Table, TargetKinds } from './planTables';

/** How many targets of each kind there are. */
export function countKinds({ kinds }: Table, targets: readonly Target[]): readonly KindHere[] {
  const counts = new Map<number, KindHere>();
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
export function countOfTags(table: Table, place: Place, tags: number): number {
  let count = place.counts[tags];
  if (count === undefined) {
    count = 0;
    for (const here of place.kinds) if (isSelected(table, here.kind, tags)) count += here.count;
    place.counts[tags] = count;
  }
  return count;
}

/** How many participating targets have one of the tags of several sets. */
export function countOfTagSets(table: Table, { kinds }: Place, sets: readonly number[]): number {
  let count = 0;
  for (const here of kinds) if (sets.some((tags) => isSelected(table, here.kind, tags))) count += here.count;
  return count;
}

function isSelected({ kinds, tagSets }: Table, kind: number, tags: number): boolean {
  const { keys, selects } = tagSets.sets[tags]!;
  let isIn = selects[kind];
  if (isIn === undefined) {
    isIn = kinds.keys[kind]!.some((key) => keys.has(key));
    selects[kind] = isIn;
  }
  return isIn;
}
