/** Folders that hold no templates. */
const passedBy = new Set(['.git', 'node_modules', 'bin', 'obj']);

/** More than any library of templates has. */
const maxFiles = 5_000;

/**
 * Files dropped on the page, those of folders among them; `name` is that of the first. Must be called while the drop is
 * handled, because the browser empties its list afterwards.
 */
export async function droppedFiles(
  transfer: DataTransfer,
): Promise<{ readonly name: string; readonly files: readonly File[] }> {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  // Everything is asked at once: after the first wait the list is empty.
  const found = items.map((item) => ({ entry: item.webkitGetAsEntry?.() ?? null, file: item.getAsFile() }));
  const files: File[] = [];
  for (const { entry, file } of found) {
    if (entry?.isDirectory) await takeFolder(entry as FileSystemDirectoryEntry, files);
    else if (file !== null) files.push(file);
  }
  return { name: found[0]?.entry?.name ?? files[0]?.name ?? '', files };
}

async function takeFolder(folder: FileSystemDirectoryEntry, files: File[]): Promise<void> {
  const reader = folder.createReader();
  // The browser hands out a folder in portions of a hundred and ends with an empty one.
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (portion.length === 0) return;
    for (const entry of portion) {
      if (files.length >= maxFiles || passedBy.has(entry.name)) continue;
      if (entry.isDirectory) await takeFolder(entry as FileSystemDirectoryEntry, files);
      else if (/\.(json|zip)$/i.test(entry.name))
        files.push(await new Promise((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)));
    }
  }
}
