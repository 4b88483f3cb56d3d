import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** No process is larger; a device may never end. */
const maxBytes = 20_000_000;

/**
 * The bytes of a file; throws the end of a sentence for what is no file or too large. More than that is never read: a file
 * that is still written to grows meanwhile, and some report no size.
 */
export function bytesOf(path: string, most = maxBytes): Uint8Array {
  const size = sizeOf(path);
  if (size > most) throw new Error(`it is ${Math.round(size / 1e6)} MB; files of up to ${limit(most)} are read`);
  const file = openSync(path, 'r');
  try {
    // The one byte more shows that it goes on.
    let bytes = new Uint8Array(size + 1);
    for (let length = 0; ; ) {
      const taken = readSync(file, bytes, length, bytes.length - length, null);
      length += taken;
      if (taken === 0 || length === size) return bytes.subarray(0, length);
      if (length > most) throw new Error(`it has no end; files of up to ${limit(most)} are read`);
      if (length === bytes.length) bytes = withRoom(bytes, most);
    }
  } finally {
    closeSync(file);
  }
}

/** A pipe or socket that nobody writes to would be waited for without end, and one that is written to may never end. */
function sizeOf(path: string): number {
  const stats = statSync(path);
  if (stats.isFile()) return stats.size;
  throw new Error(stats.isDirectory() ? 'it is a folder' : 'it is not a file but a pipe, a socket or a device');
}

function withRoom(bytes: Uint8Array, most: number): Uint8Array<ArrayBuffer> {
  const next = new Uint8Array(Math.min(Math.max(2 * bytes.length, 65_536), most + 1));
  next.set(bytes);
  return next;
}

function limit(bytes: number): string {
  return bytes < 1e6 ? `${bytes} bytes` : `${bytes / 1e6} MB`;
}
