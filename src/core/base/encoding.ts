/**
 * What browsers, workers and Node all have for converting text and bytes. Core compiles without the DOM library, so the
 * few names it uses are declared here.
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

/** Encodes text as UTF-8; a lone surrogate becomes U+FFFD. */
export function utf8Bytes(text: string): Uint8Array {
  return new platform.TextEncoder().encode(text);
}

/** Decodes bytes as text; invalid bytes become U+FFFD. A byte-order mark stays as the first character. */
export function textOfBytes(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' = 'utf-8'): string {
  return new platform.TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/** Removes the byte-order mark a text may begin with. */
export function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** Decodes UTF-8; null if the bytes are not valid UTF-8. A byte-order mark stays as the first character. */
export function strictTextOf(bytes: Uint8Array): string | null {
  try {
    return new platform.TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** `btoa` gets the bytes in pieces: one call takes only a limited number of arguments. */
const pieceLength = 8192;

export function base64Of(bytes: Uint8Array): string {
  let latin1 = '';
  for (let at = 0; at < bytes.length; at += pieceLength)
    latin1 += String.fromCharCode(...bytes.subarray(at, at + pieceLength));
  return platform.btoa(latin1);
}

/** Decodes base64. White space is ignored; null for any other character and for wrong padding. */
export function bytesOfBase64(text: string): Uint8Array | null {
  const digits = text.replace(/[ \t\r\n]/g, '');
  if (digits.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(digits)) return null;
  return Uint8Array.from(platform.atob(digits), (latin1) => latin1.charCodeAt(0));
}
