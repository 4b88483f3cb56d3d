import type { Target } from '../../model/deploymentModel';
import { keysOfTag, keysOfWantedTag } from '../../model/sameTag';

/**
 * Participating targets by target tag, so that finding a step's targets does not scan them all. Built once per list,
 * because an edit of the process does not change which targets take part.
 */
export function targetsByTag(targets: readonly Target[]): ReadonlyMap<string, readonly Target[]> {
  let byRole = listed.get(targets);
  if (byRole === undefined) {
    byRole = listedByRole(targets);
    listed.set(targets, byRole);
  }
  return byRole;
}

const listed = new WeakMap<readonly Target[], ReadonlyMap<string, readonly Target[]>>();

function listedByRole(targets: readonly Target[]): ReadonlyMap<string, readonly Target[]> {
  const byRole = new Map<string, Target[]>();
  for (const target of targets) {
    for (const role of target.roles) {
      for (const key of keysOfTag(role)) {
        const list = byRole.get(key);
        if (list === undefined) byRole.set(key, [target]);
        // Two tags of a target can share a key.
        else if (list.at(-1) !== target) list.push(target);
      }
    }
  }
  return byRole;
}

/** Targets with any of the tags, in the order of `all`. */
export function targetsWith(
  roles: readonly string[],
  byRole: ReadonlyMap<string, readonly Target[]>,
  all: readonly Target[],
): readonly Target[] {
  const keys: string[] = [];
  for (const role of roles)
    for (const key of keysOfWantedTag(role)) if (byRole.has(key) && !keys.includes(key)) keys.push(key);
  if (keys.length === 0) return [];
  if (keys.length === 1) return byRole.get(keys[0] ?? '') ?? [];
  // Remembered, because many steps use the same tags.
  const known = combined.get(byRole) ?? new Map<string, readonly Target[]>();
  combined.set(byRole, known);
  const key = keys.join('\n');
  let targets = known.get(key);
  if (targets === undefined) {
    const wanted = new Set<Target>();
    for (const role of keys) for (const target of byRole.get(role) ?? []) wanted.add(target);
    targets = all.filter((target) => wanted.has(target));
    known.set(key, targets);
  }
  return targets;
}

const combined = new WeakMap<ReadonlyMap<string, readonly Target[]>, Map<string, readonly Target[]>>();
