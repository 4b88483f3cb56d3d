/**
 * A copy with some fields replaced, or the same object if nothing differs. Lists are equal if their entries are, so
 * that setting the present value is not an edit.
 */
export function withFields<T extends object>(value: T, fields: Partial<T>): T {
  const changed = (Object.keys(fields) as (keyof T)[]).some((key) => !sameValue(value[key], fields[key]));
  return changed ? { ...value, ...fields } : value;
}

function sameValue(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (!Array.isArray(left) || !Array.isArray(right)) return false;
  return left.length === right.length && left.every((entry, index) => entry === right[index]);
}
