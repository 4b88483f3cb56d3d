import { COMMA, isDigit, OPEN, QUOTE, skipBlanks, unitAt } from './characters';
import { parseNumber } from './parseNumber';
import { parseString } from './parseString';
import { fail, type Reader } from './reader';
import type { ArrayNode, NumberNode, StringNode } from './tree';

const BEGIN = 91;
const END = 93;
const MINUS = 45;

type Item = StringNode | NumberNode;

/** Parses an array; the reader is at its `[`. Items have one type; there is no comma after the last. */
export function parseArray(reader: Reader): ArrayNode | null {
  const { text, at: start } = reader;
  const items: Item[] = [];
  reader.at = skipBlanks(text, start + 1);
  while (unitAt(text, reader.at) !== END || items.length > 0) {
    const item = parseItem(reader, start, items);
    if (item === null) return null;
    items.push(item);
    const behind = skipBlanks(text, reader.at);
    reader.at = behind;
    const unit = unitAt(text, behind);
    if (unit === END) break;
    if (unit === -1) return fail(reader, 'unterminated-array', start);
    if (unit !== COMMA) return fail(reader, 'array-missing-comma', behind);
    reader.at = skipBlanks(text, behind + 1);
  }
  reader.at += 1;
  return { kind: 'array', items, start, end: reader.at };
}

function parseItem(reader: Reader, start: number, before: readonly Item[]): Item | null {
  const { text, at } = reader;
  const unit = unitAt(text, at);
  if (unit === -1) return fail(reader, 'unterminated-array', start);
  if (unit === COMMA) return fail(reader, 'array-missing-element', at);
  if (unit === END) return fail(reader, 'array-trailing-comma', at);
  if (unit === BEGIN || unit === OPEN) return fail(reader, 'array-nested', at);
  if (unit !== QUOTE && unit !== MINUS && !isDigit(unit)) return fail(reader, 'array-element', at);
  const item = unit === QUOTE ? parseString(reader) : parseNumber(reader);
  if (item !== null && before[0] !== undefined && before[0].kind !== item.kind)
    return fail(reader, 'array-mixed-types', at);
  return item;
}
