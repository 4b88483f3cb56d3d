import type { OclValue } from '../../lang/ocl/tree';

/** Whether two values say the same; how they are written does not matter, nor the order of a dictionary. */
export function sameValue(left: OclValue, right: OclValue): boolean {
  if (left === right) return true;
  if (left.kind === 'text') return right.kind === 'text' && left.text === right.text;
  if (left.kind === 'number') return right.kind === 'number' && left.text === right.text;
  if (left.kind === 'boolean') return right.kind === 'boolean' && left.value === right.value;
  if (left.kind === 'list')
    return (
      right.kind === 'list' &&
      left.items.length === right.items.length &&
      left.items.every((item, at) => sameValue(item, right.items[at] as OclValue))
    );
  if (left.kind === 'dictionary') {
    if (right.kind !== 'dictionary' || left.entries.length !== right.entries.length) return false;
    const others = new Map(right.entries.map((entry) => [entry.key, entry.value]));
    return left.entries.every((entry) => {
      const other = others.get(entry.key);
      return other !== undefined && sameValue(entry.value, other);
    });
  }
  return right.kind === 'null';
}
