import { type Answer, type HeadRecord, type KeptRecords, quotedNames, type SetAside } from '../../../core/index';
import type { Draft } from '../../drafts';
import type { DocumentId } from '../../openDocument';
import { restoredDocuments } from '../../restoreDrafts';
import { selectDocumentId } from '../../selectors/view';
import { isWhole } from '../KeptDocument';
import { type Restored, restoredDocument } from '../restoreDocument';
import { arrivalsOf } from './arrivals';
import type { LibraryContext } from './context';
import { reportCrash, type Suspect } from './crash';
import type { StoredDocuments } from './storedDocuments';
import { longestRemoved, retryPauses } from './times';
import type { Writing } from './writing';

/**
 * Reads everything stored in the browser into the store.
 *
 * @param tellStored  told what is stored before it is read; nothing where the database does not answer
 */
export async function readAll(
  context: LibraryContext,
  stored: StoredDocuments,
  writing: Writing,
  tellStored: (ids: ReadonlySet<DocumentId>) => void = () => {},
): Promise<void> {
  const { store, change } = context;
  const { storage, tabs } = context.ports;
  const { notify } = store.getState();
  const answer = await storage.heads();
  tellStored(answer.ok ? idsOf(answer.value.heads, answer.value.drafts) : new Set());
  if (!answer.ok) {
    change({ status: 'failed', problem: answer.error.message });
    notify(answer.error.message, { tone: 'error' });
    if (answer.error.kind === 'silent') setTimeout(() => void readAll(context, stored, writing), retryPauses.at(-1));
    return;
  }
  const { heads, drafts, setAside } = answer.value;
  listRemoved(context, heads);
  const aside: SetAside[] = [...setAside];
  const suspects: Suspect[] = [];
  const arrivals = arrivalsOf(context, stored, writing);
  for await (const [head, answer] of inOrder(wantedFirst(context, heads), ({ key }) => storage.read(key))) {
    const read = readOf(head, answer);
    if ('cause' in read) {
      aside.push(read);
      continue;
    }
    const { restored, at, unread } = read;
    aside.push(...unread);
    const { session, title } = head;
    const isSuspect = session !== null && session !== tabs.session;
    arrivals.add({ restored, at, onTaken: (id) => isSuspect && suspects.push({ id, title, at, session }) });
  }
  arrivals.takeAll();
  aside.push(...takeDrafts(context, stored, writing, drafts));
  change({ status: 'ready', problem: '', setAside: aside });
  if (aside.length > 0) notify(asideText(aside), { tone: 'error' });
  await reportCrash(context, suspects);
}

function idsOf(heads: readonly HeadRecord[], drafts: readonly Draft[]): ReadonlySet<DocumentId> {
  return new Set([...heads.filter(({ removedAt }) => removedAt === null), ...drafts].map(({ id }) => id));
}

/** Lists removed processes, the last first; those removed too long ago are deleted for good. */
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

/** How many records are asked for while an earlier one is answered. */
const askedAhead = 4;

/** The answers in the order of the questions. The first, which may be on screen, has the database for itself. */
async function* inOrder<T, A>(questions: readonly T[], ask: (question: T) => Promise<A>) {
  const asked: Promise<A>[] = [];
  let next = 0;
  for (const [at, question] of questions.entries()) {
    const last = at === 0 ? 0 : at + askedAhead;
    for (; next <= last && next < questions.length; next += 1) asked.push(ask(questions[next]!));
    yield [question, await asked.shift()!] as const;
  }
}

function readOf(
  { key, title }: HeadRecord,
  answer: Answer<KeptRecords | SetAside>,
): SetAside | { readonly restored: Restored; readonly at: number; readonly unread: readonly SetAside[] } {
  if (!answer.ok) return { key, title, cause: answer.error.message };
  if (!isWhole(answer.value)) return { ...answer.value, title };
  const restored = restoredDocument(answer.value);
  if (!restored.ok) return { key, title, cause: restored.error };
  const unread = [...answer.value.unreadVersions, ...restored.value.unread];
  return { restored: restored.value, at: answer.value.log.at(-1)!.at, unread };
}

/** Drafts in the old format become records; returns those that cannot be read. */
function takeDrafts(
  { documentOf, noteEdited, keptOf }: LibraryContext,
  stored: StoredDocuments,
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
    stored.add(document);
    writing.schedule(draft.id);
  }
  return aside;
}

function asideText(aside: readonly SetAside[]): string {
  const names = quotedNames(aside.map(({ title }) => title));
  const [stays, it] = aside.length === 1 ? ['It stays', 'it'] : ['They stay', 'them'];
  return `${names} cannot be read (${aside[0]!.cause}). ${stays} stored unchanged; the library can export ${it}.`;
}
