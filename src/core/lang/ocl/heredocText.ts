import { isBlank } from './characters';
import type { OclHeredoc } from './content';
import { legacyOutdent } from './looksLegacy';
import { indentOf, textOfLines } from './parseHeredoc';
import type { PrintStyle } from './style';

/** The layout of a heredoc: each line of an indented one begins with `textIndent`. */
export interface HeredocLayout extends Pick<PrintStyle, 'newline' | 'indent' | 'heredocEnd' | 'legacyHeredoc'> {
  readonly textIndent: string;
}

/**
 * Prints a heredoc from `<<` to its end tag. Lines are joined by LF even in a file with CR LF, as by the official
 * writer. If the tag equals a line of the text, it gets a number.
 */
export function printHeredoc({ text, tag, indented }: OclHeredoc, layout: HeredocLayout): string {
  const { newline, textIndent } = layout;
  const lines = text.split('\n');
  const ownTag = freeTag(tag, lines);
  if (!indented) return `<<${ownTag}${newline}${text}${newline}${ownTag}`;
  const body = lines.map((line) => textIndent + line).join('\n');
  return `<<-${ownTag}${newline}${body}${newline}${endIndent(layout)}${ownTag}`;
}

/** The indentation of the end tag. It is left of the text only if the reader ignores it. */
function endIndent({ textIndent, indent, heredocEnd, legacyHeredoc }: HeredocLayout): string {
  return heredocEnd === 'outdented' && legacyHeredoc && textIndent.endsWith(indent)
    ? textIndent.slice(indent.length)
    : textIndent;
}

function freeTag(tag: string, lines: readonly string[]): string {
  const taken = new Set(lines.filter((line) => line.includes(tag)).map(trimmed));
  if (!taken.has(tag)) return tag;
  let number = 1;
  while (taken.has(tag + number)) number += 1;
  return tag + number;
}

function trimmed(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && isBlank(line.charCodeAt(start))) start += 1;
  while (end > start && isBlank(line.charCodeAt(end - 1))) end -= 1;
  return line.slice(start, end);
}

/**
 * Whether an indented heredoc gives the same text when it is read again. It changes mixed line ends, a CR at the very
 * end, and under the legacy rule an indent that all lines share. Under the current rule a shared indent of exactly
 * `legacyOutdent` columns would make a file of unknown version look like one of the legacy rule (`looksLegacy`).
 */
export function heredocHolds(text: string, legacyHeredoc: boolean): boolean {
  const lines = text.split('\n');
  if (textOfLines(lines, 0) !== text) return false;
  const shared = indentOf(lines, null);
  if (!legacyHeredoc) return shared !== legacyOutdent;
  return shared === 0 && lines.some((line) => trimmed(line) !== '');
}
