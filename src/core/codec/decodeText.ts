import type { TextDiagnostic } from '../base/diagnostic';
import { err, ok, type Result } from '../base/result';
import { positionAt } from '../base/span';

/** Code units are put together in pieces of this many, as many as one call may take. */
const pieceLength = 8192;

/**
 * Decodes the bytes of a file as UTF-8, strictly: what does not decode is refused with its place, since a replaced
 * character would be written back. A byte-order mark stays the first character.
 *
 * @returns the text, or `not-text` (a zero byte, as in binary files) or `not-utf8`
 */
export function decodeText(bytes: Uint8Array): Result<string, TextDiagnostic> {
  const pieces: string[] = [];
  let units: number[] = [];
  const flush = () => {
    pieces.push(String.fromCharCode(...units));
    units = [];
  };
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    if (byte === 0)
      return refused(pieces, units, 'not-text', 'This is a binary file, not a text. Open a text in UTF-8.');
    const length = lengthOf(byte);
    const point = length === 0 ? -1 : pointAt(bytes, at, length);
    if (point === -1) {
      const shown = byte.toString(16).toUpperCase().padStart(2, '0');
      return refused(
        pieces,
        units,
        'not-utf8',
        `The byte ${shown} here is no UTF-8. Save the file as UTF-8 and open it again.`,
      );
    }
    if (point < 0x10000) units.push(point);
    else units.push(0xd7c0 + (point >> 10), 0xdc00 + (point & 0x3ff));
    if (units.length >= pieceLength) flush();
    at += length;
  }
  flush();
  return ok(pieces.join(''));
}

/** How many bytes a character has that begins with this one; 0 when none begins so. */
function lengthOf(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte >= 0xc2 && byte <= 0xdf) return 2;
  if (byte >= 0xe0 && byte <= 0xef) return 3;
  return byte >= 0xf0 && byte <= 0xf4 ? 4 : 0;
}

/** The character at an offset; -1 when its bytes are cut short, too long a form, a surrogate, or beyond Unicode. */
function pointAt(bytes: Uint8Array, at: number, length: number): number {
  const first = bytes[at] ?? 0;
  if (length === 1) return first;
  let point = first & (0xff >> (length + 1));
  for (let next = at + 1; next < at + length; next += 1) {
    const byte = bytes[next] ?? 0;
    if ((byte & 0xc0) !== 0x80) return -1;
    point = (point << 6) | (byte & 0x3f);
  }
  const isShort = point < (length === 3 ? 0x800 : length === 4 ? 0x10000 : 0);
  const isSurrogate = point >= 0xd800 && point <= 0xdfff;
  return isShort || isSurrogate || point > 0x10ffff ? -1 : point;
}

function refused(pieces: readonly string[], units: readonly number[], code: string, message: string) {
  const before = pieces.join('') + String.fromCharCode(...units);
  return err<TextDiagnostic>({ code, severity: 'error', message, at: positionAt(before, before.length) });
}
