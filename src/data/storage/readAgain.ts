import type { ReadAgain } from '../../core/index';
import { isFileHandle, isFolderHandle } from './fileSystemAccess';
import { causeOf } from './storageError';

/**
 * Reads a file that was opened before, or one of its folder by its name. null: the file no longer exists. After a reload the
 * browser asks for permission first.
 */
export async function readAgain({
  name,
  handle,
  folder,
  asks,
}: {
  readonly name: string;
  readonly handle: unknown;
  readonly folder: unknown;
  /** Whether the browser may ask a person for permission; only while handling a user gesture. */
  readonly asks: boolean;
}): Promise<ReadAgain> {
  try {
    const file = isFileHandle(handle) ? handle : isFolderHandle(folder) ? await folder.getFileHandle(name) : null;
    if (file === null) return unreadable(name, 'the browser gave it only once');
    if (!(await mayRead(file, asks))) return unreadable(name, 'the browser has not allowed it yet');
    return { ok: true, bytes: new Uint8Array(await (await file.getFile()).arrayBuffer()) };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return { ok: true, bytes: null };
    return unreadable(name, causeOf(error));
  }
}

async function mayRead(handle: FileSystemFileHandle, asks: boolean): Promise<boolean> {
  const asked = handle as FileSystemFileHandle & {
    queryPermission?(options: { readonly mode: 'read' }): Promise<PermissionState>;
    requestPermission?(options: { readonly mode: 'read' }): Promise<PermissionState>;
  };
  const mode = { mode: 'read' } as const;
  if (asked.queryPermission === undefined || asked.requestPermission === undefined) return true;
  if ((await asked.queryPermission(mode)) === 'granted') return true;
  return asks && (await asked.requestPermission(mode)) === 'granted';
}

function unreadable(name: string, cause: string): ReadAgain {
  return { ok: false, message: `"${name}" could not be read again: ${cause}.` };
}
