import { isBlank, LF, lineStart } from './characters';
import { looksLegacy } from './looksLegacy';
import { type ParseOptions, parseOcl } from './parseOcl';
import { shifted } from './shifted';
import type { OclNode, OclTree } from './tree';

/** A tree parsed again after a change, and how many nodes of the older tree were kept at its beginning and its end. */
export interface ReparsedOcl {
  readonly tree: OclTree;
  /** The same objects as in the older tree. */
  readonly keptBefore: number;
  /** The same objects, or copies at other offsets if the length of the text changed. */
  readonly keptBehind: number;
}

/**
 * Parses a text again after a change, given an older version without diagnostics: only top-level statements touched by
 * the change. Null if the result might differ from that of `parseOcl`, or if there are diagnostics.
 */
export function reparseOcl(
  text: string,
  before: OclTree,
  { legacyHeredoc = false, rows }: ParseOptions = {},
): ReparsedOcl | null {
  if (before.legacyHeredoc || legacyHeredoc === true) return null;
  const { start, end } = changeBetween(before.text, text);
  const delta = text.length - before.text.length;
  const { body } = before;
  // Statements that share a line with the change, or touch it, are parsed again.
  const firstLine = lineStart(before.text, start);
  let keptBefore = 0;
  while (keptBefore < body.length && body[keptBefore]!.end < firstLine) keptBefore += 1;
  let keptBehind = 0;
  const isBehind = (node: OclNode) => node.start > end && startsBehindLineEnd(before.text, end, node.start);
  while (keptBehind < body.length - keptBefore && isBehind(body.at(-1 - keptBehind)!)) keptBehind += 1;
  const from = body[keptBefore - 1]?.end ?? 0;
  const to = keptBehind === 0 ? text.length : body.at(-keptBehind)!.start + delta;
  const { tree: part, diagnostics } = parseOcl(text.slice(from, to), rows === undefined ? {} : { rows });
  if (diagnostics.length > 0 || part.body.some((node) => node.kind !== 'block' || node.close === -1)) return null;
  const tail = body.slice(body.length - keptBehind);
  const middle = part.body.map((node) => shifted(node, from, text));
  const last = middle.at(-1)?.end ?? from;
  if (keptBehind > 0 && last > 0 && !text.slice(last, to).includes('\n')) return null;
  if (keptBefore > 0 && middle[0] !== undefined && !text.slice(from, middle[0].start).includes('\n')) return null;
  const behind = delta === 0 ? tail : tail.map((node) => shifted(node, delta, text));
  const tree = { text, body: [...body.slice(0, keptBefore), ...middle, ...behind], legacyHeredoc: false };
  return legacyHeredoc === 'detect' && looksLegacy(tree) ? null : { tree, keptBefore, keptBehind };
}

/** Whether a line end separates a change from a node, so that the change is not on the node's line. */
function startsBehindLineEnd(text: string, from: number, node: number): boolean {
  let at = node - 1;
  while (at >= from && isBlank(text.charCodeAt(at)) && text.charCodeAt(at) !== LF) at -= 1;
  return at >= from && text.charCodeAt(at) === LF;
}

/** Where two texts begin to differ, and where in the first one they are equal again. */
function changeBetween(before: string, after: string): { readonly start: number; readonly end: number } {
  const shorter = Math.min(before.length, after.length);
  const start = longest(shorter, (length, known) => before.slice(known, length) === after.slice(known, length));
  const same = longest(
    shorter - start,
    (length, known) =>
      before.slice(before.length - length, before.length - known) ===
      after.slice(after.length - length, after.length - known),
  );
  return { start, end: before.length - same };
}

/** The greatest length at which texts are equal; found by comparing pieces, which is fast. */
function longest(most: number, isSame: (length: number, known: number) => boolean): number {
  let known = 0;
  for (let size = 65_536; size >= 1; size >>= 1) {
    while (known + size <= most && isSame(known + size, known)) known += size;
  }
  return known;
}
