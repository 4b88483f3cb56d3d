import { isFileHandle, isFolderHandle, type WritableHandle } from './fileSystemAccess';
import { changedSince, rememberVersion } from './knownVersions';
import { causeOf, type StorageError, wasCancelled } from './storageError';

export interface FileToSave {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** From opening; null offers a download. */
  readonly handle: unknown;
  /** Handle of a folder that the file goes into when it has none yet. */
  readonly folder?: unknown;
  /** Writes although something else changed the file since it was opened; a person said so. */
  readonly overwrites?: boolean;
}

export type Saved =
  | { readonly ok: true; readonly way: 'file' | 'download'; readonly handle?: unknown }
  | { readonly ok: false; readonly error: StorageError };

/**
 * Writes to the file it came from where there is a handle and the browser allows it, else offers a download. A file
 * that somebody else changed meanwhile is overwritten only when a person says so.
 */
export async function saveFile(file: FileToSave): Promise<Saved> {
  if (isFileHandle(file.handle)) return writeInPlace(file.handle, file);
  return isFolderHandle(file.folder) ? writeInFolder(file.folder, file) : download(file);
}

/** A file that was not there when the folder was opened is made; one that came meanwhile is somebody else's. */
async function writeInFolder(folder: FileSystemDirectoryHandle, file: FileToSave): Promise<Saved> {
  try {
    const there = await folder.getFileHandle(file.name).catch(() => null);
    const handle = there ?? (await folder.getFileHandle(file.name, { create: true }));
    rememberVersion(handle, there === null ? (await handle.getFile()).lastModified : 0);
    const saved = await writeInPlace(handle, file);
    return saved.ok ? { ...saved, handle } : saved;
  } catch (error) {
    return failure(file.name, error);
  }
}

async function writeInPlace(handle: WritableHandle, { name, bytes, overwrites }: FileToSave): Promise<Saved> {
  try {
    if (!(await mayWrite(handle))) return refused(name);
    const there = await handle.getFile();
    const changedAt = changedSince(handle, there.lastModified);
    if (changedAt !== null && !overwrites)
      return changedElsewhere(name, changedAt, new Uint8Array(await there.arrayBuffer()));
    const writable = await handle.createWritable();
    try {
      await writable.write(bytes as Uint8Array<ArrayBuffer>);
    } catch (error) {
      await writable.abort();
      throw error;
    }
    // The browser writes beside the file and replaces it only now, whole.
    await writable.close();
    rememberVersion(handle, (await handle.getFile()).lastModified);
    return { ok: true, way: 'file' };
  } catch (error) {
    return failure(name, error);
  }
}

async function mayWrite(handle: WritableHandle): Promise<boolean> {
  const mode = { mode: 'readwrite' } as const;
  if (handle.queryPermission === undefined || handle.requestPermission === undefined) return true;
  if ((await handle.queryPermission(mode)) === 'granted') return true;
  return (await handle.requestPermission(mode)) === 'granted';
}

function download({ name, bytes }: FileToSave): Saved {
  const address = URL.createObjectURL(
    new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after the click; it is freed once that has surely begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return { ok: true, way: 'download' };
}

function refused(name: string): Saved {
  const message = `The browser did not allow writing to "${name}". Your work is kept here. Download a copy, or allow access and try again.`;
  return { ok: false, error: { kind: 'refused', message } };
}

function changedElsewhere(name: string, changedAt: number, onDisk: Uint8Array): Saved {
  const time = new Date(changedAt).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  const message = `"${name}" was changed at ${time} by something else, so it was not overwritten. Your work is kept here.`;
  return { ok: false, error: { kind: 'changed-elsewhere', message, onDisk } };
}

function failure(name: string, error: unknown): Saved {
  if (wasCancelled(error)) return { ok: false, error: { kind: 'cancelled', message: 'Saving was cancelled.' } };
  const notAllowed =
    error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'SecurityError');
  if (notAllowed) return refused(name);
  const message = `"${name}" could not be written (${causeOf(error)}). Your work is kept here. Download a copy, or try again.`;
  return { ok: false, error: { kind: 'failed', message } };
}
