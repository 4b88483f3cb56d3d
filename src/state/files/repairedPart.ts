import { modelWithText, textOfBytes } from '../../core/index';
import { keptEdit } from '../documentHistory';
import type { DocumentState } from '../documentState';
import { recorded } from '../history';
import type { Content, Edit, OpenDocument, Selection } from '../openDocument';
import type { IncomingFile } from '../ports';
import type { SliceTools } from '../slice';
import { folderNamesOf, modelTextsOf, type PartSubject, partNames, withPartFile } from './partFiles';

/** The open processes for whose model a file holds a part. */
export function usersOfPart(documents: DocumentState['documents'], file: IncomingFile): readonly OpenDocument[] {
  const subject = subjectOf(file);
  if (subject === null) return [];
  const pathIn = ({ file: { path } }: OpenDocument) => path.replace(/(runbooks\/)?[^/]*$/, partNames[subject]);
  const isOfFolder = ({ file: { folderId } }: OpenDocument) => folderId === undefined || folderId === file.folderId;
  return Object.values(documents).filter((document) => pathIn(document) === file.path && isOfFolder(document));
}

/**
 * Applies a file that could not be read when its project was opened to the models of its processes, as one edit each; their saves
 * compare with what is on disk.
 *
 * @returns why it still cannot be read
 */
export function takeRepairedPart(
  users: readonly OpenDocument[],
  file: IncomingFile,
  { set }: SliceTools,
): string | null {
  const subject = subjectOf(file);
  if (subject === null) return null;
  const next: OpenDocument[] = [];
  for (const document of users) {
    const { content } = document;
    const { onDisk, ...rest } = file;
    const change = onDisk === undefined ? rest : { ...rest, known: onDisk };
    const withFile = withPartFile(document, subject, change);
    const part = { subject, text: textOfBytes(file.bytes), texts: modelTextsOf(document) };
    const read = modelWithText(content.model, part, folderNamesOf(document));
    if (!read.ok) return read.error[0]?.message ?? 'It cannot be read.';
    const entry = { label: `Read ${file.name}`, content: { ...content, model: read.value }, place: null };
    next.push({ ...withFile, ...recorded<Content, Selection | null, Edit>(document, entry, keptEdit) });
  }
  set((state) => ({
    documents: { ...state.documents, ...Object.fromEntries(next.map((document) => [document.id, document])) },
  }));
  return null;
}

function subjectOf({ name }: IncomingFile): PartSubject | null {
  const subjects = Object.keys(partNames) as PartSubject[];
  return subjects.find((subject) => partNames[subject] === name) ?? null;
}
