import { isWhiteSpace } from '../characters';
import type { Token } from '../tree';

/**
 * The state of the parser. Parsing functions move `at` on success; on failure they return null and set `failedAt` to
 * the place that could not be parsed (the tolerant parser continues from there).
 */
export interface Reader {
  readonly text: string;
  /** Of the text; asking a text itself at each character is slow where a loop has met many forms of texts. */
  readonly length: number;
  at: number;
  failedAt: number;
  /** The nesting depth at the present offset. */
  depth: number;
  /** Characters read so far, counting repetitions. */
  work: number;
  /** The result for each `#{` within another that was tried, so that it is tried once; null before the first. */
  tried: Map<number, Tried> | null;
}

/** A token with the offset after it, or null with the offset of the failure. */
export interface Tried {
  readonly token: Exclude<Token, { kind: 'text' | 'unread' }> | null;
  readonly end: number;
}

/** Deeper nesting is refused, because the parser is recursive. */
export const deepestNesting = 100;
const maxWork = 20_000_000;

/** Thrown inside the parser if a text is nested too deep or needs too much work; `parseExpression` catches it. */
export class ParsingLimit extends Error {
  constructor(readonly limit: 'depth' | 'work') {
    super(`The text exceeds the parser's limit of ${limit}.`);
  }
}

export function readerOf(text: string): Reader {
  return { text, length: text.length, at: 0, failedAt: 0, depth: 0, work: 0, tried: null };
}

export function fail(reader: Reader, at: number): null {
  reader.failedAt = at;
  return null;
}

export function spend(reader: Reader, characters: number): void {
  reader.work += characters;
  if (reader.work > maxWork) throw new ParsingLimit('work');
}

/** Runs an inner parser one level deeper. */
export function nested<T>(reader: Reader, parse: (reader: Reader) => T): T {
  if (reader.depth >= deepestNesting) throw new ParsingLimit('depth');
  reader.depth += 1;
  const result = parse(reader);
  reader.depth -= 1;
  return result;
}

/** Tries parsers one after another from the same offset; if all fail, the furthest failure counts. */
export function firstOf<T>(reader: Reader, parsers: readonly ((reader: Reader) => T | null)[]): T | null {
  const start = reader.at;
  let furthest = start;
  for (const parse of parsers) {
    const result = parse(reader);
    if (result !== null) return result;
    furthest = Math.max(furthest, reader.failedAt);
    reader.at = start;
  }
  return fail(reader, furthest);
}

export function skipWhite(reader: Reader): void {
  const { text, length } = reader;
  let { at } = reader;
  while (at < length && isWhiteSpace(text.charCodeAt(at))) at += 1;
  reader.at = at;
}

/** Reads exactly this text; a failure is at the first character that differs. */
export function literal(reader: Reader, expected: string): boolean {
  if (reader.text.startsWith(expected, reader.at)) {
    reader.at += expected.length;
    return true;
  }
  let same = 0;
  while (reader.text[reader.at + same] === expected[same]) same += 1;
  fail(reader, reader.at + same);
  return false;
}

/** Reads a keyword of ASCII letters in any case, and the white space that must follow it. */
export function keyword(reader: Reader, word: string): boolean {
  const end = reader.at + word.length;
  for (let index = 0; index < word.length; index += 1) {
    if ((reader.text.charCodeAt(reader.at + index) | 32) === word.charCodeAt(index)) continue;
    fail(reader, reader.at);
    return false;
  }
  if (!(end < reader.length && isWhiteSpace(reader.text.charCodeAt(end)))) {
    fail(reader, end);
    return false;
  }
  reader.at = end;
  skipWhite(reader);
  return true;
}

/** Reads `#{`, but not the start of a closing tag. */
export function open(reader: Reader): boolean {
  if (reader.text.startsWith('#{/', reader.at)) {
    fail(reader, reader.at);
    return false;
  }
  return literal(reader, '#{');
}
