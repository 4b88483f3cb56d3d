import { foldCase, hasName } from '../base/caseless';
import type { Variable, VariableScope } from '../model/deploymentModel';

/**
 * Indexes of values that conflict with another value of the same name: equal rank, different text, so the server's
 * choice is undefined (V-11). Quadratic in the values of one name, linear in the names.
 */
export function ambiguousValues(variables: readonly Variable[]): ReadonlySet<number> {
  const byName = new Map<string, number[]>();
  variables.forEach(({ name }, at) => {
    const key = foldCase(name);
    byName.set(key, [...(byName.get(key) ?? []), at]);
  });
  const found = new Set<number>();
  for (const places of byName.values())
    places.forEach((left, index) => {
      for (const right of places.slice(index + 1))
        if (canClash(variables[left]!, variables[right]!)) found.add(left).add(right);
    });
  return found;
}

const kinds = ['step', 'machine', 'role', 'tenant', 'tenantTag', 'environment', 'channel', 'process'] as const;

/** Whether both use the same kinds of scope, can match at once in each, and hold different values. */
function canClash(left: Variable, right: Variable): boolean {
  if (left.value === right.value && !left.sensitive && !right.sensitive) return false;
  if ((left.source === 'library') !== (right.source === 'library')) return false;
  return kinds.every((kind) => {
    const [one, other] = [namesOf(left, kind), namesOf(right, kind)];
    if (one.length === 0 || other.length === 0) return one.length === other.length;
    // A target can have several tags, and so can a tenant, so different names can both match.
    return kind === 'role' || kind === 'tenantTag' || one.some((name) => hasName(other, name));
  });
}

function namesOf({ scope }: Variable, kind: keyof VariableScope): readonly string[] {
  return scope?.[kind] ?? [];
}
