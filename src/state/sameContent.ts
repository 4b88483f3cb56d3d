/** Whether two values are equal apart from ids and counters, which no file holds. Shared parts cost nothing. */
export function sameContent(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (left instanceof Map && right instanceof Map) return sameContent([...left], [...right]);
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((each, at) => sameContent(each, right[at]));
  if (Array.isArray(left) || Array.isArray(right)) return false;
  const leftKeys = contentKeys(left);
  const rightKeys = contentKeys(right);
  return (
    leftKeys.length === rightKeys.length &&
    leftKeys.every((key) => sameContent(left[key as keyof typeof left], right[key as keyof typeof right]))
  );
}

function contentKeys(value: object): readonly string[] {
  return Object.keys(value).filter((key) => key !== 'id' && key !== 'nextId');
}
