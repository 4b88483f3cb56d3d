import { isDigit, isNameUnit } from './characters';
import { readHeredoc } from './heredoc';
import { shown } from './problems';
import type { Scanner } from './Scanner';
import type { OclList, OclScalar } from './tree';

/** How the reading of values can differ between files. */
export interface ReadOptions {
  /** The heredoc rule of schema version 5 and earlier. */
  readonly legacyHeredoc: boolean;
}

const escapes: Readonly<Record<string, string>> = { r: '\r', n: '\n', t: '\t', '\\': '\\', '"': '"' };
const words = ['null', 'true', 'false'];
const largestInteger = 2147483647n;

/** Reads a value that is no dictionary; the scanner stands on its first unit (ocl.md sections 2 and 3). */
export function readLiteral(scanner: Scanner, options: ReadOptions): OclScalar | OclList {
  const { unit, text, at } = scanner;
  if (unit === '"') return readQuoted(scanner);
  if (unit === '[') return readList(scanner);
  if (unit === '<') {
    if (text[at + 1] === '<') return readHeredoc(scanner, options.legacyHeredoc);
    scanner.fail('expected-value', at, 'Expected a value on the same line as `=`.');
  }
  if (unit === '-' || isDigit(unit)) return readNumber(scanner);
  return readWord(scanner);
}

/** Reads a string in double quotes. */
export function readQuoted(scanner: Scanner): Extract<OclScalar, { readonly kind: 'text' }> {
  const start = scanner.at;
  const { text } = scanner;
  let value = '';
  let from = start + 1;
  for (let at = from; ; at += 1) {
    const unit = text[at];
    if (unit === '"') {
      scanner.at = at + 1;
      const span = { start, end: at + 1 };
      return { kind: 'text', text: value + text.slice(from, at), form: { kind: 'quoted' }, span };
    }
    if (unit === undefined || unit === '\n' || unit === '\r') {
      scanner.fail('unterminated-string', at, 'This string is not closed. Add `"` before the end of its line.', {
        offset: start,
        message: 'The string begins here.',
      });
    }
    if (unit === '\\' && at + 1 < text.length) {
      const meant = escapes[text[at + 1] ?? ''];
      if (meant === undefined) scanner.fail('invalid-escape', at, escapeMessage(text[at + 1]));
      value += text.slice(from, at) + meant;
      at += 1;
      from = at + 1;
    }
  }
}

function escapeMessage(unit: string | undefined): string {
  const what = unit === undefined || unit === '\n' || unit === '\r' ? '' : unit;
  return `Unknown escape \`\\${what}\`. Use \`\\\\\` for a backslash; allowed: \`\\\\ \\" \\n \\r \\t\`.`;
}

/** Reads a whole number or a decimal. */
function readNumber(scanner: Scanner): Extract<OclScalar, { readonly kind: 'number' }> {
  const start = scanner.at;
  const { text } = scanner;
  let end = start;
  while (text[end] === '-' || text[end] === '.' || isDigit(text[end])) end += 1;
  const written = text.slice(start, end);
  if (!/^-?\d+(\.\d+)?$/.test(written)) scanner.fail('invalid-number', start, `\`${written}\` is not a number.`);
  if (isNameUnit(text[end])) separatorMissing(scanner, end, written);
  if (!written.includes('.') && BigInt(written.replace('-', '')) > largestInteger)
    scanner.fail('integer-out-of-range', start, 'Whole numbers must fit in 32 bits.');
  scanner.at = end;
  return { kind: 'number', text: written, span: { start, end } };
}

function separatorMissing(scanner: Scanner, offset: number, value: string): never {
  const exponent = /^[\d.-]+$/.test(value) && /^[eE][-+]?\d/.test(scanner.text.slice(offset, offset + 3));
  const hint = exponent ? ' OCL has no exponents.' : '';
  return scanner.fail('missing-separator', offset, `Unexpected text right after the value \`${value}\`.${hint}`);
}

/** Reads `null`, `true` or `false`. */
function readWord(scanner: Scanner): OclScalar {
  const start = scanner.at;
  const word = scanner.takeName();
  const known = words.find((candidate) => word.startsWith(candidate));
  if (known === undefined) {
    const what = word === '' ? shown(scanner.text[start]) : `\`${word}\``;
    const advice = 'Text needs double quotes; booleans are `true` and `false`.';
    scanner.fail('invalid-literal', start, `${what} is not a value. ${advice}`);
  }
  if (word !== known) separatorMissing(scanner, start + known.length, known);
  const span = { start, end: scanner.at };
  return known === 'null' ? { kind: 'null', span } : { kind: 'boolean', value: known === 'true', span };
}

/** Reads `[ … ]`: strings, whole numbers or decimals, never mixed. */
function readList(scanner: Scanner): OclList {
  const start = scanner.at;
  const items: OclScalar[] = [];
  scanner.at += 1;
  for (;;) {
    skipInList(scanner, start);
    if (scanner.unit === ']') {
      if (items.length > 0) scanner.fail('array-trailing-comma', scanner.at, 'Remove the comma before `]`.');
      break;
    }
    const item = readItem(scanner);
    if (items[0] !== undefined && sortOf(items[0]) !== sortOf(item)) {
      const all = 'All items of an array must be of one type (text, whole numbers or decimals).';
      scanner.fail('array-mixed-types', item.span.start, all);
    }
    items.push(item);
    skipInList(scanner, start);
    if (scanner.unit === ']') break;
    if (scanner.unit !== ',') scanner.fail('array-missing-comma', scanner.at, 'Expected `,` or `]`.');
    scanner.at += 1;
  }
  scanner.at += 1;
  return { kind: 'list', items, span: { start, end: scanner.at } };
}

function skipInList(scanner: Scanner, start: number): void {
  scanner.skipBlanks();
  if (scanner.isAtEnd) scanner.fail('unterminated-array', start, 'This `[` is not closed. Add `]`.');
}

function readItem(scanner: Scanner): OclScalar {
  const { unit, at } = scanner;
  if (unit === '"') return readQuoted(scanner);
  if (unit === '-' || isDigit(unit)) return readNumber(scanner);
  if (unit === ',') scanner.fail('array-missing-element', at, 'An item is missing before this comma.');
  if (unit === '[' || unit === '{') scanner.fail('array-nested', at, 'Arrays hold plain values only.');
  return scanner.fail('array-element', at, `Expected a quoted string or a number, found ${shown(unit)}.`);
}

function sortOf(item: OclScalar): string {
  if (item.kind !== 'number') return item.kind;
  return item.text.includes('.') ? 'decimal' : 'integer';
}
