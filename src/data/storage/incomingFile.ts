import { decodeText, type IncomingFile } from '../../core/index';

/** Process files are small; a hundred steps with scripts are a third of a megabyte. */
const maxBytes = 20_000_000;

/** Reads a file, or returns why not: it is empty, too large, not text, or the browser could not read it. */
export async function incomingFile(
  file: File,
  path: string = file.webkitRelativePath || file.name,
  handle: unknown = null,
  most: number = maxBytes,
): Promise<IncomingFile> {
  const refused = (refusal: string) => refusedFile(file.name, path, refusal);
  if (file.size > most) return refused(tooLarge(file.name, file.size, most));
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const refusal = refusalOf(file.name, bytes, most);
    return refusal === null ? { name: file.name, path, bytes, handle } : refused(refusal);
  } catch {
    return unreadableFile(file.name, path);
  }
}

/** A file that is named but whose content the browser does not give. */
export function unreadableFile(name: string, path: string): IncomingFile {
  return refusedFile(
    name,
    path,
    `The browser could not read "${name}". It may have been moved or changed; open it again.`,
  );
}

/** Stands for the files of a folder that were not read because it has too many. */
export function unreadRest(path: string, most: number): IncomingFile {
  const name = path.split('/').at(-1) ?? path;
  return refusedFile(
    name,
    path,
    `"${name}" has more than ${most.toLocaleString('en')} OCL and JSON files. The others were not read. Open the folder of one project.`,
  );
}

function refusedFile(name: string, path: string, refusal: string): IncomingFile {
  return { name, path, bytes: new Uint8Array(), handle: null, refusal };
}

/** Why these bytes cannot be a process file, or null when they may be one. */
export function refusalOf(name: string, bytes: Uint8Array, most: number = maxBytes): string | null {
  if (bytes.length > most) return tooLarge(name, bytes.length, most);
  if (bytes.every(isBlank)) return `"${name}" is empty. A process file has at least one step.`;
  return decodeText(bytes).ok ? null : notText(name);
}

function tooLarge(name: string, size: number, most: number): string {
  const megabytes = (size / 1_000_000).toFixed(1);
  return `"${name}" is ${megabytes} MB. Preflight opens ${most === maxBytes ? 'process files' : 'files like it'} of up to ${most / 1_000_000} MB.`;
}

function notText(name: string): string {
  return `"${name}" is not a text file. Preflight opens OCL and JSON files in UTF-8.`;
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}
