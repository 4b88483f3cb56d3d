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
  const keys = [...new Set(roles.flatMap(keysOfWantedTag))].filter((key) => byRole.has(key));
  if (keys.length === 0) return [];
  if (keys.length === 1) return byRole.get(keys[0] ?? '') ?? [];
  // Many steps ask for the same roles.
  const known = combined.get(byRole) ?? new Map<string, readonly Target[]>();
  combined.set(byRole, known);
  const key = JSON.stringify(keys);
  let targets = known.get(key);
  if (targets === undefined) {
    const wanted = new Set(keys.flatMap((role) => byRole.get(role) ?? []));
    targets = wanted.size === 0 ? [] : all.filter((target) => wanted.has(target));
    known.set(key, targets);
  }
  return targets;
}

const combined = new WeakMap<ReadonlyMap<string, readonly Target[]>, Map<string, readonly Target[]>>();
