import type { Loop, Token } from '../tree';
import { parseIdentifier, parsePath } from './parsePath';
import { fail, keyword, literal, open, type Reader, skipWhite } from './reader';

/** `#{each variable in path}…#{/each}`. */
export function parseLoop(
  reader: Reader,
  parseTokens: (reader: Reader, endsAt: (reader: Reader) => boolean) => Token[],
): Loop | null {
  const start = reader.at;
  if (!open(reader)) return null;
  skipWhite(reader);
  if (!keyword(reader, 'each')) return null;
  const variable = parseIdentifier(reader);
  if (variable === null) return null;
  skipWhite(reader);
  if (reader.text.slice(reader.at, reader.at + 2).toLowerCase() !== 'in') return fail(reader, reader.at);
  reader.at += 2;
  skipWhite(reader);
  const collection = parsePath(reader);
  if (collection === null) return null;
  skipWhite(reader);
  if (!literal(reader, '}')) return null;
  const body = parseTokens(reader, () => false);
  if (!literal(reader, '#{/each}')) return null;
  return { kind: 'loop', variable: variable.text, collection, body, at: { start, end: reader.at } };
}
