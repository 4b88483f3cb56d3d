import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { bytesOfBase64, utf8Bytes } from '../../../base/encoding';
import { parseInt32 } from '../numbers/parseNumber';
import type { Filter } from './filter';
import { utf16Bytes } from './utf16Bytes';

export const md5Hash = hashFilter(md5);
export const sha1Hash = hashFilter(sha1);
export const sha256Hash = hashFilter(sha256);
export const sha384Hash = hashFilter(sha384);
export const sha512Hash = hashFilter(sha512);

/** A digest in lower-case hexadecimal. Options in any order: the number of its bytes, and the input's encoding. */
function hashFilter(digest: (bytes: Uint8Array) => Uint8Array): Filter {
  return (input, options) => {
    const settings = settingsOf(options);
    if (input === null || settings === null) return null;
    const bytes = settings.bytesOf(input);
    if (bytes === null) return null;
    return [...digest(bytes).slice(0, settings.size)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  };
}

interface Settings {
  readonly size: number;
  readonly bytesOf: (text: string) => Uint8Array | null;
}

function settingsOf(options: readonly string[]): Settings | null {
  if (options.length > 2) return null;
  const [first, second] = options;
  const firstSize = first === undefined ? undefined : parseInt32(first);
  const encoding = typeof firstSize === 'number' ? second : first;
  const size = typeof firstSize === 'number' ? firstSize : second === undefined ? undefined : parseInt32(second);
  const bytesOf = encodings.get(encoding?.toLowerCase() ?? 'utf8');
  if (bytesOf === undefined || size === null || (size !== undefined && size <= 0)) return null;
  return { size: size ?? Number.POSITIVE_INFINITY, bytesOf };
}

const encodings: ReadonlyMap<string, Settings['bytesOf']> = new Map<string, Settings['bytesOf']>([
  ['utf8', utf8Bytes],
  ['utf-8', utf8Bytes],
  ['unicode', utf16Bytes],
  ['base64', bytesOfBase64],
]);
