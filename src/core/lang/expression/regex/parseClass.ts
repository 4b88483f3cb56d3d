import { parseEscape } from './parseEscape';
import { badPattern, peek, type RegexReader, takes } from './regexReader';
import type { UnitTest } from './tree';
import { inAnyCase, not } from './unitTests';

/** `[…]` after its opening bracket, with ranges, `^` and the subtraction of .NET: `[a-z-[aeiou]]`. */
export function parseClass(reader: RegexReader): UnitTest {
  const isNegated = takes(reader, '^');
  const tests: UnitTest[] = [];
  let subtracted: UnitTest | null = null;
  for (let isFirst = true; isFirst || peek(reader) !== ']'; isFirst = false) {
    if (reader.at >= reader.pattern.length) return badPattern(reader, 'a bracket is not closed');
    if (!isFirst && takes(reader, '-[')) {
      subtracted = parseClass(reader);
      if (peek(reader) !== ']') return badPattern(reader, 'a subtraction must come last');
      break;
    }
    tests.push(parseMember(reader));
  }
  reader.at += 1;
  const any: UnitTest = (code) => tests.some((test) => test(code));
  const inCase = reader.options.i ? inAnyCase(any) : any;
  const own = isNegated ? not(inCase) : inCase;
  const without = subtracted;
  return without === null ? own : (code) => own(code) && !without(code);
}

/** One unit, a kind of units, or a range. */
function parseMember(reader: RegexReader): UnitTest {
  const from = parseSide(reader);
  const next = reader.pattern[reader.at + 1];
  if (peek(reader) !== '-' || next === ']' || next === '[' || next === undefined) {
    return typeof from === 'number' ? (code) => code === from : from;
  }
  if (typeof from !== 'number') return from;
  reader.at += 1;
  const to = parseSide(reader);
  if (typeof to !== 'number') return badPattern(reader, 'a range ends in a character class');
  if (to < from) return badPattern(reader, 'a range runs backwards');
  return (code) => code >= from && code <= to;
}

function parseSide(reader: RegexReader): UnitTest | number {
  const sign = reader.pattern[reader.at]!;
  reader.at += 1;
  if (sign !== '\\') return sign.charCodeAt(0);
  if (takes(reader, 'b')) return 8;
  return parseEscape(reader);
}
