import { isDigit } from '../characters';
import type { Calculation, Factor, Product, Sum } from '../tree';
import { parsePath } from './parsePath';
import { fail, keyword, literal, nested, open, type Reader, skipWhite } from './reader';

/** `#{calc …}`: numbers, names (best in braces, because a name swallows `-`, `/` and parentheses), `+ - * /`. */
export function parseCalculation(reader: Reader): Calculation | null {
  const start = reader.at;
  if (!open(reader)) return null;
  skipWhite(reader);
  if (!keyword(reader, 'calc')) return null;
  const sum = parseSum(reader);
  if (sum === null) return null;
  skipWhite(reader);
  return literal(reader, '}') ? { kind: 'calculation', sum, at: { start, end: reader.at } } : null;
}

function parseSum(reader: Reader): Sum | null {
  const first = parseProduct(reader);
  if (first === null) return null;
  const rest: Sum['rest'][number][] = [];
  for (;;) {
    const before = reader.at;
    const operator = parseSign(reader, '+', '-');
    const product = operator === null ? null : parseProduct(reader);
    if (operator === null || product === null) {
      reader.at = before;
      return { kind: 'sum', first, rest };
    }
    rest.push({ operator, product });
  }
}

function parseProduct(reader: Reader): Product | null {
  const first = parseFactor(reader);
  if (first === null) return null;
  const rest: Product['rest'][number][] = [];
  for (;;) {
    const before = reader.at;
    const operator = parseSign(reader, '*', '/');
    const factor = operator === null ? null : parseFactor(reader);
    if (operator === null || factor === null) {
      reader.at = before;
      return { first, rest };
    }
    rest.push({ operator, factor });
  }
}

/** An operator with white space around it. */
function parseSign<T extends string>(reader: Reader, one: T, other: T): T | null {
  skipWhite(reader);
  const sign = reader.text[reader.at];
  if (sign !== one && sign !== other) return null;
  reader.at += 1;
  skipWhite(reader);
  return sign as T;
}

/** The first character decides: after `(`, a digit or `{` there is no alternative. */
function parseFactor(reader: Reader): Factor | null {
  const sign = reader.text[reader.at];
  if (sign === '(') {
    reader.at += 1;
    const sum = nested(reader, parseSum);
    return sum !== null && literal(reader, ')') ? sum : null;
  }
  if (sign === '.' || isDigit(reader.text.charCodeAt(reader.at))) return parseNumber(reader);
  if (sign === '{') {
    reader.at += 1;
    const variable = parseVariable(reader, true);
    return variable !== null && literal(reader, '}') ? variable : null;
  }
  return parseVariable(reader, false);
}

function parseVariable(reader: Reader, isBraced: boolean): Factor | null {
  skipWhite(reader);
  const path = parsePath(reader);
  if (path === null) return null;
  skipWhite(reader);
  return { kind: 'variable', path, isBraced };
}

function parseNumber(reader: Reader): Factor | null {
  const start = reader.at;
  const whole = parseDigits(reader);
  const point = reader.at;
  if (reader.text[point] === '.') {
    reader.at += 1;
    if (parseDigits(reader) === 0) {
      if (whole === 0) return fail(reader, reader.at);
      reader.at = point;
    }
  }
  const text = reader.text.slice(start, reader.at);
  return { kind: 'number', value: Number(text), text };
}

function parseDigits(reader: Reader): number {
  const start = reader.at;
  while (isDigit(reader.text.charCodeAt(reader.at))) reader.at += 1;
  return reader.at - start;
}
