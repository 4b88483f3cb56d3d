/**
 * Texts and bytes by what every platform of this code has: browsers, workers, Node. The library of the language does not
 * declare it, so what is used of it is declared here, and nowhere else in core.
 */
interface Platform {
  readonly TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };
  readonly TextDecoder: new (
    label: 'utf-8' | 'utf-16le',
    options: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
  ) => { readonly decode: (bytes: Uint8Array) => string };
  readonly atob: (base64: string) => string;
  readonly btoa: (latin1: string) => string;
}

const platform = globalThis as unknown as Platform;

/** The bytes of a text in UTF-8; a lone surrogate becomes U+FFFD. */
export function utf8Bytes(text: string): Uint8Array {
  return new platform.TextEncoder().encode(text);
}

/** The text of bytes; what does not decode becomes U+FFFD. A byte-order mark stays the first character. */
export function textOfBytes(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' = 'utf-8'): string {
  return new platform.TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/** A text without the byte-order mark it may begin with. */
export function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** The text of UTF-8 bytes; null where they are none. A byte-order mark stays the first character. */
export function strictTextOf(bytes: Uint8Array): string | null {
  try {
    return new platform.TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Bytes go through `btoa` in pieces, since one call takes only so many arguments. */
const pieceLength = 8192;

export function base64Of(bytes: Uint8Array): string {
  let latin1 = '';
  for (let at = 0; at < bytes.length; at += pieceLength)
    latin1 += String.fromCharCode(...bytes.subarray(at, at + pieceLength));
  return platform.btoa(latin1);
}

/** The bytes of a base64 text; white space is skipped, anything else must be right, padding too. Null otherwise. */
export function bytesOfBase64(text: string): Uint8Array | null {
  const digits = text.replace(/[ \t\r\n]/g, '');
  if (digits.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(digits)) return null;
  return Uint8Array.from(platform.atob(digits), (latin1) => latin1.charCodeAt(0));
}
