import type { JsonReader } from './jsonReader';

const escapes: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['"', '"'],
  ["'", "'"],
  ['/', '/'],
  ['\\', '\\'],
]);

/** A string in either kind of quotes; line ends may stand in it. Null when it does not end or an escape is unknown. */
export function parseJsonString(reader: JsonReader): string | null {
  const { text } = reader;
  const quote = text[reader.at]!;
  let value = '';
  let from = reader.at + 1;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at]!;
    if (sign === quote) {
      reader.at = at + 1;
      return value + text.slice(from, at);
    }
    if (sign !== '\\') continue;
    const escaped = escapeAt(text, at + 1);
    if (escaped === null) return null;
    value += text.slice(from, at) + escaped;
    at += text[at + 1] === 'u' ? 5 : 1;
    from = at + 1;
  }
  return null;
}

function escapeAt(text: string, at: number): string | null {
  const sign = text[at];
  if (sign !== 'u') return escapes.get(sign ?? '') ?? null;
  const digits = text.slice(at + 1, at + 5);
  return /^[0-9a-f]{4}$/i.test(digits) ? String.fromCharCode(Number.parseInt(digits, 16)) : null;
}
