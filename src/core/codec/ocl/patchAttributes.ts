import type { OclAttribute, OclElement, OclValue } from '../../lang/ocl/tree';
import { attributeOf } from './attributes';
import { inForm, marginOf, type PatchContext, printValue, wholeLine } from './patchContext';
import { patchDictionary } from './patchDictionary';
import { sameValue } from './sameValue';
import type { ShapeAttribute, ShapeElement } from './shape';
import type { TextEdit } from './textEdits';

/**
 * The edits that turn the attributes of one block (or of the file) from what they said into what they shall say.
 * Only attributes that differ between the two shapes are touched.
 *
 * @param inside  the elements of the block in the file; not empty
 */
export function patchAttributes(
  context: PatchContext,
  inside: readonly OclElement[],
  change: { readonly before: readonly ShapeElement[]; readonly after: readonly ShapeElement[]; readonly depth: number },
): readonly TextEdit[] {
  const before = attributesOf(change.before);
  const after = attributesOf(change.after);
  const edits: TextEdit[] = [];
  for (const [name, attribute] of before) {
    const stood = attributeOf(inside, name);
    const next = after.get(name);
    if (stood === null || (next !== undefined && sameValue(attribute.value, next.value))) continue;
    if (next === undefined) edits.push(removal(context, inside, stood));
    else edits.push(...replacement(context, stood, { before: attribute.value, after: next.value, depth: change.depth }));
  }
  for (const [name, attribute] of after) {
    const known = before.get(name);
    if (known !== undefined && (attributeOf(inside, name) !== null || sameValue(known.value, attribute.value))) continue;
    const stood = attributeOf(inside, name);
    // The file may spell out a default that the shape leaves out.
    if (stood !== null) edits.push({ ...stood.value.span, text: valueText(context, attribute.value, stood.value, change.depth) });
    else edits.push(insertion(context, inside, { attribute, order: [...after.keys()], depth: change.depth }));
  }
  return edits;
}

function attributesOf(elements: readonly ShapeElement[]): ReadonlyMap<string, ShapeAttribute> {
  return new Map(
    elements.flatMap((element) => (element.kind === 'attribute' ? [[element.name, element] as const] : [])),
  );
}

function valueText(context: PatchContext, value: OclValue, stood: OclValue, depth: number): string {
  return printValue(context, inForm(value, stood), depth);
}

function replacement(
  context: PatchContext,
  stood: OclAttribute,
  change: { readonly before: OclValue; readonly after: OclValue; readonly depth: number },
): readonly TextEdit[] {
  const { before, after, depth } = change;
  if (stood.value.kind === 'dictionary' && before.kind === 'dictionary' && after.kind === 'dictionary') {
    const edits = patchDictionary(context, stood.value, { before, after, depth });
    if (edits !== null) return edits;
  }
  return [{ ...stood.value.span, text: valueText(context, after, stood.value, depth) }];
}

function removal(context: PatchContext, inside: readonly OclElement[], stood: OclAttribute): TextEdit {
  const { start, end } = wholeLine(context, stood.span.start, stood.span.end);
  const at = inside.indexOf(stood);
  const next = inside[at + 1];
  // The blank line between the last attribute and a first block goes with the attribute.
  const isAlone = at === 0 && next?.kind === 'block';
  const gap = isAlone ? /^(\r?\n)[ \t]*(?=\r?\n)/.exec(context.text.slice(end, next.span.start)) : null;
  return { start, end: end + (gap?.[0].length ?? 0), text: '' };
}

function insertion(
  context: PatchContext,
  inside: readonly OclElement[],
  what: { readonly attribute: ShapeAttribute; readonly order: readonly string[]; readonly depth: number },
): TextEdit {
  const { attribute, order, depth } = what;
  const { newline } = context.style;
  const statement = `${attribute.name} = ${printValue(context, inForm(attribute.value, null), depth)}`;
  const earlier = order.slice(0, order.indexOf(attribute.name)).reverse();
  const neighbour = earlier.map((name) => attributeOf(inside, name)).find((found) => found !== null);
  if (neighbour) {
    const margin = marginOf(context, neighbour.span.start, depth);
    return { start: neighbour.span.end, end: neighbour.span.end, text: `${newline}${margin}${statement}` };
  }
  const first = inside[0];
  if (first === undefined) throw new Error('An attribute cannot be put beside nothing.');
  const margin = marginOf(context, first.span.start, depth);
  const gap = first.kind === 'block' ? `${newline}${newline}` : newline;
  return { start: first.span.start, end: first.span.start, text: `${statement}${gap}${margin}` };
}
