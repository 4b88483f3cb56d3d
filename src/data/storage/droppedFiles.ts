import { isFileHandle, type WithHandle } from './fileSystemAccess';
import { type IncomingFile, incomingFile } from './incomingFile';
import { fromHandle } from './pickFiles';

/** Folders that never hold a process. */
const passedBy = new Set(['.git', 'node_modules', 'bin', 'obj']);
/** In a folder only files with these endings are looked at; what is dropped by itself is always taken. */
const endings = /\.(ocl|json)$/i;
/** A dropped folder deeper or fuller than this is no project folder. */
const mostFiles = 2_000;

/**
 * Everything dropped on the page: files, and the OCL and JSON files of folders, each with its path. Must be called
 * while the drop event is handled, because the browser empties its list afterwards.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly IncomingFile[]> {
  const items = [...transfer.items].filter((item) => item.kind === 'file').map(openItem);
  const taken = await Promise.all(items);
  return taken.flat();
}

async function openItem(item: DataTransferItem): Promise<readonly IncomingFile[]> {
  // Both are asked at once: after the first wait the item is empty.
  const handle = (item as WithHandle).getAsFileSystemHandle?.().catch(() => null);
  const entry = item.webkitGetAsEntry?.() ?? null;
  const file = item.getAsFile();
  const found = await handle;
  if (found) return fromAnyHandle(found, found.name, true);
  if (entry) return fromEntry(entry, true);
  return file ? [await incomingFile(file)] : [];
}

async function fromAnyHandle(handle: FileSystemHandle, path: string, dropped: boolean): Promise<IncomingFile[]> {
  if (isFileHandle(handle)) return dropped || endings.test(handle.name) ? [await fromHandle(handle, path)] : [];
  const inside: IncomingFile[] = [];
  for await (const child of (handle as FileSystemDirectoryHandle).values()) {
    if (passedBy.has(child.name) || inside.length >= mostFiles) continue;
    inside.push(...(await fromAnyHandle(child, `${path}/${child.name}`, false)));
  }
  return inside;
}

async function fromEntry(entry: FileSystemEntry, dropped: boolean): Promise<IncomingFile[]> {
  const path = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) {
    if (!dropped && !endings.test(entry.name)) return [];
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [await incomingFile(file, path)];
  }
  const inside: IncomingFile[] = [];
  for (const child of await childrenOf(entry as FileSystemDirectoryEntry)) {
    if (passedBy.has(child.name) || inside.length >= mostFiles) continue;
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
