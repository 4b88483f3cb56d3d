/** The bytes of a text; a lone surrogate becomes U+FFFD. */
export function utf8Bytes(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const sign of text) {
    const read = sign.codePointAt(0)!;
    const code = read >= 0xd800 && read <= 0xdfff ? 0xfffd : read;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code));
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code));
  }
  return Uint8Array.from(bytes);
}

function tail(code: number): number {
  return 0x80 | (code & 0x3f);
}

/** UTF-16, low byte first. */
export function utf16Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes[2 * at] = unit & 0xff;
    bytes[2 * at + 1] = unit >> 8;
  }
  return bytes;
}

/** Text of UTF-8 bytes; each sequence that is none becomes U+FFFD. */
export function textOfUtf8(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const { code, length } = sequenceAt(bytes, at);
    text += String.fromCodePoint(code);
    at += length;
  }
  return text;
}

/** The sign at a place; for bytes that are none, U+FFFD and how many bytes belong to the failed attempt. */
function sequenceAt(bytes: Uint8Array, at: number): { readonly code: number; readonly length: number } {
  const first = bytes[at]!;
  if (first < 0x80) return { code: first, length: 1 };
  const count =
    first >= 0xc2 && first < 0xe0 ? 1 : first >= 0xe0 && first < 0xf0 ? 2 : first >= 0xf0 && first < 0xf5 ? 3 : 0;
  let code = first & (0x3f >> count);
  for (let taken = 1; taken <= count; taken += 1) {
    const next = bytes[at + taken];
    const isTail = next !== undefined && (next & 0xc0) === 0x80;
    if (!isTail || (taken === 1 && !isSecondAllowed(first, next))) return { code: 0xfffd, length: taken };
    code = (code << 6) | (next & 0x3f);
  }
  return count === 0 ? { code: 0xfffd, length: 1 } : { code, length: count + 1 };
}

/** Refuses overlong forms, surrogates and what lies beyond the last sign. */
function isSecondAllowed(first: number, second: number): boolean {
  if (first === 0xe0) return second >= 0xa0;
  if (first === 0xed) return second < 0xa0;
  if (first === 0xf0) return second >= 0x90;
  return first !== 0xf4 || second < 0x90;
}

/** Text of UTF-16 bytes, low byte first; a byte too many becomes U+FFFD. */
export function textOfUtf16(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) text += String.fromCharCode(bytes[at]! | (bytes[at + 1]! << 8));
  return bytes.length % 2 === 0 ? text : `${text}\ufffd`;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second, third] = bytes.subarray(at, at + 3);
    const group = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    text += alphabet[group >> 18]! + alphabet[(group >> 12) & 63]!;
    text += second === undefined ? '=' : alphabet[(group >> 6) & 63]!;
    text += third === undefined ? '=' : alphabet[group & 63]!;
  }
  return text;
}

/** The bytes of a base64 text; white space is skipped, anything else must be right, padding too. Null otherwise. */
export function bytesOfBase64(text: string): Uint8Array | null {
  const signs = text.replace(/[ \t\r\n]/g, '');
  if (signs.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(signs)) return null;
  const padding = signs.endsWith('==') ? 2 : signs.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((signs.length / 4) * 3 - padding);
  for (let at = 0, to = 0; at < signs.length; at += 4, to += 3) {
    const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map((each) => Math.max(0, alphabet.indexOf(signs[at + each]!)));
    const group = (a << 18) | (b << 12) | (c << 6) | d;
    bytes.set([group >> 16, (group >> 8) & 255, group & 255].slice(0, bytes.length - to), to);
  }
  return bytes;
}
