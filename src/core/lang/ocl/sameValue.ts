import type { OclLiteral, OclValue } from './content';

/** Whether two values mean the same, ignoring the form of texts and the order of dictionaries. */
export function sameValue(left: OclValue, right: OclValue): boolean {
  if (left === right) return true;
  if (left.kind !== 'dictionary' || right.kind !== 'dictionary')
    return left.kind !== 'dictionary' && right.kind !== 'dictionary' && sameLiteral(left, right);
  if (left.entries.length !== right.entries.length) return false;
  const values = new Map(right.entries.map((entry) => [entry.key, entry.value]));
  return left.entries.every(({ key, value }) => {
    const other = values.get(key);
    return other !== undefined && sameLiteral(value, other);
  });
}

export function sameLiteral(left: OclLiteral, right: OclLiteral): boolean {
  switch (left.kind) {
    case 'string':
    case 'heredoc':
      return (right.kind === 'string' || right.kind === 'heredoc') && left.text === right.text;
    case 'decimal':
      return right.kind === 'decimal' && left.text === right.text;
    case 'integer':
      return right.kind === 'integer' && left.value === right.value;
    case 'boolean':
      return right.kind === 'boolean' && left.value === right.value;
    case 'null':
      return right.kind === 'null';
    case 'array':
      return (
        right.kind === 'array' &&
        left.items.length === right.items.length &&
        left.items.every((item, index) => {
          const other = right.items[index];
          return other !== undefined && sameLiteral(item, other);
        })
      );
  }
}
