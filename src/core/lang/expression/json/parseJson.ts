import { isWhiteSpace } from '../characters';
import { dateOf } from './jsonDate';
import type { JsonNode } from './jsonNode';
import { type JsonReader, skipBlank } from './jsonReader';
import { parseJsonString } from './parseJsonString';
import { parseJsonWord } from './parseJsonWord';

const deepest = 64;

/**
 * Reads an object or array in the lenient JSON Octopus accepts: unquoted keys, single
 * quotes, comments, trailing commas, hexadecimal and octal integers, `NaN`, `Infinity`, `undefined`.
 *
 * @returns null for a scalar, for what is not JSON, for text after it, and for more than 64 levels
 */
export function parseJson(text: string): JsonNode | null {
  const reader: JsonReader = { text, at: 0 };
  if (!skipBlank(reader)) return null;
  const root = text[reader.at] === '{' || text[reader.at] === '[' ? parseValue(reader, 0) : null;
  return root !== null && skipBlank(reader) && reader.at === text.length ? root : null;
}

function parseValue(reader: JsonReader, depth: number): JsonNode | null {
  const sign = reader.text[reader.at];
  if (sign === '{') return depth < deepest ? parseObject(reader, depth + 1) : null;
  if (sign === '[') return depth < deepest ? parseArray(reader, depth + 1) : null;
  if (sign === '"' || sign === "'") {
    const value = parseJsonString(reader);
    return value === null ? null : (dateOf(value) ?? { kind: 'string', value });
  }
  return parseJsonWord(reader);
}

function parseArray(reader: JsonReader, depth: number): JsonNode | null {
  const items: JsonNode[] = [];
  reader.at += 1;
  while (skipBlank(reader)) {
    const sign = reader.text[reader.at];
    if (sign === ']') {
      reader.at += 1;
      return { kind: 'array', items };
    }
    const item: JsonNode | null = sign === ',' ? { kind: 'null' } : parseValue(reader, depth);
    if (item === null) return null;
    items.push(item);
    if (!skipComma(reader, ']')) return null;
  }
  return null;
}

function parseObject(reader: JsonReader, depth: number): JsonNode | null {
  const members = new Map<string, JsonNode>();
  reader.at += 1;
  while (skipBlank(reader)) {
    if (reader.text[reader.at] === '}') {
      reader.at += 1;
      return { kind: 'object', members };
    }
    const key = parseKey(reader);
    if (key === null || !skipBlank(reader) || reader.text[reader.at] !== ':') return null;
    reader.at += 1;
    const value = skipBlank(reader) ? parseValue(reader, depth) : null;
    if (value === null) return null;
    members.delete(key);
    members.set(key, value);
    if (!skipComma(reader, '}')) return null;
  }
  return null;
}

/** A comma, or the end coming next. */
function skipComma(reader: JsonReader, end: string): boolean {
  if (!skipBlank(reader)) return false;
  if (reader.text[reader.at] === ',') {
    reader.at += 1;
    return true;
  }
  return reader.text[reader.at] === end;
}

function parseKey(reader: JsonReader): string | null {
  const sign = reader.text[reader.at];
  if (sign === '"' || sign === "'") return parseJsonString(reader);
  const start = reader.at;
  while (reader.at < reader.text.length && isKeyUnit(reader.text, reader.at)) reader.at += 1;
  return reader.at === start ? null : reader.text.slice(start, reader.at);
}

function isKeyUnit(text: string, at: number): boolean {
  return !isWhiteSpace(text.charCodeAt(at)) && /[\p{L}\p{Nd}_$]/u.test(text[at]!);
}
