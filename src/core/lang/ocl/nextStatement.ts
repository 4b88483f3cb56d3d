import { indentOf, trimBlanks } from './characters';

/**
 * Where reading can go on after a statement that failed: the next line at the same or a lower brace depth that begins
 * with `name =`, `name "`, `name {` or a closing brace; else the end (ocl.md section 4). Braces in strings and heredocs
 * do not count.
 *
 * @param start   where the failed statement begins
 * @param failed  where it failed; the search begins on the line after
 */
export function nextStatementAfter(text: string, start: number, failed: number): number {
  let depth = 0;
  let from = start;
  while (from < text.length) {
    const newline = text.indexOf('\n', from);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(from, end);
    const indent = indentOf(line);
    if (from > failed && depth <= 0 && (line[indent] === '}' || beginsStatement(line))) return from + indent;
    const change = depthChange(line);
    if (from > failed && depth + change.lowest < 0) return from + indent;
    depth += change.total;
    from = change.heredoc === null ? end + 1 : afterHeredoc(text, end + 1, change.heredoc);
    // A failure inside a heredoc or a long value must not be overtaken.
    if (from > text.length) return text.length;
  }
  return text.length;
}

function beginsStatement(line: string): boolean {
  return /^\s*[_\p{L}\p{Nd}]+\s*([="{]|$)/u.test(line) && !/^\s*[_\p{L}\p{Nd}]+\s*$/u.test(line);
}

/** How a line changes the depth of braces, and the tag of a heredoc that begins on it. */
function depthChange(line: string): {
  readonly total: number;
  readonly lowest: number;
  readonly heredoc: string | null;
} {
  let total = 0;
  let lowest = 0;
  for (let at = 0; at < line.length; at += 1) {
    const unit = line[at];
    if (unit === '"') at = endOfString(line, at);
    else if (unit === '{') total += 1;
    else if (unit === '}') {
      total -= 1;
      if (total < lowest) lowest = total;
    } else if (unit === '<' && line[at + 1] === '<') {
      const tag = trimBlanks(line.slice(at + 2).replace(/^-/, ''));
      if (tag !== '' && !/\s/.test(tag)) return { total, lowest, heredoc: tag };
    }
  }
  return { total, lowest, heredoc: null };
}

function endOfString(line: string, start: number): number {
  let at = start + 1;
  while (at < line.length && line[at] !== '"') at += line[at] === '\\' ? 2 : 1;
  return at;
}

function afterHeredoc(text: string, from: number, tag: string): number {
  for (let start = from; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    if (trimBlanks(text.slice(start, end)) === tag) return end + 1;
    start = end + 1;
  }
  return from;
}
