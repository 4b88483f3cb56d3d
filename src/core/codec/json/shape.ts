import type { Json } from '../../base/json';

/**
 * JSON to be written. Numbers keep their spelling; entries of a `keyed` list have an internal key, so that the writer
 * can follow them when they move. The key is not written.
 */
export type Shape =
  | null
  | boolean
  | string
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Shape[] }
  | { readonly kind: 'keyed'; readonly items: readonly { readonly key: string; readonly value: Shape }[] }
  | ObjectShape;

export interface ObjectShape {
  readonly kind: 'object';
  readonly members: ReadonlyMap<string, Shape>;
}

/** An object of the given members, in their order, followed by `more`; undefined members are left out. */
export function objectOf(
  members: Readonly<Record<string, Shape | undefined>>,
  more: ReadonlyMap<string, Shape> = new Map(),
): ObjectShape {
  const kept = Object.entries(members).filter((entry): entry is [string, Shape] => entry[1] !== undefined);
  return { kind: 'object', members: new Map([...kept, ...more]) };
}

export function listOf(items: readonly Shape[]): Shape {
  return { kind: 'list', items };
}

/** Plain JSON as a shape. */
export function shapeOf(json: Json): Shape {
  if (json === null || typeof json === 'boolean' || typeof json === 'string') return json;
  if (typeof json === 'number') return { kind: 'number', text: JSON.stringify(json) };
  if (Array.isArray(json)) return listOf(json.map(shapeOf));
  const members = Object.entries(json).map(([key, value]) => [key, shapeOf(value)] as const);
  return { kind: 'object', members: new Map(members) };
}

/**
 * Whether two shapes print the same JSON with the same keyed entries in the same positions; the order of members is
 * ignored.
 */
export function sameShape(left: Shape, right: Shape): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  switch (left.kind) {
    case 'number':
      return right.kind === 'number' && left.text === right.text;
    case 'list':
      return (
        right.kind === 'list' &&
        left.items.length === right.items.length &&
        left.items.every((item, index) => sameShape(item, right.items[index] ?? null))
      );
    case 'keyed':
      return right.kind === 'keyed' && left.items.length === right.items.length && sameEntries(left.items, right.items);
    case 'object':
      return right.kind === 'object' && sameMembers(left, right);
  }
}

type Entries = Extract<Shape, { kind: 'keyed' }>['items'];

function sameEntries(left: Entries, right: Entries): boolean {
  return left.every((entry, index) => {
    const other = right[index];
    return other !== undefined && entry.key === other.key && sameShape(entry.value, other.value);
  });
}

function sameMembers(left: ObjectShape, right: ObjectShape): boolean {
  if (left.members.size !== right.members.size) return false;
  for (const [key, value] of left.members) {
    const other = right.members.get(key);
    if (other === undefined || !sameShape(value, other)) return false;
  }
  return true;
}
