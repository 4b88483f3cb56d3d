import type { OclStatement } from './content';
import type { Item } from './patchItems';
import { type Before, gapAtEnd, gapBetween } from './printOcl';
import { indentOfLine, isFirstOnLine } from './resume';
import type { PrintStyle } from './style';
import type { BlockNode, OclNode } from './tree';

/** The statements between two braces, or of a whole file. */
export interface Body {
  readonly nodes: readonly OclNode[];
  /** After the `{`, and at the `}`; for a whole file the ends of the text. */
  readonly start: number;
  readonly end: number;
  readonly owner: BlockNode | null;
}

/**
 * Lays out a body from the texts of its items. The text between two statements of the file stays if they are still
 * neighbours, or if their new neighbours are of the same kind; otherwise it is copied from other neighbours of these
 * kinds in the body, and if there are none, it follows the style.
 *
 * @param textOf  the new text of an item; null for a statement of the file that keeps its bytes
 */
export function laidOut(
  file: { readonly text: string; readonly style: PrintStyle },
  body: Body,
  items: readonly Item[],
  textOf: (item: Item, margin: string) => string | null,
): string {
  if (items.length === 0 && body.nodes.length === 0) return file.text.slice(body.start, body.end);
  const layout = layoutOf(file, body);
  const parts: string[] = [];
  let previous: Item | null = null;
  // A range of the file that does not change, gaps included, is copied at once.
  let stays: { readonly start: number; end: number } | null = null;
  for (const item of items) {
    const text = textOf(item, layout.margin);
    const isNext = previous?.node !== null && previous?.index === item.index - 1;
    if (stays === null || text !== null || item.node === null || !isNext) {
      if (stays !== null) parts.push(file.text.slice(stays.start, stays.end));
      parts.push(previous === null ? opening(layout, item) : gap(layout, previous, item));
      stays = text === null && item.node !== null ? { start: item.node.start, end: item.node.end } : null;
      if (text !== null) parts.push(text);
    } else stays.end = item.node.end;
    previous = item;
  }
  if (stays !== null) parts.push(file.text.slice(stays.start, stays.end));
  if (items.length === 0 && file.text.startsWith('\uFEFF', body.start)) parts.push('\uFEFF');
  parts.push(tail(layout, previous));
  return parts.join('');
}

/** The indentation of the line at an offset; null if something else precedes the offset. */
export function marginAt(text: string, offset: number): string | null {
  return isFirstOnLine(text, offset) ? text.slice(offset - indentOfLine(text, offset), offset) : null;
}

interface Layout extends Body {
  readonly text: string;
  readonly style: PrintStyle;
  readonly margin: string;
  readonly ownerMargin: string;
  /** Gaps found between neighbours, by their two kinds. */
  readonly found: Map<string, string>;
}

function layoutOf({ text, style }: { readonly text: string; readonly style: PrintStyle }, body: Body): Layout {
  const ownerMargin = body.owner === null ? '' : (marginAt(text, body.owner.start) ?? '');
  const first = body.nodes.find((node) => isFirstOnLine(text, node.start));
  const standard = body.owner === null ? '' : ownerMargin + style.indent;
  const margin = first === undefined ? standard : (marginAt(text, first.start) ?? standard);
  return { ...body, text, style, margin, ownerMargin, found: new Map() };
}

function opening(layout: Layout, item: Item): string {
  const { text, nodes, start, end, owner, margin, style } = layout;
  const first = nodes[0];
  const own = text.slice(start, first?.start ?? end);
  if (owner === null) return first === undefined ? (/^\uFEFF?/.exec(own)?.[0] ?? '') : own;
  const standard = gapBetween('block-start', kindOf(item), margin, style);
  if (first === undefined) return standard;
  if (item.node === first) return own;
  const isStandard = gapBetween('block-start', nodeKind(first), margin, style) === standard;
  return isStandard && own.includes('\n') ? own : standard;
}

function gap(layout: Layout, previous: Item, item: Item): string {
  const { text, nodes, margin, style } = layout;
  const before = nodes[item.index - 1];
  const now = gapBetween(beforeItem(previous), kindOf(item), margin, style);
  if (item.node !== null && before !== undefined) {
    const own = text.slice(before.end, item.node.start);
    if (previous.node === before) return own;
    if (own.includes('\n') && gapBetween(beforeNode(before), kindOf(item), margin, style) === now) return own;
  }
  return gapLike(layout, beforeItem(previous), kindOf(item)) ?? now;
}

/** The gap between two neighbours of these kinds elsewhere in the body: the standard one if it occurs. */
function gapLike(layout: Layout, before: Before, kind: OclStatement['kind']): string | null {
  const { text, nodes, margin, style, found } = layout;
  if (found.size === 0) {
    found.set('', '');
    for (let index = 1; index < nodes.length; index += 1) {
      const [left, right] = [nodes[index - 1], nodes[index]];
      if (left === undefined || right === undefined || left.kind === 'unread' || right.kind === 'unread') continue;
      const between = text.slice(left.end, right.start);
      const kinds = `${beforeNode(left)} ${nodeKind(right)}`;
      const isStandard = between === gapBetween(beforeNode(left), nodeKind(right), margin, style);
      if (between.includes('\n') && (isStandard || !found.has(kinds))) found.set(kinds, between);
    }
  }
  return found.get(`${before} ${kind}`) ?? null;
}

function tail(layout: Layout, last: Item | null): string {
  const { text, nodes, end, owner, ownerMargin, style, start } = layout;
  const lastNode = nodes.at(-1);
  if (owner === null)
    return lastNode === undefined ? (text.slice(start).includes('\n') ? style.newline : '') : text.slice(lastNode.end);
  const standard = gapAtEnd(last === null ? 'block-start' : beforeItem(last), ownerMargin, style);
  if (lastNode === undefined) return standard;
  const own = text.slice(lastNode.end, end);
  if (last?.node === lastNode || owner.close === -1) return own;
  return own.includes('\n') && gapAtEnd(beforeNode(lastNode), ownerMargin, style) === standard ? own : standard;
}

function kindOf({ node, after }: Item): OclStatement['kind'] {
  return after?.kind ?? (node === null ? 'attribute' : nodeKind(node));
}

function nodeKind(node: OclNode): OclStatement['kind'] {
  return node.kind === 'block' ? 'block' : 'attribute';
}

function beforeItem({ node, after }: Item): Before {
  if (after === null) return node === null ? 'attribute' : beforeNode(node);
  if (after.kind === 'block') return 'block';
  return after.value.kind === 'dictionary' ? 'dictionary' : 'attribute';
}

function beforeNode(node: OclNode): Before {
  if (node.kind !== 'attribute') return node.kind === 'block' ? 'block' : 'attribute';
  return node.value.kind === 'dictionary' ? 'dictionary' : 'attribute';
}
