import {
  type ReadProcess,
  type Result,
  readProcess,
  readSchemaVersion,
  type TextDiagnostic,
  textOfBytes,
  utf8Bytes,
  writeProcess,
} from '../core/index';
import type { Content, OpenDocument } from './openDocument';

/** The text of a content of a document: exactly what saving it would write. */
export function textOf(document: Pick<OpenDocument, 'source'>, content: Pick<Content, 'process' | 'base'>): string {
  return writeProcess(content.process, content.base?.source ?? document.source);
}

/** The text of the file on disk, as far as we know. */
export function savedTextOf(document: OpenDocument): string {
  const { file, savedProcess, savedBase } = document;
  const known = file.onDisk ?? file.known;
  if (known !== undefined) return textOfBytes(known);
  return textOf(
    document,
    savedBase === undefined ? { process: savedProcess } : { process: savedProcess, base: savedBase },
  );
}

/** The bytes of the file as far as we know: anything else must not be overwritten unseen. */
export function knownBytesOf(document: OpenDocument): Uint8Array {
  const { file, savedAt } = document;
  const known = file.onDisk ?? file.known;
  if (known !== undefined) return known;
  return savedAt === null ? file.bytes : utf8Bytes(savedTextOf(document));
}

/** Reads a text as the file of this document is read: with the schema version of its folder. */
export function readText(
  { file }: Pick<OpenDocument, 'file'>,
  text: string,
): Result<ReadProcess, readonly TextDiagnostic[]> {
  const version = file.beside.find(({ name }) => name === 'schema_version.ocl');
  const schemaVersion = version === undefined ? null : readSchemaVersion(textOfBytes(version.bytes));
  return readProcess(text, schemaVersion, file.recover);
}
