import { foldCase } from '../../base/caseless';
import {
  beginsComment,
  CLOSE,
  COMMA,
  EQUALS,
  isBlank,
  OPEN,
  QUOTE,
  skipBlanks,
  skipBlanksOnLine,
  unitAt,
} from './characters';
import { parseLiteral } from './parseLiteral';
import { parseString } from './parseString';
import { fail, type Reader } from './reader';
import type { DictionaryNode, EntryNode } from './tree';
import { wordAt } from './words';

/** Parses a dictionary; the reader is at its `{`. */
export function parseDictionary(reader: Reader): DictionaryNode | null {
  const { text, at: start } = reader;
  const entries: EntryNode[] = [];
  const keys = new Set<string>();
  const folded = new Set<string>();
  for (reader.at = start + 1; ; ) {
    reader.at = skipBlanks(text, reader.at);
    const unit = unitAt(text, reader.at);
    if (unit === CLOSE) break;
    if (unit === -1) return fail(reader, 'unterminated-dictionary', start);
    const entry = parseEntry(reader);
    if (entry === null) return null;
    noteRepeat(reader, entry, keys, folded);
    entries.push(entry);
  }
  reader.at += 1;
  return { kind: 'dictionary', entries, start, end: reader.at };
}

function parseEntry(reader: Reader): EntryNode | null {
  const { text, at: start } = reader;
  const key = parseKey(reader);
  if (key === null) return null;
  reader.at = skipBlanksOnLine(text, reader.at + 1);
  if (unitAt(text, reader.at) === OPEN) return fail(reader, 'dictionary-nested', reader.at);
  const value = parseLiteral(reader);
  return value === null ? null : { key, value, start, end: value.end };
}

/** Parses the key and leaves the reader at its `=`. An unquoted key includes everything but blanks and quotes. */
export function parseKey(reader: Reader): string | null {
  const { text, at: start } = reader;
  if (unitAt(text, start) === COMMA) return fail(reader, 'unexpected-comma', start);
  const isQuoted = unitAt(text, start) === QUOTE;
  let key: string;
  if (isQuoted) {
    const node = parseString(reader);
    if (node === null) return null;
    key = node.text;
  } else {
    const end = skipBareKey(text, start);
    key = wordAt(reader.words, text, start, end);
    reader.at = end;
  }
  const behind = skipBlanksOnLine(text, reader.at);
  reader.at = behind;
  if (unitAt(text, behind) === EQUALS) return key;
  if (beginsComment(text, start)) return fail(reader, 'comment-not-supported', start);
  if (!isQuoted && key.startsWith('=')) return fail(reader, 'dictionary-missing-key', start);
  if (!isQuoted && key.includes('=')) return fail(reader, 'dictionary-space-before-equals', start + key.indexOf('='));
  return fail(reader, 'expected-equals', behind, { name: key.slice(0, 80) });
}

function skipBareKey(text: string, offset: number): number {
  const { length } = text;
  let at = offset;
  while (at < length) {
    const unit = text.charCodeAt(at);
    // There is neither a blank nor a quote between these.
    if ((unit <= QUOTE || unit >= 127) && (unit === QUOTE || isBlank(unit))) break;
    at += 1;
  }
  return at;
}

function noteRepeat(reader: Reader, { key, start }: EntryNode, keys: Set<string>, folded: Set<string>): void {
  const caseless = foldedKey(reader, key);
  if (keys.has(key)) fail(reader, 'duplicate-key', start, { name: key });
  else if (folded.has(caseless))
    reader.problems.push({ code: 'dictionary-keys-differ-in-case', offset: start, name: key });
  keys.add(key);
  folded.add(caseless);
}

/** Keys repeat from step to step, so each is folded once per file. */
function foldedKey({ foldedKeys }: Reader, key: string): string {
  let folded = foldedKeys.get(key);
  if (folded === undefined) {
    folded = foldCase(key);
    foldedKeys.set(key, folded);
  }
  return folded;
}
