import type { Draft } from './drafts';
import type { OpenDocument } from './editorState';
import { readFiles } from './readFiles';

/**
 * Makes documents of what the browser kept. The file's own bytes are read again for the source; a draft whose file this
 * version cannot read any more is left where it is and named in `unreadable`.
 */
export function restoredDocuments(drafts: readonly Draft[]): {
  readonly documents: readonly OpenDocument[];
  readonly unreadable: readonly string[];
} {
  const documents: OpenDocument[] = [];
  const unreadable: string[] = [];
  for (const draft of [...drafts].sort((left, right) => left.editedAt - right.editedAt)) {
    const { id, title, origin, file, content, savedProcess, savedAt } = draft;
    const [read] = readFiles([file]).processes;
    if (read) {
      documents.push({
        id,
        title,
        origin,
        file: { ...file, format: read.source.format },
        source: read.source,
        content,
        past: [],
        future: [],
        folding: null,
        savedProcess,
        savedAt,
      });
    } else {
      unreadable.push(title);
    }
  }
  return { documents, unreadable };
}
