import type { Target } from '../../model/deploymentModel';
import { keysOfTag, keysOfWantedTag } from '../../model/sameTag';

/**
 * Participating targets by role, so that asking costs the answer and not the number of targets. Made once for a list:
 * an edit of the process leaves the targets that take part as they are.
 */
export function targetsByRole(targets: readonly Target[]): ReadonlyMap<string, readonly Target[]> {
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
        // Two of its tags can have a key in common.
        else if (list.at(-1) !== target) list.push(target);
      }
    }
  }
  return byRole;
}

/** Targets with any of the roles, in the order of `all`. */
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
  // Many steps ask for the same roles.
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
