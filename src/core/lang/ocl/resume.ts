import {
  beginsComment,
  CLOSE,
  EQUALS,
  isBlank,
  LF,
  lineEnd,
  lineStart,
  OPEN,
  QUOTE,
  skipBlanksOnLine,
  skipName,
  unitAt,
} from './characters';
import { skipHeredoc } from './parseHeredoc';
import type { Reader } from './reader';

/** A brace opened in skipped text: the indent of its line, and of the first line in it once seen. */
interface Opened {
  readonly indent: number;
  inner: number;
}

/**
 * Where parsing continues after a statement failed: at the next line that looks like a statement of the same or a lower
 * depth, or at the `}` of the surrounding block. Depth is determined by braces at line ends, and by indentation if the
 * skipped lines are indented at all, so that one missing brace does not hide the rest.
 *
 * @param start      offset of the failed statement
 * @param failure    offset of the error in it
 * @param inBlock    whether a block surrounds it, whose `}` ends the skipping
 */
export function resumeAt(reader: Reader, start: number, failure: number, inBlock: boolean): number {
  const { text } = reader;
  let line = lineStart(text, start);
  const failureLine = lineStart(text, failure);
  // The lines of a heredoc without an end may look like statements: only less indented ones can be statements.
  const inHeredoc = text.startsWith('<<', failure);
  const opened: Opened[] = inHeredoc ? [{ indent: indentOfLine(text, start), inner: -1 }] : [];
  let isFirst = true;
  for (;;) {
    const first = isFirst ? start : skipBlanksOnLine(text, line);
    if (first >= text.length) return text.length;
    const end = lineEnd(text, line);
    if (first < end) {
      const indent = indentOfLine(text, first);
      if (!isFirst) {
        const goesOn = line >= failureLine && continuesAt(text, first, indent, opened, inBlock);
        if (goesOn) return first;
        if (text.charCodeAt(first) === CLOSE) opened.pop();
        const top = opened.at(-1);
        if (top !== undefined && top.inner === -1) top.inner = indent;
      }
      if (endsWithBrace(text, first, end)) opened.push({ indent, inner: -1 });
    }
    const behindHeredoc = skipHeredoc(reader, line);
    const next = lineEnd(text, behindHeredoc ?? end) + 1;
    if (next > text.length) return text.length;
    line = next;
    isFirst = false;
  }
}

function continuesAt(text: string, first: number, indent: number, opened: Opened[], inBlock: boolean): boolean {
  const isClose = text.charCodeAt(first) === CLOSE;
  for (let top = opened.at(-1); top !== undefined; top = opened.at(-1)) {
    const isIndented = top.inner > top.indent;
    if (!isIndented || indent > top.indent || (isClose && indent === top.indent)) break;
    opened.pop();
  }
  if (opened.length > 0) return false;
  return isClose ? inBlock : looksLikeStatement(text, first);
}

/** `name =`, `name "` or `name {`, but not in a comment. */
function looksLikeStatement(text: string, first: number): boolean {
  const end = skipName(text, first);
  if (end === first || beginsComment(text, first)) return false;
  const unit = unitAt(text, skipBlanksOnLine(text, end));
  return unit === EQUALS || unit === QUOTE || unit === OPEN;
}

function endsWithBrace(text: string, first: number, end: number): boolean {
  let last = end - 1;
  while (last > first && isBlank(text.charCodeAt(last))) last -= 1;
  return text.charCodeAt(last) === OPEN;
}

/** The distance of a character from the beginning of its line. */
export function indentOfLine(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** Whether only blanks precede an offset on its line. */
export function isFirstOnLine(text: string, offset: number): boolean {
  let at = offset - 1;
  while (at >= 0 && text.charCodeAt(at) !== LF) {
    if (!isBlank(text.charCodeAt(at))) return false;
    at -= 1;
  }
  return true;
}
