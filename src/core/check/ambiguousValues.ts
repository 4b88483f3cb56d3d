import { foldCase, hasName } from '../base/caseless';
import type { Variable, VariableScope } from '../model/deploymentModel';

/**
 * Places of values that another one of the same name can stand against with equal rank and another text, so that the
 * server's choice is not defined (V-11). Grows with the square of the values of one name, not with all.
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

/** Both name the same kinds of scope, in each they share a name or may both fit, and they say something different. */
function canClash(left: Variable, right: Variable): boolean {
  if (left.value === right.value && !left.sensitive && !right.sensitive) return false;
  if ((left.source === 'library') !== (right.source === 'library')) return false;
  return kinds.every((kind) => {
    const [one, other] = [namesOf(left, kind), namesOf(right, kind)];
    if (one.length === 0 || other.length === 0) return one.length === other.length;
    // A target can have several roles and a tenant several tags, so different names can both fit.
    return kind === 'role' || kind === 'tenantTag' || one.some((name) => hasName(other, name));
  });
}

function namesOf({ scope }: Variable, kind: keyof VariableScope): readonly string[] {
  return scope?.[kind] ?? [];
}
