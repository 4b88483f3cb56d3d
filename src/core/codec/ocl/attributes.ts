import type { OclAttribute, OclBlock, OclElement, OclValue } from '../../lang/ocl/tree';
import type { PropertyBag, PropertyValue } from '../../model/propertyBag';

/** The last attribute of a name, which is the one that counts (ocl.md section 2). */
export function attributeOf(elements: readonly OclElement[], name: string): OclAttribute | null {
  for (let at = elements.length - 1; at >= 0; at -= 1) {
    const element = elements[at];
    if (element?.kind === 'attribute' && element.name === name) return element;
  }
  return null;
}

/** The blocks of a name, in order. */
export function blocksOf(elements: readonly OclElement[], name: string): readonly OclBlock[] {
  return elements.filter((element): element is OclBlock => element.kind === 'block' && element.name === name);
}

/** The text of an attribute; numbers and booleans as they are written. Null when absent, null, a list or a dictionary. */
export function textAt(elements: readonly OclElement[], name: string): string | null {
  const attribute = attributeOf(elements, name);
  return attribute === null ? null : textOf(attribute.value);
}

export function flagAt(elements: readonly OclElement[], name: string): boolean {
  return textAt(elements, name) === 'true';
}

/** The texts of a list; empty when there is none. */
export function textsAt(elements: readonly OclElement[], name: string): readonly string[] {
  const value = attributeOf(elements, name)?.value;
  if (value?.kind !== 'list') return [];
  return value.items.map((item) => textOf(item) ?? '');
}

/** A dictionary as a bag, in the order of the file. */
export function bagAt(elements: readonly OclElement[], name: string): PropertyBag {
  const value = attributeOf(elements, name)?.value;
  if (value?.kind !== 'dictionary') return new Map();
  return new Map(value.entries.map((entry): [string, PropertyValue] => [entry.key, textOf(entry.value) ?? '']));
}

/** A scalar as text; null for `null`, lists and dictionaries. */
export function textOf(value: OclValue): string | null {
  switch (value.kind) {
    case 'text':
    case 'number':
      return value.text;
    case 'boolean':
      return String(value.value);
    default:
      return null;
  }
}

/** Whether an attribute has the shape its field needs; one that has not is kept as an extra instead. */
export function fits(value: OclValue, shape: 'scalar' | 'list' | 'dictionary'): boolean {
  if (shape === 'list') return value.kind === 'list';
  if (shape === 'dictionary')
    return value.kind === 'dictionary' && value.entries.every((entry) => entry.value.kind !== 'list');
  return value.kind !== 'list' && value.kind !== 'dictionary';
}
