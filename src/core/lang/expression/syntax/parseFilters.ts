import { isWordUnit } from '../characters';
import type { Expression, FilterCall, FilterOption, QuotedText } from '../tree';
import { parsePath } from './parsePath';
import { fail, literal, type Reader, skipWhite, spend } from './reader';

/** Parses a token; passed in because tokens contain options and options contain tokens. */
export type ParseToken = (reader: Reader) => Exclude<FilterOption, QuotedText> | null;

/** A path, or a path with filters: `Name | ToUpper`, `| NowDate`. The caller skips white space in front. */
export function parseOperand(reader: Reader, parseToken: ParseToken): Expression | null {
  const start = reader.at;
  const path = parsePath(reader);
  if (path === null) reader.at = start;
  const afterPath = reader.at;
  if (path !== null) skipWhite(reader);
  const filters: FilterCall[] = [];
  for (let call = parseFilter(reader, parseToken); call !== null; call = parseFilter(reader, parseToken)) {
    filters.push(call);
  }
  if (filters.length > 0) return { kind: 'filters', path, filters, at: { start, end: reader.at } };
  reader.at = afterPath;
  return path;
}

function parseFilter(reader: Reader, parseToken: ParseToken): FilterCall | null {
  const start = reader.at;
  const name = literal(reader, '|') ? parseName(reader) : null;
  if (name === null) {
    reader.at = start;
    return null;
  }
  skipWhite(reader);
  const options: FilterOption[] = [];
  for (let option = parseOption(reader, parseToken); option !== null; option = parseOption(reader, parseToken)) {
    options.push(option);
  }
  return { name, options, at: { start, end: reader.at } };
}

function parseName(reader: Reader): string | null {
  skipWhite(reader);
  return parseWord(reader)?.text ?? null;
}

/** A token must follow directly; a word or a quoted text may have white space around it. */
function parseOption(reader: Reader, parseToken: ParseToken): FilterOption | null {
  const start = reader.at;
  if (reader.text.startsWith('#{', start)) {
    const token = parseToken(reader);
    if (token === null) reader.at = start;
    return token;
  }
  skipWhite(reader);
  const option = parseWord(reader) ?? parseQuoted(reader);
  if (option === null) reader.at = start;
  else skipWhite(reader);
  return option;
}

function parseWord(reader: Reader): QuotedText | null {
  const { text, length, at: start } = reader;
  let end = start;
  while (end < length && isWordUnit(text.charCodeAt(end))) end += 1;
  if (end === start) return fail(reader, start);
  reader.at = end;
  spend(reader, end - start);
  return { kind: 'quoted', text: text.slice(start, end), at: { start, end } };
}

/** `"text"` without `#` and quotes inside, or `\"text\"` with anything inside (for use within JSON). */
export function parseQuoted(reader: Reader): QuotedText | null {
  const { text, at: start } = reader;
  const isEscaped = text.startsWith('\\"', start);
  if (!isEscaped && text[start] !== '"') return fail(reader, start);
  const from = start + (isEscaped ? 2 : 1);
  const end = isEscaped ? escapedEnd(text, from) : plainEnd(text, from);
  spend(reader, end - start);
  if (end >= text.length || text[end] === '#') return fail(reader, end);
  reader.at = end + (isEscaped ? 2 : 1);
  return { kind: 'quoted', text: text.slice(from, end), at: { start, end: reader.at } };
}

function escapedEnd(text: string, from: number): number {
  const end = text.indexOf('\\"', from);
  return end === -1 ? text.length : end;
}

function plainEnd(text: string, from: number): number {
  const { length } = text;
  let end = from;
  while (end < length && text[end] !== '"' && text[end] !== '#') end += 1;
  return end;
}
