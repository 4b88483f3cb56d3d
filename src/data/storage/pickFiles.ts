import type { IncomingFile, StorageError } from '../../core/index';
import type { WithPicker } from './fileSystemAccess';
import { hasKnownEnding, isIgnoredName } from './folderRules';
import { incomingFile, unreadableFile } from './incomingFile';
import { inOpenedFolder } from './inOpenedFolder';
import { causeOf, wasCancelled } from './storageError';

/** Whether the browser has a picker of its own, whose files can be saved in place. */
export function hasOwnPicker(): boolean {
  return typeof (window as WithPicker).showOpenFilePicker === 'function';
}

/** Lets a person choose files with the browser's own picker. Ask `hasOwnPicker` first. */
export async function pickFiles(): Promise<
  { readonly ok: true; readonly value: readonly IncomingFile[] } | { readonly ok: false; readonly error: StorageError }
> {
  try {
    const handles =
      (await (window as WithPicker).showOpenFilePicker?.({
        multiple: true,
        types: [
          {
            description: 'Octopus processes and models',
            accept: { 'text/plain': ['.ocl'], 'application/json': ['.json'] },
          },
        ],
      })) ?? [];
    return { ok: true, value: await Promise.all(handles.map((handle) => fromHandle(handle, handle.name))) };
  } catch (error) {
    if (wasCancelled(error)) return { ok: false, error: { kind: 'cancelled', message: 'No file was chosen.' } };
    const message = `The browser could not open the files: ${causeOf(error)}`;
    return { ok: false, error: { kind: 'failed', message } };
  }
}

/** The file behind a handle; one that is gone or closed to us is refused by name and stops no other. */
export async function fromHandle(handle: FileSystemFileHandle, path: string): Promise<IncomingFile> {
  try {
    return await incomingFile(await handle.getFile(), path, handle);
  } catch {
    return unreadableFile(handle.name, path);
  }
}

/**
 * The files of a file input; of a chosen folder only those that may be a process or belong to one.
 *
 * @param most  bytes of the largest file that is taken, where it is no process file
 */
export async function fromInput(files: Iterable<File>, most?: number): Promise<readonly IncomingFile[]> {
  const taken = [...files].filter(({ webkitRelativePath, name }) => {
    if (!webkitRelativePath) return true;
    return hasKnownEnding(name) && !webkitRelativePath.split('/').some(isIgnoredName);
  });
  const read = await Promise.all(taken.map((file) => incomingFile(file, undefined, null, most)));
  return taken.some(({ webkitRelativePath }) => webkitRelativePath) ? inOpenedFolder(read) : read;
}
