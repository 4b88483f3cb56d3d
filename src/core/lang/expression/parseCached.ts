import { type ParsedExpression, parseExpression } from './parseExpression';

/** A strict parse, remembered by text: values are parsed again and again while a run is worked out. */
export function parseCached(text: string): ParsedExpression {
  const before = young.get(text) ?? old.get(text);
  const parsed = before ?? parseExpression(text);
  if (text.length <= longest && !young.has(text)) {
    if (young.size >= maxRemembered) {
      old = young;
      young = new Map();
    }
    young.set(text, parsed);
  }
  return parsed;
}

const maxRemembered = 2000;
const longest = 10_000;

/** Two generations: what is not asked for while the young one fills up is forgotten. */
let young = new Map<string, ParsedExpression>();
let old = new Map<string, ParsedExpression>();
