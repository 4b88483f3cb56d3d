import type { Token } from '../tree';
import { parseCalculation } from './parseCalculation';
import { parseConditional } from './parseConditional';
import { type ParseToken, parseOperand } from './parseFilters';
import { parseLoop } from './parseLoop';
import { parseText } from './parseText';
import { fail, firstOf, literal, nested, open, type Reader, skipWhite } from './reader';

/** Parses tokens until one cannot be parsed, such as a tag that closes or continues the surrounding block. */
function parseTokens(reader: Reader, endsAt: (reader: Reader) => boolean): Token[] {
  const tokens: Token[] = [];
  while (reader.at < reader.length && !endsAt(reader)) {
    const start = reader.at;
    const token = parseText(reader) ?? parseTag(reader);
    if (token === null) {
      reader.at = start;
      break;
    }
    tokens.push(token);
  }
  return tokens;
}

/**
 * One `#{…}`. Each offset is tried once, so that tags without an end cost no more than others; outside other tags nobody
 * comes back to an offset.
 */
export const parseTag: ParseToken = (reader) => {
  const start = reader.at;
  const before = reader.tried?.get(start);
  if (before === undefined) {
    const token = nested(reader, parseAnyTag);
    if (reader.depth === 0) return token;
    reader.tried ??= new Map();
    reader.tried.set(start, { token, end: token === null ? reader.failedAt : reader.at });
    return token;
  }
  if (before.token === null) return fail(reader, before.end);
  reader.at = before.end;
  return before.token;
};

type ParsedTag = NonNullable<ReturnType<ParseToken>>;

/** The possible tags by first letter: a name may begin like `if`, `unless`, `calc` and `each`. */
const parseAnyTag: ParseToken = (reader) => {
  const start = reader.at;
  reader.at += 2;
  skipWhite(reader);
  const letter = reader.text.charCodeAt(reader.at) | 32;
  reader.at = start;
  switch (letter) {
    case 0x69: // i
    case 0x75: // u
      return firstOf<ParsedTag>(reader, conditionalOrName);
    case 0x63: // c
      return firstOf<ParsedTag>(reader, calculationOrName);
    case 0x65: // e
      return firstOf<ParsedTag>(reader, loopOrName);
    default:
      return parseSubstitution(reader);
  }
};

function parseSubstitution(reader: Reader): ReturnType<ParseToken> {
  const start = reader.at;
  if (!open(reader)) return null;
  skipWhite(reader);
  const expression = parseOperand(reader, parseTag);
  if (expression === null) return null;
  skipWhite(reader);
  if (!literal(reader, '}')) return null;
  return { kind: 'substitution', expression, at: { start, end: reader.at } };
}

type TagParsers = readonly ((reader: Reader) => ParsedTag | null)[];

const conditionalOrName: TagParsers = [
  (reader) => parseConditional(reader, { parseTokens, parseTag }),
  parseSubstitution,
];
const calculationOrName: TagParsers = [parseCalculation, parseSubstitution];
const loopOrName: TagParsers = [(reader) => parseLoop(reader, parseTokens), parseSubstitution];
