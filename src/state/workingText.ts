import { type TextDiagnostic, writeProcess } from '../core/index';
import type { Content, OpenDocument } from './openDocument';
import type { IncomingFile } from './ports';
import { type ProcessRead, readFiles } from './readFiles';

/** The text of a version of a document: exactly what saving it would write. */
export function textOf(document: Pick<OpenDocument, 'source'>, content: Pick<Content, 'process' | 'base'>): string {
  return writeProcess(content.process, content.base?.source ?? document.source);
}

/** The text of the file as it lies on the disk, as far as we know. */
export function savedTextOf(document: OpenDocument): string {
  const { file, savedProcess, savedBase } = document;
  const known = file.onDisk ?? file.known;
  if (known !== undefined) return new TextDecoder('utf-8', { ignoreBOM: true }).decode(known);
  return textOf(
    document,
    savedBase === undefined ? { process: savedProcess } : { process: savedProcess, base: savedBase },
  );
}

/** What the file holds as far as we know: nothing else may be overwritten unseen. */
export function knownBytesOf(document: OpenDocument): Uint8Array {
  const { file, savedAt } = document;
  const known = file.onDisk ?? file.known;
  if (known !== undefined) return known;
  return savedAt === null ? file.bytes : new TextEncoder().encode(savedTextOf(document));
}

/** Reads a text as the file of this document would be read: the same folder, the same language. */
export function readText(
  { file }: Pick<OpenDocument, 'file'>,
  text: string,
):
  | { readonly ok: true; readonly value: ProcessRead }
  | { readonly ok: false; readonly message: string; readonly diagnostics: readonly TextDiagnostic[] } {
  const written: IncomingFile = { ...file, bytes: new TextEncoder().encode(text) };
  const { processes, problems } = readFiles([written, ...file.beside]);
  const read = processes.find((each) => each.file.path === file.path);
  if (read !== undefined) return { ok: true, value: read };
  const problem = problems.find((each) => each.fileName === file.path);
  return {
    ok: false,
    message: problem?.message ?? 'This text is not a process.',
    diagnostics: problem?.diagnostics ?? [],
  };
}
