import type { Draft } from './drafts';
import { historyOf } from './history';
import type { OpenDocument, TextBase } from './openDocument';
import { keptFiles, type ProcessRead, readFiles } from './readFiles';
import { withReadSteps } from './withReadSteps';
import { readText } from './workingText';

/**
 * Makes documents from stored drafts. The bytes of the file are read again for the source; a draft whose file this version can no
 * longer read is left in place and listed in `unreadable`.
 */
export function restoredDocuments(drafts: readonly Draft[]): {
  readonly documents: readonly OpenDocument[];
  readonly unreadable: readonly string[];
} {
  const documents: OpenDocument[] = [];
  const unreadable: string[] = [];
  for (const draft of [...drafts].sort((left, right) => left.editedAt - right.editedAt)) {
    const { id, title, origin, file, beside, content, savedProcess, savedAt, writing: pendingText } = draft;
    const read = readFiles(keptFiles(file, beside)).processes.find((each) => each.file.path === file.path);
    const bases = read ? basesOf(draft, read) : null;
    if (read && bases) {
      const { base, savedBase } = bases;
      documents.push({
        id,
        title,
        origin,
        file: { ...file, beside, format: read.source.format },
        source: read.source,
        ...historyOf({
          ...content,
          process: withReadSteps(content.process, base?.process ?? read.process),
          ...(base === undefined ? {} : { base }),
        }),
        savedProcess: withReadSteps(savedProcess, savedBase?.process ?? read.process),
        ...(savedBase === undefined ? {} : { savedBase }),
        unread: read.unread,
        savedAt,
        ...(pendingText === undefined ? {} : { pendingText }),
      });
    } else {
      unreadable.push(title);
    }
  }
  return { documents, unreadable };
}

/** The edited texts, read again; null if one of them can no longer be read. */
function basesOf(
  { baseText, savedBaseText }: Draft,
  read: ProcessRead,
): { readonly base?: TextBase; readonly savedBase?: TextBase } | null {
  const file = { ...read.file, beside: read.beside, format: read.source.format };
  const baseOf = (text: string | undefined) => {
    if (text === undefined) return undefined;
    const again = readText({ file }, text);
    return again.ok ? { text, source: again.value.source, process: again.value.process } : null;
  };
  const base = baseOf(baseText);
  const savedBase = savedBaseText === baseText ? base : baseOf(savedBaseText);
  if (base === null || savedBase === null) return null;
  return { ...(base === undefined ? {} : { base }), ...(savedBase === undefined ? {} : { savedBase }) };
}
