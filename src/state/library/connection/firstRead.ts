import type { HeadRecord, SetAside } from '../../../core/index';
import { type Draft, isWorthKeeping } from '../../drafts';
import type { DocumentId } from '../../openDocument';
import { restoredDocuments } from '../../restoreDrafts';
import { selectDocumentId } from '../../selectors/view';
import { isWhole, KeptDocument } from '../KeptDocument';
import { restoredDocument } from '../restoreDocument';
import type { LibraryContext } from './context';
import { type Suspect, tellCrash } from './crash';
import type { Intake } from './intake';
import { longestRemoved, retryPauses } from './times';
import type { Writing } from './writing';

/** Reads everything that the browser keeps into the store. */
export async function readAll(context: LibraryContext, intake: Intake, writing: Writing): Promise<void> {
  const { store, change } = context;
  const { storage, tabs } = context.ports;
  const { notify } = store.getState();
  const answer = await storage.heads();
  if (!answer.ok) {
    change({ status: 'failed', problem: answer.error.message });
    notify(answer.error.message, { tone: 'error' });
    if (answer.error.kind === 'silent') setTimeout(() => void readAll(context, intake, writing), retryPauses.at(-1));
    return;
  }
  const { heads, drafts, setAside } = answer.value;
  listRemoved(context, heads);
  const aside: SetAside[] = [...setAside];
  const suspects: Suspect[] = [];
  for (const head of wantedFirst(context, heads)) {
    const read = await readOne(context, intake, writing, head);
    if ('cause' in read) {
      aside.push(read);
      continue;
    }
    aside.push(...read.unread);
    if (head.session !== null && head.session !== tabs.session)
      suspects.push({ id: read.id, title: head.title, at: read.at, session: head.session });
  }
  aside.push(...takeDrafts(context, intake, writing, drafts));
  change({ status: 'ready', problem: '', setAside: aside });
  if (aside.length > 0) notify(asideText(aside), { tone: 'error' });
  await tellCrash(context, suspects);
}

/** What was removed, the last first; what was removed too long ago goes for good. */
function listRemoved({ ports, change }: LibraryContext, heads: readonly HeadRecord[]): void {
  const removed = heads.flatMap(({ key, title, removedAt }) => (removedAt === null ? [] : [{ key, title, removedAt }]));
  const isOver = ({ removedAt }: { readonly removedAt: number }) => ports.now() - removedAt > longestRemoved;
  for (const each of removed) if (isOver(each)) void ports.storage.purge(each.key);
  change({
    removed: removed.filter((each) => !isOver(each)).sort((left, right) => right.removedAt - left.removedAt),
  });
}

function wantedFirst({ store }: LibraryContext, heads: readonly HeadRecord[]): readonly HeadRecord[] {
  const wanted = selectDocumentId(store.getState());
  return heads
    .filter(({ removedAt }) => removedAt === null)
    .sort((left, right) => Number(right.id === wanted) - Number(left.id === wanted));
}

async function readOne(
  { ports, kept, keeping, documentOf, freeId, noteEdited }: LibraryContext,
  intake: Intake,
  writing: Writing,
  { key, title }: HeadRecord,
): Promise<SetAside | { readonly id: DocumentId; readonly at: number; readonly unread: readonly SetAside[] }> {
  const answer = await ports.storage.read(key);
  if (!answer.ok) return { key, title, cause: answer.error.message };
  if (!isWhole(answer.value)) return { ...answer.value, title };
  const restored = restoredDocument(answer.value);
  if (!restored.ok) return { key, title, cause: restored.error };
  const { document } = restored.value;
  const at = answer.value.log.at(-1)!.at;
  const there = documentOf(document.id);
  const isTaken = kept.has(document.id) || (there !== null && isWorthKeeping(there));
  // Two can have one name in the address bar, such as a sample that was edited before the database answered.
  const mine = isTaken ? { ...document, id: freeId(document.id) } : document;
  noteEdited(mine.id, at);
  kept.set(mine.id, KeptDocument.restored({ ...restored.value, document: mine }, keeping));
  intake.takeIn(mine);
  if (isTaken) writing.schedule(mine.id);
  return { id: mine.id, at, unread: [...answer.value.unreadVersions, ...restored.value.unread] };
}

/** Drafts of the first version become records; returns those that cannot be read. */
function takeDrafts(
  { documentOf, noteEdited, keptOf }: LibraryContext,
  intake: Intake,
  writing: Writing,
  drafts: readonly Draft[],
): readonly SetAside[] {
  const aside: SetAside[] = [];
  for (const draft of drafts) {
    if (documentOf(draft.id) !== null) continue;
    const [document] = restoredDocuments([draft]).documents;
    if (document === undefined) {
      const cause = `its file "${draft.file.name}" cannot be read any more`;
      aside.push({ key: `draft:${draft.id}`, title: draft.title, cause });
      continue;
    }
    noteEdited(draft.id, draft.editedAt);
    keptOf(document).draft = draft.id;
    intake.takeIn(document);
    writing.schedule(draft.id);
  }
  return aside;
}

function asideText(aside: readonly SetAside[]): string {
  const names = aside.map(({ title }) => `"${title}"`).join(', ');
  return `${names} cannot be read (${aside[0]!.cause}). It stays stored as it is; the library can export it.`;
}
