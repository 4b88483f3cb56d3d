import type { TextToken } from '../tree';
import { fail, type Reader, spend } from './reader';

/**
 * Literal text up to the next tag. Hashes before `{`: `##{` is an escaped `#{`, and `##`
 * right before a tag is one `#`.
 */
export function parseText(reader: Reader): TextToken | null {
  const { text, length, at: start } = reader;
  let literal = '';
  let from = start;
  let at = start;
  for (;;) {
    const hash = text.indexOf('#', at);
    if (hash === -1 || hash + 1 === length) {
      at = length;
      break;
    }
    at = hash;
    if (isHashBeforeTag(text, at)) {
      literal += text.slice(from, at + 1);
      from = at + 2;
    } else if (text.startsWith('##{', at)) {
      literal += `${text.slice(from, at)}#{`;
      from = at + 3;
    } else if (text[at + 1] === '{') break;
    at = Math.max(at + 2, from);
  }
  spend(reader, at - start + 1);
  if (at === start) return fail(reader, start);
  reader.at = at;
  return { kind: 'text', text: literal + text.slice(from, at), at: { start, end: at } };
}

/** `##` followed by a `#{` that is not the very end. */
function isHashBeforeTag(text: string, at: number): boolean {
  return text.startsWith('###{', at) && at + 4 < text.length;
}
