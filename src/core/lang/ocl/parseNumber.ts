import { isDigit, isNameUnit, unitAt } from './characters';
import { fail, type Reader } from './reader';
import type { NumberNode } from './tree';

const DOT = 46;
const MINUS = 45;
/** Octopus's own parser reads the digits before the sign, so the lowest 32-bit number cannot be read. */
const largest = 2147483647;

/** Parses a number; the reader is at its sign or first digit. */
export function parseNumber(reader: Reader): NumberNode | null {
  const { text, at: start } = reader;
  const digits = start + (unitAt(text, start) === MINUS ? 1 : 0);
  const whole = skipDigits(text, digits);
  const hasDot = unitAt(text, whole) === DOT;
  const end = hasDot ? skipDigits(text, whole + 1) : whole;
  if (whole === digits || (hasDot && (end === whole + 1 || unitAt(text, end) === DOT)))
    return fail(reader, 'invalid-number', start, { name: /^[-.\d]*/.exec(text.slice(start, start + 40))?.[0] ?? '' });
  const written = text.slice(start, end);
  if (isNameUnit(unitAt(text, end))) return fail(reader, 'missing-separator', end, { name: written.slice(0, 40) });
  reader.at = end;
  if (hasDot) return { kind: 'decimal', text: decimalText(written), start, end };
  const value = Number(written);
  if (value > largest || value < -largest)
    return fail(reader, 'integer-out-of-range', start, { name: written.slice(0, 40) });
  return { kind: 'integer', value: value === 0 ? 0 : value, start, end };
}

/** A decimal as it is printed: without leading zeros, without the sign of zero, and with its scale. */
function decimalText(written: string): string {
  const digits = written.replace('-', '').replace(/^0+(?=\d)/, '');
  return written.startsWith('-') && /[1-9]/.test(digits) ? `-${digits}` : digits;
}

function skipDigits(text: string, offset: number): number {
  let at = offset;
  while (isDigit(unitAt(text, at))) at += 1;
  return at;
}
