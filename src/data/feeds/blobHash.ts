import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The name Git gives a file's content. A library's list of files carries these names, so that only changed files are
 * fetched and a cut answer is noticed; the same file from a disk or a zip has the same name.
 */
export function blobHash(text: string): string {
  const bytes = utf8ToBytes(text);
  const head = utf8ToBytes(`blob ${bytes.length}\0`);
  return bytesToHex(sha1.create().update(head).update(bytes).digest());
}
