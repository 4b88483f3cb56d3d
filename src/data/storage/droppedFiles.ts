import type { IncomingFile, StorageError } from '../../core/index';
import { isFileHandle, isFolderHandle, type WithHandle, type WithPicker } from './fileSystemAccess';
import { hasKnownEnding, isIgnoredName } from './folderRules';
import { incomingFile, unreadableFile, unreadRest } from './incomingFile';
import { inOpenedFolder } from './inOpenedFolder';
import { fromHandle } from './pickFiles';
import { causeOf, wasCancelled } from './storageError';

/** A dropped folder deeper or fuller than this is not a project folder. */
const maxFiles = 2_000;

/**
 * Everything dropped on the page: files, and the OCL and JSON files of folders, each with its path. Must be called
 * while the drop event is handled, because the browser empties its list afterwards.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly IncomingFile[]> {
  const items = [...transfer.items].filter((item) => item.kind === 'file').map(openItem);
  const taken = await Promise.all(items);
  return taken.flat();
}

/** Whether the browser has a picker for folders of its own. */
export function hasFolderPicker(): boolean {
  return typeof (window as WithPicker).showDirectoryPicker === 'function';
}

/** Lets a person choose a folder; gives its OCL and JSON files, which can be saved in place. */
export async function pickFolder(): Promise<
  { readonly ok: true; readonly value: readonly IncomingFile[] } | { readonly ok: false; readonly error: StorageError }
> {
  try {
    const folder = await (window as WithPicker).showDirectoryPicker?.();
    if (folder === undefined) return { ok: true, value: [] };
    return { ok: true, value: inOpenedFolder(await fromAnyHandle(folder, folder.name, false)) };
  } catch (error) {
    if (wasCancelled(error)) return { ok: false, error: { kind: 'cancelled', message: 'No folder was chosen.' } };
    return {
      ok: false,
      error: { kind: 'failed', message: `The browser could not open the folder: ${causeOf(error)}` },
    };
  }
}

async function openItem(item: DataTransferItem): Promise<readonly IncomingFile[]> {
  // Both are asked at once: after the first wait the item is empty.
  const handle = (item as WithHandle).getAsFileSystemHandle?.().catch(() => null);
  const entry = item.webkitGetAsEntry?.() ?? null;
  const file = item.getAsFile();
  const name = entry?.name ?? file?.name ?? '';
  const found = await handle;
  try {
    const files = found ? await fromAnyHandle(found, found.name, true) : entry ? await fromEntry(entry, true) : null;
    if (files !== null) return isFolderHandle(found) || entry?.isDirectory ? inOpenedFolder(files) : files;
  } catch {
    return [unreadableFile(found?.name ?? name, found?.name ?? name)];
  }
  return file ? [await incomingFile(file)] : [];
}

async function fromAnyHandle(
  handle: FileSystemHandle,
  path: string,
  dropped: boolean,
  folder?: FileSystemHandle,
): Promise<IncomingFile[]> {
  if (isFileHandle(handle))
    return dropped || hasKnownEnding(handle.name) ? [inFolder(await fromHandle(handle, path), folder)] : [];
  const inside: IncomingFile[] = [];
  for await (const child of (handle as FileSystemDirectoryHandle).values()) {
    if (isIgnoredName(child.name) || (isFileHandle(child) && !hasKnownEnding(child.name))) continue;
    if (inside.length >= maxFiles) return cutOff(inside, path);
    inside.push(...(await fromAnyHandle(child, `${path}/${child.name}`, false, handle)));
  }
  return inside;
}

/** The files of a folder that has more; said once, also where a folder in it has too many already. */
function cutOff(files: IncomingFile[], path: string): IncomingFile[] {
  const last = files.at(-1);
  const isSaid = last?.refusal !== undefined && last.refusal === unreadRest(last.path, maxFiles).refusal;
  return isSaid ? files : [...files, unreadRest(path, maxFiles)];
}

function inFolder(file: IncomingFile, folder: FileSystemHandle | undefined): IncomingFile {
  return folder === undefined ? file : { ...file, folder };
}

async function fromEntry(entry: FileSystemEntry, dropped: boolean): Promise<IncomingFile[]> {
  const path = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) {
    if (!dropped && !hasKnownEnding(entry.name)) return [];
    try {
      const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
      return [await incomingFile(file, path)];
    } catch {
      return [unreadableFile(entry.name, path)];
    }
  }
  const inside: IncomingFile[] = [];
  for (const child of await childrenOf(entry as FileSystemDirectoryEntry)) {
    if (isIgnoredName(child.name) || (child.isFile && !hasKnownEnding(child.name))) continue;
    if (inside.length >= maxFiles) return cutOff(inside, path);
    inside.push(...(await fromEntry(child, false)));
  }
  return inside;
}

async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  // The browser hands out a folder in portions of a hundred and ends with an empty one.
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return children;
    children.push(...portion);
  }
}
