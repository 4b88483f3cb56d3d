import { isBlank, LF, lineEnd, skipBlanksOnLine, skipWord, unitAt } from './characters';
import { fail, type Reader } from './reader';
import type { HeredocNode } from './tree';

/** Limits the time for skipping broken text. */
const maxEndlessSkips = 50;

/** Parses a heredoc; the reader is at its `<<`. */
export function parseHeredoc(reader: Reader): HeredocNode | null {
  const { text } = reader;
  const start = reader.at;
  const indented = text.charAt(start + 2) === '-';
  const tagStart = start + (indented ? 3 : 2);
  const tagEnd = skipWord(text, tagStart);
  if (tagEnd === tagStart) return fail(reader, 'heredoc-missing-tag', tagStart);
  const tag = text.slice(tagStart, tagEnd);
  const behind = skipBlanksOnLine(text, tagEnd);
  if (unitAt(text, behind) !== LF)
    return behind === text.length
      ? fail(reader, 'unterminated-heredoc', start, { name: tag })
      : fail(reader, 'heredoc-text-after-tag', behind);
  const textStart = behind + 1;
  const endTag = findEndTag(reader, tag, textStart);
  if (endTag === null) return fail(reader, 'unterminated-heredoc', start, { name: tag });

  const endLine = text.lastIndexOf('\n', endTag - 1) + 1;
  const raw = endLine === textStart ? '' : text.slice(textStart, endLine - 1);
  const endMargin = reader.legacyHeredoc ? null : text.slice(endLine, endTag);
  const { text: content, indent } = indented ? unindented(raw, endMargin) : { text: joined(raw), indent: 0 };
  reader.at = endTag + tag.length;
  return {
    kind: 'heredoc',
    text: content,
    tag,
    indented,
    start,
    end: reader.at,
    textStart,
    endLine,
    indent,
  };
}

/** Offset of the tag on the first line from here on that contains nothing else; null if there is none. */
function findEndTag(reader: Reader, tag: string, from: number): number | null {
  const { text, missingTags } = reader;
  const missing = missingTags.get(tag);
  if (missing !== undefined && from >= missing) return null;
  for (let found = text.indexOf(tag, from); found !== -1; found = text.indexOf(tag, found + 1)) {
    const behind = skipBlanksOnLine(text, found + tag.length);
    if (behind !== text.length && unitAt(text, behind) !== LF) continue;
    let before = found;
    while (before > from && unitAt(text, before - 1) !== LF && isBlank(unitAt(text, before - 1))) before -= 1;
    if (before === from || unitAt(text, before - 1) === LF) return found;
  }
  missingTags.set(tag, from);
  return null;
}

/** The lines of a heredoc without their shared indent, and the width of that indent. */
function unindented(raw: string, endMargin: string | null): { readonly text: string; readonly indent: number } {
  const margin = endMargin ?? marginOfFirst(raw);
  const usual = margin === null || raw.includes('\r') ? null : withoutMargin(raw, margin);
  if (usual !== null && margin !== null) return { text: usual, indent: margin.length };
  const lines = raw === '' ? [] : raw.split('\n');
  const indent = indentOf(lines, endMargin?.length ?? null);
  return { text: textOfLines(lines, indent), indent };
}

/** The indentation of the first line; null if it has no text. */
function marginOfFirst(raw: string): string | null {
  const at = skipBlanksOnLine(raw, 0);
  return at === raw.length || raw.charCodeAt(at) === LF ? null : raw.slice(0, at);
}

/**
 * Removes the same margin from all lines; null if a line that is not empty begins differently. The text grows in a plain
 * loop, because engines build it that way without copying it again for each line.
 */
function withoutMargin(raw: string, margin: string): string | null {
  if (raw !== '' && raw.charCodeAt(0) !== LF && !raw.startsWith(margin)) return null;
  const breakAndMargin = `\n${margin}`;
  let text = '';
  for (let line = 0; ; ) {
    const end = raw.indexOf('\n', line);
    if (end === -1) return text + raw.slice(line + margin.length);
    text += end === line ? '\n' : raw.slice(line + margin.length, end + 1);
    line = end + 1;
    if (line === raw.length) return text;
    // Found at once where it is; `startsWith` took half of the time of this loop.
    if (raw.charCodeAt(line) !== LF && raw.indexOf(breakAndMargin, end) !== end) return null;
  }
}

function joined(raw: string): string {
  return raw.includes('\r') ? textOfLines(raw.split('\n'), 0) : raw;
}

/**
 * How many leading units each line loses: the smallest indent of the lines with text, and under the current rule at
 * most the end tag's. Lines of blanks are ignored.
 */
export function indentOf(lines: readonly string[], endTagIndent: number | null): number {
  let least = endTagIndent ?? Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const end = Math.min(line.length, least);
    let at = 0;
    while (at < end && isBlank(line.charCodeAt(at))) at += 1;
    if (at < end) least = at;
  }
  return least === Number.POSITIVE_INFINITY ? 0 : least;
}

/** The text of the lines without indent; line breaks are CR LF if any line but the last ends so, else LF. */
export function textOfLines(lines: readonly string[], indent: number): string {
  const separator = lines.some((line, index) => index < lines.length - 1 && line.endsWith('\r')) ? '\r\n' : '\n';
  return lines.map((line) => withoutReturns(line.length <= indent ? '' : line.slice(indent))).join(separator);
}

function withoutReturns(line: string): string {
  let end = line.length;
  while (end > 0 && line.charCodeAt(end - 1) === 13) end -= 1;
  return end === line.length ? line : line.slice(0, end);
}

/** Offset after the last line of a heredoc that begins on this line, or null if none begins here or it has no end. */
export function skipHeredoc(reader: Reader, from: number): number | null {
  const { text } = reader;
  if (reader.endlessSkips >= maxEndlessSkips) return null;
  const line = text.slice(from, lineEnd(text, from));
  const match = /<<-?([^\s"]+)\s*$/.exec(line);
  const tag = match?.[1];
  if (tag === undefined) return null;
  const end = findEndTag(reader, tag, lineEnd(text, from) + 1);
  if (end !== null) return end + tag.length;
  reader.endlessSkips += 1;
  return null;
}
