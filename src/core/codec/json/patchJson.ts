import type { JsonArrayNode, JsonMember, JsonNode, JsonObjectNode } from './jsonNode';
import { memberOf } from './jsonNode';
import { indentationIn, type JsonStyle, onOneLine } from './jsonStyle';
import { printMember, printShape } from './printShape';
import { type ObjectShape, type Shape, sameShape } from './shape';

/** The text being changed, and its formatting. */
export interface PatchedText {
  readonly text: string;
  readonly style: JsonStyle;
}

/**
 * The text of a value after a change: parts that `before` and `after` have in common are copied from the text, with
 * their blanks, escapes, number spellings and unknown members; the rest is printed in the text's own formatting.
 *
 * `before` is what was read from `node`; entries of a `keyed` list are matched by key, wherever they moved.
 */
export function patchJson(
  target: PatchedText,
  node: JsonNode,
  { before, after }: { readonly before: Shape; readonly after: Shape },
): string {
  if (sameShape(before, after)) return target.text.slice(node.start, node.end);
  if (node.kind === 'object' && typeof before === 'string' && typeof after === 'string') {
    const inner = memberOf(node, 'Value');
    if (inner !== null)
      return spliced(target.text, node, inner.value, patchJson(target, inner.value, { before, after }));
  }
  if (typeof before === 'object' && before !== null && typeof after === 'object' && after !== null) {
    if (node.kind === 'object' && before.kind === 'object' && after.kind === 'object' && node.members.length > 0)
      return patchObject(target, node, before, after);
    if (node.kind === 'array' && node.items.length > 0 && before.kind === after.kind) {
      const [old, next] = [entriesOf(before), entriesOf(after)];
      if (old !== null && next !== null && old.length === node.items.length) return patchList(target, node, old, next);
    }
  }
  const indentation = lineIndentation(target.text, node.start);
  return printShape(after, target.style, indentation);
}

interface Part {
  readonly gap: string;
  readonly body: string;
}

function patchObject(target: PatchedText, node: JsonObjectNode, before: ObjectShape, after: ObjectShape): string {
  const { text } = target;
  const gaps = gapsOf(
    target,
    node.start,
    node.members.map((member) => ({ start: member.start, end: member.value.end })),
  );
  const keys = new Map<JsonMember, string>();
  for (const key of [...before.members.keys(), ...after.members.keys()]) {
    const member = memberOf(node, key);
    if (member !== null && !keys.has(member)) keys.set(member, key);
  }
  const removed = new Set([...before.members.keys()].filter((key) => !after.members.has(key)));
  const parts: Part[] = [];
  const places = new Map<string, number>();
  node.members.forEach((member, index) => {
    const key = keys.get(member);
    if (removed.has(key ?? member.key)) return;
    const gap = parts.length === 0 ? gaps.first : (gaps.own[index] ?? gaps.between);
    parts.push({ gap, body: patchMember(target, member, { before: beforeOf(key), after: afterOf(key) }) });
    if (key !== undefined) places.set(key, parts.length);
  });
  insertMissing();
  return assembled(parts, text.slice(node.members.at(-1)?.value.end ?? node.start + 1, node.end), '{}');

  function beforeOf(key: string | undefined): Shape | undefined {
    return key === undefined ? undefined : before.members.get(key);
  }
  function afterOf(key: string | undefined): Shape | undefined {
    return key === undefined ? undefined : after.members.get(key);
  }
  /** New members follow their usual predecessor, or go to the end. */
  function insertMissing(): void {
    let previous = parts.length;
    for (const [key, value] of after.members) {
      const place = places.get(key);
      if (place !== undefined) {
        previous = place;
        continue;
      }
      const old = before.members.get(key);
      if (old !== undefined && sameShape(old, value)) continue;
      const gap = parts.length === 0 ? gaps.first : gaps.between;
      const { style, indentation } = layoutIn(target, gap);
      parts.splice(previous, 0, { gap, body: printMember(key, value, style, indentation) });
      for (const [known, at] of places) if (at > previous) places.set(known, at + 1);
      previous += 1;
    }
  }
}

function patchMember(
  target: PatchedText,
  member: JsonMember,
  { before, after }: { readonly before: Shape | undefined; readonly after: Shape | undefined },
): string {
  const { text } = target;
  if (after === undefined) return text.slice(member.start, member.value.end);
  const head = text.slice(member.start, member.value.start);
  if (before !== undefined) return head + patchJson(target, member.value, { before, after });
  return head + printShape(after, target.style, lineIndentation(text, member.start));
}

interface Entry {
  /** The key of the entry; null for entries that are only identified by content. */
  readonly key: string | null;
  readonly value: Shape;
}

function entriesOf(shape: Shape): readonly Entry[] | null {
  if (typeof shape !== 'object' || shape === null) return null;
  if (shape.kind === 'keyed') return shape.items;
  return shape.kind === 'list' ? shape.items.map((value) => ({ key: null, value })) : null;
}

function patchList(
  target: PatchedText,
  node: JsonArrayNode,
  before: readonly Entry[],
  after: readonly Entry[],
): string {
  const { text } = target;
  const gaps = gapsOf(target, node.start, node.items);
  const find = finder(before);
  const parts = after.map((entry, index): Part => {
    const gap = index === 0 ? gaps.first : (gaps.own[index] ?? gaps.between);
    const from = find(entry);
    const item = node.items[from];
    const old = before[from];
    if (item !== undefined && old !== undefined)
      return { gap, body: patchJson(target, item, { before: old.value, after: entry.value }) };
    const { style, indentation } = layoutIn(target, gap);
    return { gap, body: printShape(entry.value, style, indentation) };
  });
  return assembled(parts, text.slice(node.items.at(-1)?.end ?? node.start + 1, node.end), '[]');
}

/** Finds the original of an entry, each at most once; -1 for a new entry. Linear for keyed entries. */
function finder(before: readonly Entry[]): (entry: Entry) => number {
  const byKey = new Map(before.flatMap((entry, index) => (entry.key === null ? [] : [[entry.key, index]])));
  const used = new Set<number>();
  return (entry) => {
    const found =
      entry.key === null
        ? before.findIndex((old, index) => !used.has(index) && sameShape(old.value, entry.value))
        : (byKey.get(entry.key) ?? -1);
    used.add(found);
    return found;
  };
}

/** The blanks and commas around values: before the first, before each further one, and before a new one. */
function gapsOf(
  { text, style }: PatchedText,
  start: number,
  spans: readonly { readonly start: number; readonly end: number }[],
): { readonly first: string; readonly own: readonly (string | undefined)[]; readonly between: string } {
  const first = text.slice(start + 1, spans[0]?.start ?? start + 1);
  const own = spans.map((span, index) => {
    const previous = spans[index - 1];
    return previous === undefined ? undefined : text.slice(previous.end, span.start);
  });
  return { first, own, between: own[1] ?? (first.includes('\n') ? `,${first}` : style.comma) };
}

/** The formatting of a new value after a gap: on several lines only if its neighbours are. */
function layoutIn(target: PatchedText, gap: string): { readonly style: JsonStyle; readonly indentation: string } {
  const indentation = indentationIn(gap);
  if (indentation === null) return { style: onOneLine(target.style), indentation: '' };
  return { style: target.style, indentation };
}

function assembled(parts: readonly Part[], tail: string, brackets: '{}' | '[]'): string {
  if (parts.length === 0) return brackets;
  return `${brackets[0]}${parts.map((part) => part.gap + part.body).join('')}${tail}`;
}

function spliced(text: string, outer: JsonNode, inner: JsonNode, body: string): string {
  return text.slice(outer.start, inner.start) + body + text.slice(inner.end, outer.end);
}

/** The indentation of the line at an offset. */
function lineIndentation(text: string, offset: number): string {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(line, offset))?.[0] ?? '';
}
