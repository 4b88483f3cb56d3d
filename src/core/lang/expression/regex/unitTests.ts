import { isWhiteSpace } from '../characters';
import type { UnitTest } from './tree';

export const isAny: UnitTest = () => true;
export const isNoLineFeed: UnitTest = (code) => code !== 10;
export const isSpaceUnit: UnitTest = isWhiteSpace;

/** A decimal digit of any script, as in .NET. */
export const isDigitUnit: UnitTest = (code) =>
  code < 128 ? code >= 48 && code <= 57 : /^\p{Nd}$/u.test(String.fromCharCode(code));

/** A letter, mark, digit or connector of any script, as in .NET. */
export const isWordUnit: UnitTest = (code) =>
  code < 128
    ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
    : /^[\p{L}\p{Mn}\p{Nd}\p{Pc}\u200c\u200d]$/u.test(String.fromCharCode(code));

export function not(test: UnitTest): UnitTest {
  return (code) => !test(code);
}

/** Exactly this unit, or its other case. */
export function isUnit(unit: number, ignoresCase: boolean): UnitTest {
  if (!ignoresCase) return (code) => code === unit;
  const folded = lowerUnit(unit);
  return (code) => lowerUnit(code) === folded;
}

/** A test that also takes units whose other case passes. */
export function inAnyCase(test: UnitTest): UnitTest {
  return (code) => test(code) || test(lowerUnit(code)) || test(upperUnit(code));
}

export function lowerUnit(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

function upperUnit(code: number): number {
  if (code < 128) return code >= 97 && code <= 122 ? code - 32 : code;
  const upper = String.fromCharCode(code).toUpperCase();
  return upper.length === 1 ? upper.charCodeAt(0) : code;
}

const categories = /^(?:L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?|C[cfson]?)$/;

/** The units of a Unicode category such as `Lu`; null for another name, such as a block. */
export function categoryTest(name: string): UnitTest | null {
  if (!categories.test(name)) return null;
  const pattern = new RegExp(`^\\p{${name}}$`, 'u');
  return (code) => pattern.test(String.fromCharCode(code));
}
