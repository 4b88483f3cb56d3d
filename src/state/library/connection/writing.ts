import type { DocumentId, OpenDocument } from '../../openDocument';
import type { KeptDocument } from '../KeptDocument';
import type { LibraryContext } from './context';
import type { StoredDocuments } from './storedDocuments';
import { retryPauses } from './times';

/** Stores edits. */
export interface Writing {
  /** Starts a write after the edit that asks for it, so that the screen updates first. */
  schedule(id: DocumentId): void;
  write(id: DocumentId): Promise<void>;
  /** Writes everything now; `isLeft` if the page is closed normally. */
  flush(isLeft: boolean): Promise<void>;
  /** Retries failed writes now. */
  retry(): Promise<void>;
  /** Another tab wrote first: its version stays, and edits that only this tab has become a process of their own. */
  giveWay(entry: KeptDocument, mine: OpenDocument): Promise<void>;
  /** Updates in the store whether everything is stored. */
  tellKeeping(): void;
}

export function writingOf(context: LibraryContext, stored: StoredDocuments): Writing {
  const { store, kept, documentOf, isElsewhere, keptOf, unwritten, noteEdited } = context;
  const { tabs, now } = context.ports;
  const get = store.getState;
  const scheduled = new Set<DocumentId>();
  let retries = 0;
  let retryTimer: ReturnType<typeof setTimeout> | null = null;

  function schedule(id: DocumentId): void {
    if (scheduled.has(id)) return;
    scheduled.add(id);
    setTimeout(() => {
      if (scheduled.delete(id)) void write(id);
    }, 0);
  }

  async function write(id: DocumentId): Promise<void> {
    const document = documentOf(id);
    if (document === null || isElsewhere(id)) return;
    const entry = keptOf(document);
    const before = entry.fault;
    const { number } = entry.records;
    await entry.write(() => (isElsewhere(id) ? null : documentOf(id)));
    if (entry.fault?.kind === 'conflict') await giveWay(entry, documentOf(id) ?? document);
    else if (entry.fault !== null) {
      if (before === null && get().library.problem !== entry.fault.message)
        get().notify(entry.fault.message, { tone: 'error' });
      retryLater();
    } else {
      retries = 0;
      if (entry.records.number !== number) {
        noteEdited(id, now());
        tabs.send({ kind: 'wrote', key: entry.records.head.key, id });
      }
    }
    tellKeeping();
  }

  function retryLater(): void {
    if (retryTimer !== null) return;
    const pause = retryPauses[Math.min(retries, retryPauses.length - 1)]!;
    retries += 1;
    retryTimer = setTimeout(() => void retry(), pause);
  }

  async function retry(): Promise<void> {
    if (retryTimer !== null) clearTimeout(retryTimer);
    retryTimer = null;
    await Promise.all(unwritten().map(({ id }) => write(id)));
  }

  async function giveWay(entry: KeptDocument, mine: OpenDocument): Promise<void> {
    entry.fault = null;
    const theirs = await entry.readOn(mine, () => true);
    if (!theirs.ok) {
      entry.fault = theirs.error;
      return;
    }
    // Edits made while it was read exist only here, too.
    const shown = documentOf(entry.id);
    const latest = shown === null || entry.records.has(shown) ? mine : shown;
    const copy = { ...latest, id: context.freeId(latest.id), title: `${latest.title} (edits of another tab)` };
    store.setState((state) => ({
      documents: { ...state.documents, [copy.id]: copy },
      order: [...state.order, copy.id],
    }));
    if (theirs.value === null) stored.forget(entry.id);
    else stored.add(theirs.value);
    get().notify(`Another tab edited "${latest.title}" too. What only this tab had is kept as "${copy.title}".`, {
      tone: 'error',
    });
  }

  function tellKeeping(): void {
    const faults = [...kept.values()].flatMap(({ id, fault }) => (fault !== null && documentOf(id) ? [fault] : []));
    const next = faults.length > 0 ? 'failed' : unwritten().length > 0 ? 'pending' : 'kept';
    if (get().keeping !== next) store.setState({ keeping: next });
    const problem = faults[0]?.message ?? '';
    if (get().library.status === 'ready' && get().library.problem !== problem) context.change({ problem });
  }

  async function flush(isLeft: boolean): Promise<void> {
    scheduled.clear();
    const all = isLeft
      ? Object.values(get().documents).filter(({ id }) => kept.has(id) && !isElsewhere(id))
      : unwritten();
    if (context.hasWritten()) tabs.markLeft(true);
    const documents = [...new Set([...all, ...unwritten()])];
    await Promise.all(documents.map((document) => keptOf(document).writeLast(document, isLeft)));
    // The page may come back without another edit.
    if (documents.some(({ id }) => kept.get(id)?.fault)) retryLater();
    tellKeeping();
  }

  return { schedule, write, flush, retry, giveWay, tellKeeping };
}
