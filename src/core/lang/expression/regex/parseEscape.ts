import { badPattern, notSupported, type RegexReader, takeMatch } from './regexReader';
import type { UnitTest } from './tree';
import { categoryTest, isDigitUnit, isSpaceUnit, isWordUnit, not } from './unitTests';

const controls: ReadonlyMap<string, number> = new Map([
  ['t', 9],
  ['n', 10],
  ['v', 11],
  ['f', 12],
  ['r', 13],
  ['a', 7],
  ['e', 27],
]);

/** What stands after a backslash and means the same inside and outside of brackets: a kind of units, or one unit. */
export function parseEscape(reader: RegexReader): UnitTest | number {
  const sign = reader.pattern[reader.at];
  if (sign === undefined) return badPattern(reader, 'it ends in a backslash');
  const kind = kindOf(sign);
  if (kind !== null) {
    reader.at += 1;
    return kind;
  }
  if (sign === 'p' || sign === 'P') return parseCategory(reader);
  return parseUnitEscape(reader, sign);
}

function kindOf(sign: string): UnitTest | null {
  switch (sign) {
    case 'd':
      return isDigitUnit;
    case 'D':
      return not(isDigitUnit);
    case 'w':
      return isWordUnit;
    case 'W':
      return not(isWordUnit);
    case 's':
      return isSpaceUnit;
    case 'S':
      return not(isSpaceUnit);
    default:
      return null;
  }
}

function parseCategory(reader: RegexReader): UnitTest {
  const match = takeMatch(reader, /([pP])\{([A-Za-z0-9\-_]+)\}/y);
  if (match === null) return badPattern(reader, 'a category needs a name in braces');
  const test = categoryTest(match[2]!);
  if (test === null) return notSupported(`the category "${match[2]}"`);
  return match[1] === 'p' ? test : not(test);
}

function parseUnitEscape(reader: RegexReader, sign: string): number {
  const control = controls.get(sign);
  if (control !== undefined) {
    reader.at += 1;
    return control;
  }
  if (sign === 'x' || sign === 'u') {
    const match = takeMatch(reader, sign === 'x' ? /x([0-9A-Fa-f]{2})/y : /u([0-9A-Fa-f]{4})/y);
    return match === null ? badPattern(reader, 'too few hexadecimal digits') : Number.parseInt(match[1]!, 16);
  }
  if (sign === 'c') {
    const match = takeMatch(reader, /c([@-_a-z])/y);
    return match === null
      ? badPattern(reader, 'an unknown control character')
      : match[1]!.toUpperCase().charCodeAt(0) - 64;
  }
  const octal = takeMatch(reader, /[0-7]{1,3}/y);
  if (octal !== null) return Number.parseInt(octal[0], 8) & 0xff;
  if (/[\p{L}\p{Nd}_]/u.test(sign)) return badPattern(reader, `the unknown escape "\\${sign}"`);
  reader.at += 1;
  return sign.charCodeAt(0);
}
