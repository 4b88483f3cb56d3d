import type { Draft } from '../core/index';
import type { DocumentId, OpenDocument } from './openDocument';
import type { StorageError } from './ports';
import { hasTyped } from './typedText';

export type { Draft } from '../core/index';

/** Storage of drafts. */
export interface DraftStorage {
  put(draft: Draft): Promise<{ readonly ok: true } | { readonly ok: false; readonly error: StorageError }>;
  remove(id: DocumentId): Promise<void>;
}

/** The stored form of a document, without its undo history. */
export function draftOf(document: OpenDocument, editedAt: number): Draft {
  const { id, title, origin, file, savedProcess, savedAt, savedBase, pendingText } = document;
  const { name, path, bytes, handle, beside, onDisk, known, recover, keepsMarks, runbookNames, folderId } = file;
  const { base, ...content } = document.content;
  return {
    schemaVersion: 1,
    id,
    title,
    origin,
    file: {
      ...{ name, path, bytes, handle },
      ...(onDisk === undefined ? {} : { onDisk }),
      ...(known === undefined ? {} : { known }),
      ...(recover ? { recover } : {}),
      ...(keepsMarks ? { keepsMarks } : {}),
      ...(runbookNames === undefined ? {} : { runbookNames }),
      ...(folderId === undefined ? {} : { folderId }),
    },
    beside,
    content,
    ...(base === undefined ? {} : { baseText: base.text }),
    ...(savedBase === undefined ? {} : { savedBaseText: savedBase.text }),
    savedProcess,
    savedAt,
    ...(pendingText === undefined ? {} : { writing: pendingText }),
    editedAt,
  };
}

/** An unedited sample comes with the app anyway; anything else would be missed. */
export function isWorthKeeping(document: OpenDocument): boolean {
  return (
    document.origin === 'file' ||
    document.past.length > 0 ||
    document.future.length > 0 ||
    hasTyped(document) ||
    document.versions !== undefined
  );
}
