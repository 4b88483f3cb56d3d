import type { IncomingFile } from '../../core/index';
import { newId } from '../newId';

/** Files of one folder that a person opened: two folders can have the same path, and each keeps its own files. */
export function inOpenedFolder(files: readonly IncomingFile[]): readonly IncomingFile[] {
  const folderId = newId();
  return files.map((file) => ({ ...file, folderId }));
}
