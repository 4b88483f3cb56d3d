import { type FolderNames, type ModelTexts, readSchemaVersion, textOfBytes } from '../../core/index';
import type { OpenDocument } from '../openDocument';
import type { IncomingFile } from '../ports';

/** Which file of a document: its process, or a part of its model. */
export type FileSubject = 'process' | PartSubject;
export type PartSubject = 'variables' | 'settings' | 'model';

/** The names of the files that hold parts of a model. */
export const partNames: Readonly<Record<PartSubject, string>> = {
  variables: 'variables.ocl',
  settings: 'deployment_settings.ocl',
  model: 'preflight.model.json',
};

/** The file beside a process that holds a part of its model; null if there is none. */
export function partFile({ file }: Pick<OpenDocument, 'file'>, subject: PartSubject): IncomingFile | null {
  return file.beside.find(({ name }) => name === partNames[subject]) ?? null;
}

/** The bytes last read from disk or written there. */
export function knownBytesOfPart({ known, bytes }: IncomingFile): Uint8Array {
  return known ?? bytes;
}

/** The texts that the parts were read from: what is written depends only on them and the model, so undo restores them. */
export function modelTextsOf(document: Pick<OpenDocument, 'file'>): ModelTexts {
  const textOf = (subject: PartSubject) => {
    const file = partFile(document, subject);
    return file === null ? null : textOfBytes(file.bytes);
  };
  return { variables: textOf('variables'), settings: textOf('settings'), model: textOf('model') };
}

/** The names used in the folder of a document. */
export function folderNamesOf({ file, content }: Pick<OpenDocument, 'file' | 'content'>): FolderNames {
  const version = file.beside.find(({ name }) => name === 'schema_version.ocl');
  return {
    schemaVersion: version === undefined ? null : readSchemaVersion(textOfBytes(version.bytes)),
    process: content.process,
    runbooks: file.runbookNames ?? {},
  };
}

/** The document with other bytes in one of these files; a new file is added. */
export function withPartFile(
  document: OpenDocument,
  subject: PartSubject,
  change: Partial<IncomingFile> & Pick<IncomingFile, 'bytes'>,
): OpenDocument {
  const { file } = document;
  const name = partNames[subject];
  const there = partFile(document, subject);
  const path = file.path.replace(/(runbooks\/)?[^/]*$/, name);
  const next: IncomingFile = { name, path, handle: null, ...there, ...change };
  const beside = there === null ? [...file.beside, next] : file.beside.map((each) => (each === there ? next : each));
  return { ...document, file: { ...file, beside } };
}
