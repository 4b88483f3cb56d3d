import { customNumber } from './customNumber';
import { type Decimal, digitParts, roundTo, shifted } from './decimal';
import { doubleText } from './doubleText';
import { grouped } from './grouped';

/** A number with the type it is formatted as: types differ in what they keep and which formats they take. */
export type TypedNumber =
  | { readonly type: 'int'; readonly value: Decimal }
  | { readonly type: 'decimal'; readonly value: Decimal }
  | { readonly type: 'double'; readonly value: Decimal; readonly double: number };

const maxDigits = 1000;

/**
 * A number in a .NET format, standard or custom, in en-US: `N1` gives `9,876.5`.
 *
 * @returns null for a format .NET refuses for the type, and for more than 1000 digits
 */
export function formatNumber(number: TypedNumber, format: string): string | null {
  if (number.type === 'double' && !Number.isFinite(number.double)) return doubleText(number.double);
  const standard = /^([A-Za-z])(\d{0,9})$/.exec(format === '' ? 'G' : format);
  if (standard === null) return customNumber(number.value, format);
  const precision = standard[2] === '' ? null : Number(standard[2]);
  if (precision !== null && precision > maxDigits) return null;
  return standardNumber(number, standard[1]!, precision);
}

function standardNumber(number: TypedNumber, letter: string, precision: number | null): string | null {
  const { value } = number;
  switch (letter.toUpperCase()) {
    case 'C':
      return signed(value, fixed(value, precision ?? 2, true), (text) => `$${text}`);
    case 'D':
      return number.type === 'int' ? signed(value, value.digits.toString().padStart(precision ?? 1, '0')) : null;
    case 'E':
      return signed(value, scientific(value, precision ?? 6, { letter, exponentDigits: 3 }));
    case 'F':
      return signed(value, fixed(value, precision ?? 2, false));
    case 'G':
      return general(number, letter, precision);
    case 'N':
      return signed(value, fixed(value, precision ?? 2, true));
    case 'P':
      return signed(value, fixed(shifted(value, 2), precision ?? 2, true), (text) => `${text}%`);
    case 'R':
      return number.type === 'double' ? doubleText(number.double) : null;
    case 'X':
      return number.type === 'int' ? hexadecimal(value, letter, precision ?? 1) : null;
    default:
      return null;
  }
}

function signed({ isNegative }: Decimal, text: string, dressed = (plain: string) => plain): string {
  return (isNegative && /[1-9]/.test(text) ? '-' : '') + dressed(text);
}

function fixed(value: Decimal, precision: number, isGrouped: boolean): string {
  const [whole, fraction] = digitParts(roundTo(value, precision));
  const shown = isGrouped ? grouped(whole || '0') : whole || '0';
  return fraction === '' ? shown : `${shown}.${fraction}`;
}

function general(number: TypedNumber, letter: string, precision: number | null): string {
  const { value } = number;
  if (precision === null || precision === 0) {
    if (number.type === 'double') return doubleText(number.double);
    return signed(value, fixed(value, value.scale, false));
  }
  const { digits, exponent } = significant(value, precision);
  const kept = digits.replace(/0+$/, '') || '0';
  const isPlain = exponent < precision && exponent >= -5;
  const text = isPlain
    ? plainText(kept, exponent)
    : `${kept[0]}${kept.length > 1 ? `.${kept.slice(1)}` : ''}${exponentText(exponent, letter === 'g' ? 'e' : 'E', 2)}`;
  return signed(value, text);
}

function plainText(digits: string, exponent: number): string {
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  return digits.length > exponent + 1 ? `${whole}.${digits.slice(exponent + 1)}` : whole;
}

function scientific(
  value: Decimal,
  precision: number,
  { letter, exponentDigits }: { readonly letter: string; readonly exponentDigits: number },
): string {
  const { digits, exponent } = significant(value, precision + 1);
  const fraction = digits.slice(1);
  return `${digits[0]}${fraction === '' ? '' : `.${fraction}`}${exponentText(exponent, letter, exponentDigits)}`;
}

function exponentText(exponent: number, letter: string, length: number): string {
  return `${letter}${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(length, '0')}`;
}

/** The first `count` digits, rounded, and the power of ten of the first one. */
function significant(value: Decimal, count: number): { readonly digits: string; readonly exponent: number } {
  if (value.digits === 0n) return { digits: '0'.repeat(count), exponent: 0 };
  const length = value.digits.toString().length;
  const rounded = roundTo({ ...value, scale: length }, count);
  const text = rounded.digits.toString();
  const carried = text.length > count ? 1 : 0;
  return { digits: text.slice(0, count), exponent: length - value.scale - 1 + carried };
}

function hexadecimal(value: Decimal, letter: string, precision: number): string {
  const number = value.isNegative ? 0x1_0000_0000n - value.digits : value.digits;
  const text = number.toString(16).padStart(precision, '0');
  return letter === 'X' ? text.toUpperCase() : text;
}
