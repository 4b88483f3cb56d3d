import { BACKSLASH, CR, LF, QUOTE } from './characters';
import { fail, type Reader } from './reader';
import type { StringNode } from './tree';

const escapes: Readonly<Record<string, string>> = { r: '\r', n: '\n', t: '\t', '\\': '\\', '"': '"' };

/** Parses a quoted string; the reader is at its opening quote. */
export function parseString(reader: Reader): StringNode | null {
  const start = reader.at;
  const text = readQuoted(reader);
  return text === null ? null : { kind: 'string', text, start, end: reader.at };
}

/** The text of a quoted string. */
export function readQuoted(reader: Reader): string | null {
  const { text, at: start } = reader;
  const { length } = text;
  let plain = '';
  let from = start + 1;
  for (let at = from; ; at += 1) {
    const unit = at < length ? text.charCodeAt(at) : -1;
    if (unit === QUOTE) {
      reader.at = at + 1;
      return plain + text.slice(from, at);
    }
    if (unit === -1 || unit === LF || unit === CR) return unterminated(reader, start, at);
    if (unit !== BACKSLASH) continue;
    if (at + 1 === length) return unterminated(reader, start, at + 1);
    const escaped = escapes[text.charAt(at + 1)];
    if (escaped === undefined) return fail(reader, 'invalid-escape', at, { name: nameOfEscape(text, at + 1) });
    plain += text.slice(from, at) + escaped;
    at += 1;
    from = at + 1;
  }
}

function unterminated(reader: Reader, start: number, at: number): null {
  return fail(reader, 'unterminated-string', at, { related: { offset: start, message: 'The string begins here.' } });
}

function nameOfEscape(text: string, at: number): string {
  const point = text.codePointAt(at) ?? 0;
  return point === LF || point === CR ? '' : String.fromCodePoint(point);
}
