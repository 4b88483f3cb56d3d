import { looksLikeJson, utf8Bytes } from '../../core/index';
import type { IncomingFile } from '../../state/ports';

/** Text from the clipboard as a file; its first character tells JSON from OCL. */
export function pastedFile(text: string): IncomingFile {
  const name = looksLikeJson(text) ? 'pasted.json' : 'pasted.ocl';
  return { name, path: name, bytes: utf8Bytes(text), handle: null };
}
