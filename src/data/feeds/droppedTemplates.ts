import { isIgnoredName } from '../storage/folderRules';

/** More than any library of templates has. */
const maxFiles = 5_000;

/**
 * Files dropped on the page, those of folders among them; `name` is that of the first, `unreadable` the paths of those
 * that the browser does not give. Must be called while the drop is handled, because the browser empties its list afterwards.
 */
export async function droppedTemplates(
  transfer: DataTransfer,
): Promise<{ readonly name: string; readonly files: readonly File[]; readonly unreadable: readonly string[] }> {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  // Everything is asked at once: after the first wait the list is empty.
  const found = items.map((item) => ({ entry: item.webkitGetAsEntry?.() ?? null, file: item.getAsFile() }));
  const taken: Taken = { files: [], unreadable: [] };
  for (const { entry, file } of found) {
    if (entry?.isDirectory) await takeEntry(entry, taken);
    else if (file !== null) taken.files.push(file);
  }
  return { name: found[0]?.entry?.name ?? taken.files[0]?.name ?? '', ...taken };
}

interface Taken {
  readonly files: File[];
  readonly unreadable: string[];
}

/** What cannot be read stops nothing else. */
async function takeEntry(entry: FileSystemEntry, taken: Taken): Promise<void> {
  try {
    if (entry.isDirectory) await takeFolder(entry as FileSystemDirectoryEntry, taken);
    else if (/\.(json|zip)$/i.test(entry.name)) taken.files.push(await fileOf(entry as FileSystemFileEntry));
  } catch {
    taken.unreadable.push(entry.fullPath.replace(/^\//, ''));
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

async function takeFolder(folder: FileSystemDirectoryEntry, taken: Taken): Promise<void> {
  const reader = folder.createReader();
  // The browser hands out a folder in portions of a hundred and ends with an empty one.
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (portion.length === 0) return;
    for (const entry of portion) {
      if (taken.files.length < maxFiles && !isIgnoredName(entry.name)) await takeEntry(entry, taken);
    }
  }
}
