import type { OclValue } from '../../lang/ocl/tree';
import { nowhere } from '../../lang/ocl/tree';
import type { PropertyBag } from '../../model/propertyBag';

/**
 * What a process says, as OCL statements in the official order, before anything of a file is known. Two shapes of the
 * same process, before and after an edit, tell which statements of the file have to change.
 */
export type ShapeElement = ShapeAttribute | ShapeBlock;

export interface ShapeAttribute {
  readonly kind: 'attribute';
  readonly name: string;
  readonly value: OclValue;
}

export interface ShapeBlock {
  readonly kind: 'block';
  /** Says which block before an edit is which after it: unique among its siblings. */
  readonly key: string;
  /** The part of the process it was made from: the same object means that nothing inside has changed. */
  readonly origin: unknown;
  readonly name: string;
  readonly labels: readonly string[];
  readonly elements: readonly ShapeElement[];
}

/** An attribute with a text; none when it is null. */
export function textShape(name: string, text: string | null): readonly ShapeAttribute[] {
  return text === null ? [] : [{ kind: 'attribute', name, value: textValue(text) }];
}

/** An attribute with a text, left out when it is the default. */
export function textUnless(name: string, text: string, standard: string): readonly ShapeAttribute[] {
  return text === standard ? [] : textShape(name, text);
}

/** `name = true`; false is not written. */
export function flagShape(name: string, value: boolean): readonly ShapeAttribute[] {
  return value ? [{ kind: 'attribute', name, value: { kind: 'boolean', value: true, span: nowhere } }] : [];
}

/** A list of texts; an empty one is not written. */
export function listShape(name: string, texts: readonly string[]): readonly ShapeAttribute[] {
  if (texts.length === 0) return [];
  const items = texts.map(textValue);
  return [{ kind: 'attribute', name, value: { kind: 'list', items, span: nowhere } }];
}

/** A dictionary of the texts of a bag; OCL holds no secrets, so these are left out. An empty one is not written. */
export function bagShape(name: string, bag: PropertyBag): readonly ShapeAttribute[] {
  const entries = [...bag].flatMap(([key, value]) =>
    typeof value === 'string' ? [{ key, value: textValue(value), span: nowhere }] : [],
  );
  return entries.length === 0 ? [] : [{ kind: 'attribute', name, value: { kind: 'dictionary', entries, span: nowhere } }];
}

function textValue(text: string) {
  return { kind: 'text', text, form: { kind: 'quoted' }, span: nowhere } as const;
}
