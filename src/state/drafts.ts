import type { Process } from '../core/index';
import type { Content, DocumentId, OpenDocument, PendingText } from './openDocument';
import type { IncomingFile, StorageError } from './ports';

/** A working copy as it is kept in the browser. The source is not part of it: it comes from the file's own bytes again. */
export interface Draft {
  readonly schemaVersion: 1;
  readonly id: DocumentId;
  readonly title: string;
  readonly origin: OpenDocument['origin'];
  readonly file: IncomingFile;
  readonly beside: readonly IncomingFile[];
  readonly content: Content;
  /** Texts written by hand that the content and the saved process were read from; absent: the file's own. */
  readonly baseText?: string;
  readonly savedBaseText?: string;
  readonly savedProcess: Process;
  readonly savedAt: number | null;
  /** Kept under the name that it had in the first version. */
  readonly writing?: PendingText;
  /** Milliseconds since 1970. */
  readonly editedAt: number;
}

/** Where drafts are kept. */
export interface DraftStorage {
  put(draft: Draft): Promise<{ readonly ok: true } | { readonly ok: false; readonly error: StorageError }>;
  remove(id: DocumentId): Promise<void>;
}

/** What is kept of a document; the undo history is not. */
export function draftOf(document: OpenDocument, editedAt: number): Draft {
  const { id, title, origin, file, savedProcess, savedAt, savedBase, pendingText } = document;
  const { name, path, bytes, handle, beside, onDisk, known, recover, runbookNames } = file;
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
      ...(runbookNames === undefined ? {} : { runbookNames }),
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

/** An unedited sample comes with the app anyway; everything else would be missed. */
export function isWorthKeeping(document: OpenDocument): boolean {
  return (
    document.origin === 'file' ||
    document.past.length > 0 ||
    document.future.length > 0 ||
    document.pendingText !== undefined ||
    document.versions !== undefined
  );
}
