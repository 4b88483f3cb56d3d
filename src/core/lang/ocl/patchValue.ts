import { canonicalLiteral, canonicalValue } from './canonicalOcl';
import type { OclDictionary, OclEntry, OclLiteral, OclValue } from './content';
import { heredocHolds } from './heredocText';
import { compareNames } from './nameOrder';
import { parseHeredoc } from './parseHeredoc';
import { printEntry, printLiteral, printValue } from './printValue';
import { readerOf } from './reader';
import { sameLiteral } from './sameValue';
import type { PrintStyle } from './style';
import type { DictionaryNode, EntryNode, HeredocNode, LiteralNode, ValueNode } from './tree';

/** A file that is being patched: its text and the layout of new parts. */
export interface Patched {
  readonly text: string;
  readonly style: PrintStyle;
}

export interface ValueChange {
  /** The present value in the file, in the form in which `after` would be read. */
  readonly before: OclValue;
  readonly after: OclValue;
  /** The indentation of the attribute's line. */
  readonly margin: string;
}

/** The text of a value after a change. For a dictionary only the entries that differ are printed again. */
export function patchValue(file: Patched, node: ValueNode, { before, after, margin }: ValueChange): string {
  const { style } = file;
  if (node.kind === 'dictionary' && before.kind === 'dictionary' && after.kind === 'dictionary')
    return patchDictionary(file, node, { before, after, margin });
  if (node.kind === 'dictionary' || after.kind === 'dictionary')
    return printValue(canonicalValue(after, style.legacyHeredoc), margin, style);
  return patchLiteral(file, node, after, margin);
}

function patchLiteral(file: Patched, node: LiteralNode, after: OclLiteral, margin: string): string {
  const { style } = file;
  const form = canonicalLiteral(after, style.legacyHeredoc);
  if (node.kind === 'heredoc' && form.kind === 'heredoc') {
    const patched = patchHeredoc(file, node, form.text);
    if (patched !== null) return patched;
  }
  return printLiteral(form, margin, style);
}

/**
 * A heredoc with a new text. Unchanged lines at its beginning and end keep their bytes, the others get the indentation
 * of the text. Null if the text must be laid out again.
 */
function patchHeredoc({ text, style }: Patched, node: HeredocNode, after: string): string | null {
  const { textStart, endLine, indent, tag, indented } = node;
  if (!indented || endLine === textStart || !heredocHolds(after, style.legacyHeredoc)) return null;
  const raw = text.slice(textStart, endLine - 1).split('\n');
  const old = node.text.split('\n');
  const next = after.split('\n');
  if (raw.length !== old.length || next.some((line) => line.includes(tag))) return null;
  const margin = raw.find((line) => line.length > indent)?.slice(0, indent);
  if (margin === undefined) return null;
  const most = Math.min(old.length, next.length);
  let head = 0;
  while (head < most && old[head] === next[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === next.at(-1 - tail)) tail += 1;
  const changed = next.slice(head, next.length - tail).map((line) => margin + line);
  const lines = [...raw.slice(0, head), ...changed, ...(tail === 0 ? [] : raw.slice(-tail))];
  const patched = text.slice(node.start, textStart) + lines.join('\n') + text.slice(endLine - 1, node.end);
  return isReadAs(patched, after, style.legacyHeredoc) ? patched : null;
}

function isReadAs(heredoc: string, text: string, legacyHeredoc: boolean): boolean {
  const node = parseHeredoc(readerOf(heredoc, legacyHeredoc));
  return node !== null && node.text === text && node.end === heredoc.length;
}

interface DictionaryChange extends ValueChange {
  readonly before: OclDictionary;
  readonly after: OclDictionary;
}

function patchDictionary(file: Patched, node: DictionaryNode, change: DictionaryChange): string {
  const { text, style } = file;
  const { margin } = change;
  const entries = entriesAfter(node, change);
  if (entries.length === 0) return `{${style.newline}${margin}}`;
  const before = new Map(change.before.entries.map((entry) => [entry.key, entry.value]));
  const first = node.entries[0];
  const opening = first === undefined ? null : text.slice(node.start + 1, first.start);
  const inner = opening?.includes('\n') ? opening.slice(opening.lastIndexOf('\n') + 1) : margin + style.indent;
  const parts = ['{'];
  let previous: Entry | null = null;
  for (const entry of entries) {
    const isOwn = entry.node !== null && previous?.node === node.entries[entry.index - 1];
    const gap = entry.node === null || !isOwn ? null : gapBefore(text, node, entry.index);
    parts.push(previous === null ? (opening ?? style.newline + inner) : (gap ?? style.newline + inner));
    parts.push(entryText(file, entry, before.get(entry.key), margin));
    previous = entry;
  }
  const tail = text.slice(node.entries.at(-1)?.end ?? node.start + 1, node.end - 1);
  const keepsTail = tail.includes('\n') || previous?.node === node.entries.at(-1);
  parts.push(first !== undefined && keepsTail ? tail : style.newline + margin, '}');
  return parts.join('');
}

/** An entry to be written; `node` is its present entry in the file, at `index`. */
interface Entry extends OclEntry {
  readonly node: EntryNode | null;
  readonly index: number;
}

/** The entries in file order; new ones are sorted in, or appended if the dictionary is not sorted. */
function entriesAfter(node: DictionaryNode, { before, after }: DictionaryChange): readonly Entry[] {
  const wanted = new Map(after.entries.map((entry) => [entry.key, entry.value]));
  const known = new Set(before.entries.map((entry) => entry.key));
  const entries: Entry[] = node.entries.flatMap((own, index) => {
    const value = wanted.get(own.key);
    wanted.delete(own.key);
    if (value !== undefined) return [{ key: own.key, value, node: own, index }];
    // Entries the process does not know are kept.
    return known.has(own.key) ? [] : [{ key: own.key, value: own.value, node: own, index }];
  });
  const isSorted = node.entries.every(
    (entry, index) => index === 0 || compareNames(node.entries[index - 1]?.key ?? '', entry.key) <= 0,
  );
  for (const [key, value] of wanted) {
    const later = isSorted ? entries.findIndex((entry) => compareNames(entry.key, key) > 0) : -1;
    entries.splice(later === -1 ? entries.length : later, 0, { key, value, node: null, index: -1 });
  }
  return entries;
}

function entryText(file: Patched, entry: Entry, before: OclLiteral | undefined, margin: string): string {
  const { text, style } = file;
  const { node, key, value } = entry;
  if (node === null) return printEntry({ key, value: canonicalLiteral(value, style.legacyHeredoc) }, margin, style);
  if (before === undefined || sameLiteral(before, value)) return text.slice(node.start, node.end);
  return text.slice(node.start, node.value.start) + patchLiteral(file, node.value, value, margin);
}

function gapBefore(text: string, node: DictionaryNode, index: number): string {
  const own = node.entries[index];
  const previous = node.entries[index - 1];
  return text.slice(previous?.end ?? node.start + 1, own?.start ?? node.end);
}
