import { stringOf } from '../../lang/ocl/content';
import { compareNames } from '../../lang/ocl/nameOrder';
import type { Wanted, WantedAttribute, WantedBlock } from '../../lang/ocl/wanted';
import type { PropertyBag } from '../../model/propertyBag';

/** A text attribute, left out if null. An empty text is written. */
export function text(name: string, value: string | null): WantedAttribute {
  const isAbsent = value === null;
  return {
    kind: 'attribute',
    name,
    value: isAbsent ? { kind: 'null' } : stringOf(value),
    implied: isAbsent,
    omitted: isAbsent,
  };
}

/** A text attribute, left out if it has the default value. */
export function textUnless(name: string, value: string, defaultValue: string): WantedAttribute {
  const isDefault = value === defaultValue;
  return { kind: 'attribute', name, value: stringOf(value), implied: isDefault, omitted: isDefault };
}

/** A flag, only ever written as `true`. */
export function flag(name: string, value: boolean): WantedAttribute {
  return { kind: 'attribute', name, value: { kind: 'boolean', value }, implied: !value, omitted: !value };
}

/** A list of texts, left out if empty. */
export function texts(name: string, values: readonly string[]): WantedAttribute {
  const isEmpty = values.length === 0;
  const value = { kind: 'array', items: values.map(stringOf) } as const;
  return { kind: 'attribute', name, value, implied: isEmpty, omitted: isEmpty };
}

/** Properties, left out if there are none. Secrets cannot be written in OCL and are left out, too. */
export function bag(name: string, properties: PropertyBag): WantedAttribute {
  const entries = [...properties].flatMap(([key, value]) =>
    typeof value === 'string' ? [{ key, value: stringOf(value) }] : [],
  );
  const isEmpty = entries.length === 0;
  return { kind: 'attribute', name, value: { kind: 'dictionary', entries }, implied: isEmpty, omitted: isEmpty };
}

/** A block; by default it keeps its position, is always written, and depends on more than one value. */
export function block(
  name: string,
  fields: Partial<Omit<WantedBlock, 'kind' | 'name'>> & Pick<WantedBlock, 'body'>,
): WantedBlock {
  return {
    kind: 'block',
    name,
    key: name,
    labels: [],
    labelsImplied: false,
    group: null,
    origin: null,
    implied: false,
    ...fields,
  };
}

/**
 * Statements in the order of the official writer: attributes by name, then blocks as listed. If an extra and a known
 * setting have the same name, the known one is dropped unless it was set.
 */
export function inOrder(wanted: readonly Wanted[], extras: readonly Wanted[]): readonly Wanted[] {
  const isAttribute = (each: Wanted): each is WantedAttribute => each.kind === 'attribute';
  const known = wanted.filter(isAttribute);
  const other = extras.filter(isAttribute);
  const set = new Set(known.filter((each) => !each.implied).map((each) => each.name));
  const taken = new Set(other.map((each) => each.name));
  const attributes = [
    ...known.filter((each) => !each.implied || !taken.has(each.name)),
    ...other.filter((each) => !set.has(each.name)),
  ].toSorted((left, right) => compareNames(left.name, right.name));
  const blocks = [...extras, ...wanted].filter((each) => each.kind === 'block');
  return [...attributes, ...blocks];
}
