import type { FileToSave, Saved } from '../../core/index';
import { isFileHandle, isFolderHandle, type WritableHandle } from './fileSystemAccess';
import { causeOf, wasCancelled } from './storageError';

/**
 * Writes to the file it came from where there is a handle and the browser allows it, else offers a download. The content
 * of the file is compared first: if it is not as expected, another program wrote it, and it is not overwritten.
 */
export async function saveFile(file: FileToSave): Promise<Saved> {
  if (isFileHandle(file.handle)) return writeInPlace(file.handle, file);
  return isFolderHandle(file.folder) ? writeInFolder(file.folder, file) : download(file);
}

/** A file that did not exist when the folder was opened is created; one that appeared meanwhile belongs to somebody else. */
async function writeInFolder(folder: FileSystemDirectoryHandle, file: FileToSave): Promise<Saved> {
  try {
    const there = await folder.getFileHandle(file.name).catch(() => null);
    const handle = there ?? (await folder.getFileHandle(file.name, { create: true }));
    const saved = await writeInPlace(handle, file);
    return saved.ok ? { ...saved, handle } : saved;
  } catch (error) {
    return failure(file.name, error);
  }
}

async function writeInPlace(handle: WritableHandle, { name, bytes, expected }: FileToSave): Promise<Saved> {
  try {
    if (!(await mayWrite(handle))) return refused(name);
    const there = await handle.getFile();
    const onDisk = new Uint8Array(await there.arrayBuffer());
    const isOurs =
      onDisk.length === 0 || sameBytes(onDisk, bytes) || (expected !== null && sameBytes(onDisk, expected));
    if (!isOurs) return changedElsewhere(name, there.lastModified, onDisk);
    const writable = await handle.createWritable();
    try {
      await writable.write(bytes as Uint8Array<ArrayBuffer>);
    } catch (error) {
      await writable.abort();
      throw error;
    }
    // The browser writes beside the file and replaces it only now, whole.
    await writable.close();
    return { ok: true, way: 'file' };
  } catch (error) {
    return failure(name, error);
  }
}

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
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
  const message = `"${name}" was changed outside Preflight at ${time}, so it was not overwritten. Your work is kept here.`;
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
