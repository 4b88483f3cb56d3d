import { textOfBytes, utf8Bytes } from '../../../base/encoding';

/** A sign as its UTF-8 bytes in percent form: `é` gives `%C3%A9`. */
export function escapedSign(sign: string): string {
  return [...utf8Bytes(sign)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}

/** A run of percent escapes as the text its bytes mean. */
export function textOfPercents(escapes: string): string {
  return textOfBytes(
    Uint8Array.from(escapes.slice(1).split('%'), (digits) => Number.parseInt(digits, 16)),
    'utf-8',
  );
}
