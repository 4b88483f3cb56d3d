import { looksLikeJson, utf8Bytes } from '../../core/index';
import type { IncomingFile } from '../../state/ports';

/** A text from the clipboard as a file: which of the two it is, its first character tells. */
export function pastedFile(text: string): IncomingFile {
  const name = looksLikeJson(text) ? 'pasted.json' : 'pasted.ocl';
  return { name, path: name, bytes: utf8Bytes(text), handle: null };
}
