import { headText } from '../../lang/ocl/printOcl';
import type { OclBlock, OclElement } from '../../lang/ocl/tree';
import { patchAttributes } from './patchAttributes';
import { marginOf, type PatchContext, printShape } from './patchContext';
import type { ShapeBlock, ShapeElement } from './shape';
import { type TextEdit, withEdits } from './textEdits';

interface Change {
  readonly before: readonly ShapeElement[];
  readonly after: readonly ShapeElement[];
  /** How many blocks the statements stand in. */
  readonly depth: number;
}

/** The text of a block of the file after a change; untouched statements keep every byte. */
export function patchBlock(
  context: PatchContext,
  stood: OclBlock,
  change: { readonly before: ShapeBlock; readonly after: ShapeBlock; readonly depth: number },
): string {
  const { before, after, depth } = change;
  if (before.origin === after.origin && sameLabels(before, after)) return context.text.slice(stood.span.start, stood.span.end);
  const isBare = stood.elements.length === 0 || after.elements.length === 0;
  if (isBare && (stood.elements.length > 0 || after.elements.length > 0)) return printShape(context, after, depth);
  const edits = [...patchElements(context, stood.elements, { before: before.elements, after: after.elements, depth: depth + 1 })];
  if (!sameLabels(before, after)) {
    const head = headText(stood.name, after.labels);
    const headEnd = stood.span.start + context.text.slice(stood.span.start, stood.open).trimEnd().length;
    edits.push({ start: stood.span.start, end: headEnd, text: head });
  }
  return withEdits(context.text, stood.span.start, stood.span.end, edits);
}

function sameLabels(left: ShapeBlock, right: ShapeBlock): boolean {
  return left.labels.length === right.labels.length && left.labels.every((label, at) => label === right.labels[at]);
}

/** The edits inside a block, or inside the file. @param inside  its elements in the file; not empty */
export function patchElements(
  context: PatchContext,
  inside: readonly OclElement[],
  change: Change,
): readonly TextEdit[] {
  return [...patchAttributes(context, inside, change), ...patchBlocks(context, inside, change)];
}

function patchBlocks(context: PatchContext, inside: readonly OclElement[], change: Change): readonly TextEdit[] {
  const before = blocksIn(change.before);
  const after = blocksIn(change.after);
  const places = placesOf(inside, before);
  const isSameOrder = before.length === after.length && before.every((block, at) => block.key === after[at]?.key);
  if (!isSameOrder) return rearranged(context, inside, { before, after, places, depth: change.depth });
  return after.flatMap((block, at) => {
    const stood = places.get(block.key);
    const was = before[at];
    if (stood === undefined || was === undefined) return [];
    const text = patchBlock(context, stood, { before: was, after: block, depth: change.depth });
    return text === context.text.slice(stood.span.start, stood.span.end) ? [] : [{ ...stood.span, text }];
  });
}

function blocksIn(elements: readonly ShapeElement[]): readonly ShapeBlock[] {
  return elements.filter((element): element is ShapeBlock => element.kind === 'block');
}

/** Which block of the file each block of the shape was read from: the first of a name is the first of that name. */
function placesOf(inside: readonly OclElement[], before: readonly ShapeBlock[]): ReadonlyMap<string, OclBlock> {
  const queues = new Map<string, OclBlock[]>();
  for (const element of inside) {
    if (element.kind !== 'block') continue;
    const queue = queues.get(element.name);
    if (queue) queue.push(element);
    else queues.set(element.name, [element]);
  }
  const places = new Map<string, OclBlock>();
  for (const block of before) {
    const stood = queues.get(block.name)?.shift();
    if (stood !== undefined) places.set(block.key, stood);
  }
  return places;
}

interface Rearrangement {
  readonly before: readonly ShapeBlock[];
  readonly after: readonly ShapeBlock[];
  readonly places: ReadonlyMap<string, OclBlock>;
  readonly depth: number;
}

/** A block of the file with what stands between it and the next one; it moves with the blank lines above it. */
interface Chunk {
  readonly block: OclBlock;
  readonly gap: string;
  readonly end: number;
}

/** One edit over all blocks of a parent: each in its new place, with the lines above it. */
function rearranged(context: PatchContext, inside: readonly OclElement[], change: Rearrangement): readonly TextEdit[] {
  const { text, style } = context;
  const chunks = chunksOf(context, inside);
  const byBlock = new Map(chunks.map((chunk) => [chunk.block, chunk]));
  const was = new Map(change.before.map((block) => [block.key, block]));
  const first = chunks[0];
  const last = chunks.at(-1);
  const end = inside.at(-1)?.span.end ?? 0;
  const margin = marginOf(context, first?.block.span.start ?? inside[0]?.span.start ?? 0, change.depth);
  const standardGap = `${style.newline}${style.newline}${margin}`;
  let result = '';
  // Blocks of the file that the process does not speak of stay in front, where reading order left them.
  const spoken = new Set(change.places.values());
  const written = [
    ...chunks.filter((chunk) => !spoken.has(chunk.block)).map((chunk) => ({ chunk, body: sliceOf(text, chunk.block) })),
    ...change.after.map((block) => {
      const stood = change.places.get(block.key);
      const earlier = was.get(block.key);
      const chunk = stood === undefined ? undefined : byBlock.get(stood);
      if (chunk === undefined || earlier === undefined)
        return { chunk: null, body: printShape(context, block, change.depth) };
      return { chunk, body: patchBlock(context, chunk.block, { before: earlier, after: block, depth: change.depth }) };
    }),
  ];
  written.forEach(({ chunk, body }, at) => {
    const gap = chunk === null || chunk === first ? standardGap : chunk.gap;
    if (at > 0) result += gap;
    result += body + (chunk === null ? '' : text.slice(chunk.block.span.end, chunk.end));
  });
  if (first === undefined || last === undefined)
    return result === '' ? [] : [{ start: end, end, text: standardGap + result }];
  if (result !== '') return [{ start: first.block.span.start, end: last.end, text: result }];
  // All blocks are gone: with the blank lines that parted them from the attributes.
  const previous = inside[inside.indexOf(first.block) - 1];
  return [{ start: previous?.span.end ?? first.block.span.start, end: last.end, text: '' }];
}

function chunksOf(context: PatchContext, inside: readonly OclElement[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let open: { block: OclBlock; gap: string; end: number } | null = null;
  let previousEnd: number | null = null;
  for (const element of inside) {
    if (element.kind === 'block') {
      if (open !== null) chunks.push(open);
      const gap: string = previousEnd === null ? '' : context.text.slice(previousEnd, element.span.start);
      open = { block: element, gap, end: element.span.end };
    } else if (open !== null) open.end = element.span.end;
    previousEnd = element.span.end;
  }
  if (open !== null) chunks.push(open);
  return chunks;
}

function sliceOf(text: string, block: OclBlock): string {
  return text.slice(block.span.start, block.span.end);
}
