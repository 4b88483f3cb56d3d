import type { OclElement, OclScalar, OclValue } from '../../lang/ocl/tree';
import { nowhere } from '../../lang/ocl/tree';
import type { Extra, ExtraValue } from '../../model/extra';
import { fits } from './attributes';
import type { ShapeElement } from './shape';

/** The attributes a reader understands, with the shape each needs, and the blocks it understands. */
export interface KnownNames {
  readonly attributes: Readonly<Record<string, 'scalar' | 'list' | 'dictionary'>>;
  readonly blocks: readonly string[];
}

/** What a reader does not understand, kept as it is. */
export function extrasOf(elements: readonly OclElement[], known: KnownNames): readonly Extra[] {
  return elements.flatMap((element): readonly Extra[] => {
    if (element.kind === 'unread') return [];
    if (element.kind === 'block') return known.blocks.includes(element.name) ? [] : [extraOf(element)];
    const shape = known.attributes[element.name];
    return shape !== undefined && fits(element.value, shape) ? [] : [extraOf(element)];
  });
}

/** An element with everything in it, as an extra. */
export function extraOf(element: Exclude<OclElement, { readonly kind: 'unread' }>): Extra {
  if (element.kind === 'attribute') return { kind: 'attribute', name: element.name, value: extraValueOf(element.value) };
  const children = element.elements.flatMap((child) => (child.kind === 'unread' ? [] : [extraOf(child)]));
  return { kind: 'block', name: element.name, labels: element.labels, children };
}

function extraValueOf(value: OclValue): ExtraValue {
  switch (value.kind) {
    case 'text':
    case 'number':
      return { kind: value.kind, text: value.text };
    case 'boolean':
      return { kind: 'boolean', value: value.value };
    case 'null':
      return { kind: 'null' };
    case 'list':
      return { kind: 'list', items: value.items.map(extraValueOf) };
    case 'dictionary':
      return { kind: 'dictionary', entries: value.entries.map((entry) => [entry.key, extraValueOf(entry.value)]) };
  }
}

/** Extras as statements. What only JSON can hold (nested lists, objects) becomes its JSON text. */
export function shapesOfExtras(extras: readonly Extra[]): readonly ShapeElement[] {
  return extras.map((extra, at): ShapeElement => {
    if (extra.kind === 'attribute') return { kind: 'attribute', name: extra.name, value: valueOfExtra(extra.value) };
    const elements = shapesOfExtras(extra.children);
    return { kind: 'block', key: `extra ${extra.name} ${at}`, origin: extra, name: extra.name, labels: extra.labels, elements };
  });
}

function valueOfExtra(value: ExtraValue): OclValue {
  if (value.kind === 'list') return { kind: 'list', items: value.items.map(scalarOfExtra), span: nowhere };
  if (value.kind === 'dictionary') {
    const entries = value.entries.map(([key, entry]) => ({ key, value: scalarOfExtra(entry), span: nowhere }));
    return { kind: 'dictionary', entries, span: nowhere };
  }
  return scalarOfExtra(value);
}

function scalarOfExtra(value: ExtraValue): OclScalar {
  switch (value.kind) {
    case 'number':
      return { kind: 'number', text: value.text, span: nowhere };
    case 'boolean':
      return { kind: 'boolean', value: value.value, span: nowhere };
    case 'null':
      return { kind: 'null', span: nowhere };
    case 'text':
      return { kind: 'text', text: value.text, form: { kind: 'quoted' }, span: nowhere };
    default:
      return { kind: 'text', text: JSON.stringify(value), form: { kind: 'quoted' }, span: nowhere };
  }
}
