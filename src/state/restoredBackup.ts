import type { Backup } from './backup';
import { restoredDocument } from './library/restoreDocument';
import type { OpenDocument } from './openDocument';
import type { Ports } from './ports';
import { restoredDocuments } from './restoreDrafts';

/** The processes of a backup, and the names of damaged parts, each with its cause. */
export async function restoredBackup(
  { processes, drafts }: Backup,
  { checkDraft, readRecords }: Pick<Ports, 'checkDraft' | 'readRecords'>,
): Promise<{ readonly documents: readonly OpenDocument[]; readonly damaged: readonly string[] }> {
  const documents: OpenDocument[] = [];
  const damaged: string[] = [];
  const note = (title: string, cause: string) => damaged.push(`"${title}" (${cause})`);
  for (const each of processes) {
    const read = (await readRecords?.(each)) ?? { ok: false, title: '', cause: 'it cannot be read here' };
    if (!read.ok) {
      note(read.title, read.cause);
      continue;
    }
    // Only the browser's own records can say that their file was read.
    const { reading: _reading, ...origin } = read.value.origin;
    const restored = restoredDocument({ ...read.value, origin });
    if (!restored.ok) {
      note(read.value.head.title, restored.error);
      continue;
    }
    documents.push(restored.value.document);
    for (const { title, cause } of [...read.value.unreadVersions, ...restored.value.unread]) note(title, cause);
  }
  for (const draft of drafts) {
    const cause = (await checkDraft?.(draft)) ?? null;
    const [document] = cause === null ? restoredDocuments([draft]).documents : [];
    if (document === undefined) note(draft.title, cause ?? `its file "${draft.file.name}" cannot be read any more`);
    else documents.push(document);
  }
  return { documents, damaged };
}
