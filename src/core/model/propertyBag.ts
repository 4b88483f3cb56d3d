import { sameName } from '../base/caseless';

/** A secret, whose value a file does not contain; kept as it was read. JSON: `{ HasValue, NewValue, Hint }`. */
export interface SensitiveValue {
  readonly sensitive: true;
  readonly hasValue: boolean;
  readonly hint: string | null;
}

export type PropertyValue = string | SensitiveValue;

/**
 * The properties of a step or action, in file order. It contains every property of the file, known or not, so that
 * nothing is lost; `stepSettings` and `actionSettings` are typed views of the known ones.
 */
export type PropertyBag = ReadonlyMap<string, PropertyValue>;

export const noProperties: PropertyBag = new Map();

/** The text of a property, or null if it is absent or secret. Names ignore case, as on the server. */
export function propertyOf(bag: PropertyBag, name: string): string | null {
  const exact = bag.get(name);
  if (typeof exact === 'string') return exact;
  if (exact !== undefined) return null;
  const key = keyOf(bag, name);
  const value = key === null ? undefined : bag.get(key);
  return typeof value === 'string' ? value : null;
}

/**
 * A bag with one property set (`null` removes it). The spelling and position of an existing key stay; if nothing
 * changes, the same bag is returned.
 */
export function withProperty(bag: PropertyBag, name: string, value: PropertyValue | null): PropertyBag {
  const key = bag.has(name) ? name : (keyOf(bag, name) ?? name);
  if (value === null) {
    if (!bag.has(key)) return bag;
    const next = new Map(bag);
    next.delete(key);
    return next;
  }
  if (bag.get(key) === value) return bag;
  return new Map(bag).set(key, value);
}

function keyOf(bag: PropertyBag, name: string): string | null {
  for (const key of bag.keys()) if (sameName(key, name)) return key;
  return null;
}
