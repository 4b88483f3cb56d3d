import { base64Of, bytesOfBase64, textOfBytes, utf8Bytes } from '../../core/index';

/** Longest text inside a link that is unpacked, in bytes: small data can swell to anything. */
const longestText = 5_000_000;
/** Longest packed text that is looked at; browsers and chats cut what is longer anyway. */
const longestPacked = 400_000;

export type Unpacked = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string };

/** A text compressed by the platform, in letters that an address can have. Null where the browser cannot compress. */
export async function packText(text: string): Promise<string | null> {
  if (typeof CompressionStream === 'undefined') return null;
  const { bytes } = await through(new CompressionStream('deflate-raw'), utf8Bytes(text), Number.POSITIVE_INFINITY);
  return bytes === null ? null : lettersOf(bytes);
}

/** The text again; what is damaged or swells beyond all measure is refused with a sentence, and is never held whole. */
export async function unpackText(packed: string): Promise<Unpacked> {
  if (typeof DecompressionStream === 'undefined') return refused('This browser cannot open it. A newer one can.');
  if (packed.length > longestPacked) return refused('It is too long for a link. Ask for a share file instead.');
  const packedBytes = bytesOf(packed);
  if (packedBytes === null) return refused('It was cut off or changed in transit. Ask for it again.');
  const { bytes, isTooLong } = await through(new DecompressionStream('deflate-raw'), packedBytes, longestText);
  if (isTooLong) return refused('It is larger than 5 MB, more than any process. It was not opened.');
  if (bytes === null || bytes.length === 0) return refused('It was cut off or changed in transit. Ask for it again.');
  return { ok: true, text: textOfBytes(bytes) };
}

function refused(message: string): Unpacked {
  return { ok: false, message };
}

/** Sends bytes through a stream and gathers what comes out, up to a limit; null for what the stream refuses. */
async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array,
  limit: number,
): Promise<{ readonly bytes: Uint8Array | null; readonly isTooLong: boolean }> {
  const writer = stream.writable.getWriter();
  // A refusal comes out at the reading end, too.
  writer.write(bytes as Uint8Array<ArrayBuffer>).catch(() => {});
  writer.close().catch(() => {});
  const reader = (stream.readable as ReadableStream<Uint8Array>).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.length;
      if (length > limit) {
        void reader.cancel().catch(() => {});
        return { bytes: null, isTooLong: true };
      }
      chunks.push(next.value);
    }
  } catch {
    return { bytes: null, isTooLong: false };
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return { bytes: all, isTooLong: false };
}

/** Base64 with the letters that addresses leave alone, and without its padding. */
function lettersOf(bytes: Uint8Array): string {
  return base64Of(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function bytesOf(letters: string): Uint8Array | null {
  if (!/^[\w-]+$/.test(letters)) return null;
  const base64 = letters.replaceAll('-', '+').replaceAll('_', '/');
  return bytesOfBase64(base64.padEnd(Math.ceil(base64.length / 4) * 4, '='));
}
