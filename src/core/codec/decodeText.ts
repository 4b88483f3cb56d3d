import type { TextDiagnostic } from '../base/diagnostic';
import { strictTextOf, textOfBytes, utf8Bytes } from '../base/encoding';
import { err, ok, type Result } from '../base/result';
import { positionAt } from '../base/span';

/**
 * Decodes the bytes of a file as strict UTF-8: invalid bytes are refused with their position, because a replacement
 * character would be written back. A byte-order mark stays as the first character.
 *
 * @returns the text, or `not-text` (a zero byte, as in binary files) or `not-utf8`
 */
export function decodeText(bytes: Uint8Array): Result<string, TextDiagnostic> {
  const zero = bytes.indexOf(0);
  const text = strictTextOf(zero === -1 ? bytes : bytes.subarray(0, zero));
  if (text === null) return notUtf8(zero === -1 ? bytes : bytes.subarray(0, zero));
  if (zero === -1) return ok(text);
  return refused(text, 'not-text', 'This is a binary file, not a text. Open a text file in UTF-8.');
}

/** Finds the first invalid byte: the first U+FFFD that is not in the file itself. */
function notUtf8(bytes: Uint8Array): Result<never, TextDiagnostic> {
  const text = textOfBytes(bytes, 'utf-8');
  let [offset, from] = [0, 0];
  for (;;) {
    const at = text.indexOf('\ufffd', from);
    offset += utf8Bytes(text.slice(from, at)).length;
    const isOwn = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!isOwn) {
      const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
      const message = `The byte ${byte} here is not UTF-8. Save the file as UTF-8 and open it again.`;
      return refused(text.slice(0, at), 'not-utf8', message);
    }
    offset += 3;
    from = at + 1;
  }
}

function refused(before: string, code: string, message: string): Result<never, TextDiagnostic> {
  return err({ code, severity: 'error', message, at: positionAt(before, before.length) });
}
