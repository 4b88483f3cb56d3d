import { type ParsedExpression, parseExpression } from './parseExpression';

/** A strict parse, cached by text, because a run parses the same values again and again. */
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

/** Two generations: entries not used while the younger one fills up are dropped. */
let young = new Map<string, ParsedExpression>();
let old = new Map<string, ParsedExpression>();
