import { isDigit, isNameUnit, LF, QUOTE, skipWord, unitAt } from './characters';
import { parseArray } from './parseArray';
import { parseHeredoc } from './parseHeredoc';
import { parseNumber } from './parseNumber';
import { parseString } from './parseString';
import { fail, type Reader } from './reader';
import type { ConstantNode, LiteralNode } from './tree';

const BRACKET = 91;
const MINUS = 45;
const LESS = 60;

/** Parses a value that is not a dictionary; the reader is at its first character, on the line of the `=`. */
export function parseLiteral(reader: Reader): LiteralNode | null {
  const { text, at } = reader;
  const unit = unitAt(text, at);
  if (unit === QUOTE) return parseString(reader);
  if (unit === LESS)
    return text.charCodeAt(at + 1) === LESS ? parseHeredoc(reader) : fail(reader, 'expected-value', at);
  if (unit === BRACKET) return parseArray(reader);
  if (unit === MINUS || isDigit(unit)) return parseNumber(reader);
  if (unit === -1 || unit === LF) return fail(reader, 'expected-value', at);
  return parseConstant(reader);
}

function parseConstant(reader: Reader): ConstantNode | null {
  const { text, at: start } = reader;
  const word = ['true', 'false', 'null'].find((candidate) => text.startsWith(candidate, start));
  if (word === undefined)
    return fail(reader, 'invalid-literal', start, { name: text.slice(start, skipWord(text, start)).slice(0, 40) });
  const end = start + word.length;
  if (isNameUnit(unitAt(text, end))) return fail(reader, 'missing-separator', end, { name: word });
  reader.at = end;
  return word === 'null' ? { kind: 'null', start, end } : { kind: 'boolean', value: word === 'true', start, end };
}
