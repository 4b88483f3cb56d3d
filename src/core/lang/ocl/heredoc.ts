import { indentOf, isBlank, isBlankLine, trimBlanks } from './characters';
import type { Scanner } from './Scanner';
import type { OclScalar } from './tree';

/**
 * Reads `<<TAG` or `<<-TAG` at the scanner (ocl.md section 3.3).
 *
 * @param legacy  the unindent rule of schema version 5 and earlier, which leaves the end tag out of account
 */
export function readHeredoc(scanner: Scanner, legacy: boolean): OclScalar {
  const start = scanner.at;
  const { text } = scanner;
  const indented = text[start + 2] === '-';
  const tagStart = start + (indented ? 3 : 2);
  scanner.at = tagStart;
  while (!scanner.isAtEnd && !isBlank(scanner.unit)) scanner.at += 1;
  const tag = text.slice(tagStart, scanner.at);
  if (tag === '') scanner.fail('heredoc-missing-tag', tagStart, 'A heredoc needs a tag, for example `<<-EOT`.');
  scanner.skipSameLineBlanks();
  if (scanner.isAtEnd) unterminated(scanner, start, tag);
  if (scanner.unit !== '\n')
    scanner.fail('heredoc-text-after-tag', scanner.at, 'The text of a heredoc begins on the next line.');

  const lines: string[] = [];
  let from = scanner.at + 1;
  for (;;) {
    const newline = text.indexOf('\n', from);
    const to = newline === -1 ? text.length : newline;
    const line = text.slice(from, to);
    if (line.length >= tag.length && line.includes(tag) && trimBlanks(line) === tag) {
      const tagIndent = indentOf(line);
      scanner.at = from + tagIndent + tag.length;
      const least = leastIndent(lines);
      const value = textOf(lines, indented ? cutOf(least, legacy ? null : tagIndent) : 0);
      return {
        kind: 'text',
        text: value,
        form: { kind: 'heredoc', tag, indented, tagIndent, leastIndent: least },
        span: { start, end: scanner.at },
      };
    }
    if (newline === -1) unterminated(scanner, start, tag);
    lines.push(line);
    from = newline + 1;
  }
}

function unterminated(scanner: Scanner, start: number, tag: string): never {
  return scanner.fail('unterminated-heredoc', start, `The end tag \`${tag}\` was not found on a line of its own.`);
}

function leastIndent(lines: readonly string[]): number | null {
  let least: number | null = null;
  for (const line of lines) {
    if (isBlankLine(line)) continue;
    const indent = indentOf(line);
    if (least === null || indent < least) least = indent;
  }
  return least;
}

/** How many units every line loses: the least indent of the text, and of the end tag where that counts. */
function cutOf(least: number | null, tagIndent: number | null): number {
  if (tagIndent === null) return least ?? 0;
  return least === null || tagIndent < least ? tagIndent : least;
}

function textOf(lines: readonly string[], cut: number): string {
  const separator = lines.slice(0, -1).some((line) => line.endsWith('\r')) ? '\r\n' : '\n';
  return lines.map((line) => withoutReturns(line).slice(cut)).join(separator);
}

function withoutReturns(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === '\r') end -= 1;
  return end === line.length ? line : line.slice(0, end);
}
