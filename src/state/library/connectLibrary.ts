import type { StoreApi } from 'zustand';
import { ownOf, slugOf, utf8Bytes } from '../../core/index';
import { isWorthKeeping } from '../drafts';
import type { EditorState } from '../editorState';
import type { DocumentId, OpenDocument } from '../openDocument';
import type { Ports } from '../ports';
import { restoredDocuments } from '../restoreDrafts';
import { viewWithin } from '../selection';
import { selectDocument } from '../selectors/document';
import { selectDocumentId } from '../selectors/view';
import { previewFor } from '../viewSlice';
import { isWhole, type Keeping, KeptDocument } from './KeptDocument';
import type { LibraryState } from './libraryState';
import type { Hold, PageTabs } from './pageTabs';
import type { HeadRecord, LibraryStorage, SetAside } from './records';
import { restoredDocument } from './restoreDocument';

export interface LibraryPorts {
  readonly storage: LibraryStorage;
  readonly tabs: PageTabs;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly save: Ports['save'];
  /** A key that nothing else has. */
  readonly newKey: () => string;
  /** Takes in what is being typed, before the right to edit goes to another tab. */
  readonly finishTyping?: () => void;
}

export interface ConnectedLibrary {
  /** Ends when all that is kept was read, or the database gave no answer. */
  readonly ready: Promise<void>;
  /** Whether the browser keeps a process of this id, once that can be said. */
  has(id: DocumentId): Promise<boolean>;
  /** Keeps everything at once; `isLeft` when the page goes away in peace. */
  flush(isLeft: boolean): Promise<void>;
  /** The page is there again after it was left. */
  comeBack(): void;
}

/** A process that a page was editing which may be gone. */
interface Suspect {
  readonly id: DocumentId;
  readonly title: string;
  /** When it was last written. */
  readonly at: number;
  readonly session: string;
}

const day = 24 * 3600 * 1000;
/** How long what was removed can be brought back. */
const longestRemoved = 30 * day;
/** How long another tab may take to hand over what it edits, before it is taken without asking. */
const longestHandover = 3_000;
/** How long the last write of a tab that was not waited for may take. */
const longestLastWrite = 500;
/** After how long a failed write is tried again; the longest time comes again and again. */
const retryPauses = [1_000, 2_000, 5_000, 15_000];

/** Keeps the open documents in the browser's database, brings back what is there, and shares both with other tabs. */
export function connectLibrary(store: StoreApi<EditorState>, ports: LibraryPorts): ConnectedLibrary {
  const { storage, tabs, now, newKey } = ports;
  let writes = 0;
  const keeping: Keeping = {
    ...{ storage, now, session: tabs.session },
    nextWrite: () => {
      writes += 1;
      return `${tabs.session}:${writes}`;
    },
  };
  const kept = new Map<DocumentId, KeptDocument>();
  /** Documents that came from the database just now, which is not an edit. */
  let isTakingIn = false;
  let held: { readonly id: DocumentId; readonly hold: Hold; handover: ReturnType<typeof setTimeout> | null } | null =
    null;
  let retries = 0;
  let retryTimer: ReturnType<typeof setTimeout> | null = null;
  const scheduled = new Set<DocumentId>();
  /** The end of what is being read of each. */
  const reading = new Map<DocumentId, Promise<void>>();

  const get = store.getState;
  const change = (part: Partial<LibraryState>) =>
    store.setState(({ library }) => ({ library: { ...library, ...part } }));
  const documentOf = (id: DocumentId): OpenDocument | null => ownOf(get().documents, id) ?? null;
  const isElsewhere = (id: DocumentId) => get().elsewhere[id] === true;

  function takeIn(document: OpenDocument): void {
    isTakingIn = true;
    store.setState((state) => ({
      documents: { ...state.documents, [document.id]: document },
      order: orderWith(state.order, document.id),
      view: isShown(state, document.id) ? viewWithin(state.view, document.content.process) : state.view,
      // One who came by an address sees a preview as one who came from the library does.
      ...(isShown(state, document.id) && ownOf(state.documents, document.id) === undefined
        ? { preview: previewFor(document.content.model, state.settings.previews) }
        : {}),
    }));
    isTakingIn = false;
  }

  /** What was kept is in the order of its last edit, before what this page opened. */
  function orderWith(order: readonly DocumentId[], id: DocumentId): readonly DocumentId[] {
    if (order.includes(id)) return order;
    const { editedAt } = get().library;
    const at = editedAt[id] ?? Number.POSITIVE_INFINITY;
    const behind = order.findIndex((other) => (editedAt[other] ?? Number.POSITIVE_INFINITY) > at);
    return behind === -1 ? [...order, id] : order.toSpliced(behind, 0, id);
  }

  function noteEdited(id: DocumentId, at: number): void {
    change({ editedAt: { ...get().library.editedAt, [id]: at } });
  }

  function dirty(): readonly OpenDocument[] {
    return Object.values(get().documents).filter(
      (document) =>
        isWorthKeeping(document) && !isElsewhere(document.id) && kept.get(document.id)?.records.has(document) !== true,
    );
  }

  function tellKeeping(): void {
    const faults = [...kept.values()].flatMap(({ id, fault }) => (fault !== null && documentOf(id) ? [fault] : []));
    const next = faults.length > 0 ? 'failed' : dirty().length > 0 ? 'pending' : 'kept';
    if (get().keeping !== next) store.setState({ keeping: next });
    const problem = faults[0]?.message ?? '';
    if (get().library.status === 'ready' && get().library.problem !== problem) change({ problem });
  }

  function keptOf(document: OpenDocument): KeptDocument {
    const known = kept.get(document.id);
    if (known !== undefined) return known;
    const { id, title, origin } = document;
    const head: HeadRecord = {
      ...{ key: newKey(), format: 1, id, title, origin },
      ...{ createdAt: now(), removedAt: null, session: null },
    };
    const made = new KeptDocument(head, keeping);
    kept.set(id, made);
    return made;
  }

  /** Starts a write behind the edit that asks for it, so that the screen comes first. */
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
    await Promise.all(dirty().map(({ id }) => write(id)));
  }

  /** Another tab wrote first: its version stays, and what only this one has becomes a process of its own. */
  async function giveWay(entry: KeptDocument, mine: OpenDocument): Promise<void> {
    entry.fault = null;
    const theirs = await entry.readOn(mine, () => true);
    if (!theirs.ok) {
      entry.fault = theirs.error;
      return;
    }
    // What was edited while it was read is only here, too.
    const shown = documentOf(entry.id);
    const latest = shown === null || entry.records.has(shown) ? mine : shown;
    const copy = { ...latest, id: freeId(latest.id), title: `${latest.title} (edits of another tab)` };
    store.setState((state) => ({
      documents: { ...state.documents, [copy.id]: copy },
      order: [...state.order, copy.id],
    }));
    if (theirs.value === null) forget(entry.id);
    else takeIn(theirs.value);
    get().notify(`Another tab edited "${latest.title}" too. What only this tab had is kept as "${copy.title}".`, {
      tone: 'error',
    });
  }

  function freeId(id: DocumentId): DocumentId {
    let number = 2;
    while (documentOf(`${id}-${number}`) !== null) number += 1;
    return `${id}-${number}`;
  }

  function forget(id: DocumentId): void {
    kept.delete(id);
    isTakingIn = true;
    get().close(id);
    isTakingIn = false;
  }

  function noteRemoved({ key, title }: HeadRecord, removedAt: number): void {
    const { removed } = get().library;
    change({ removed: [{ key, title, removedAt }, ...removed.filter((each) => each.key !== key)] });
  }

  async function remove(id: DocumentId, document: OpenDocument): Promise<void> {
    const wasKept = kept.has(id);
    if (!wasKept && !isWorthKeeping(document)) return;
    const entry = keptOf(document);
    kept.delete(id);
    const at = now();
    const answer = await entry.remove(document, at);
    if (!answer.ok) {
      get().notify(`"${document.title}" could not be removed: ${answer.error.message}`, { tone: 'error' });
      if (documentOf(id) === null) {
        kept.set(id, entry);
        takeIn(document);
      }
      return;
    }
    noteRemoved(entry.records.head, at);
    const { key } = entry.records.head;
    get().notify(`Removed "${document.title}" from this browser. It can be brought back for 30 days.`, {
      bringsBack: key,
    });
    tabs.send({ kind: 'wrote', key, id });
  }

  /** Reads what another tab wrote, behind what is being read already: two answers at once would undo one another. */
  function readOn(id: DocumentId): Promise<void> {
    const next = (reading.get(id) ?? Promise.resolve()).then(() => readOnNow(id));
    reading.set(id, next);
    return next;
  }

  async function readOnNow(id: DocumentId): Promise<void> {
    const entry = kept.get(id);
    const document = documentOf(id);
    // What is not written yet must not be replaced; its own write finds out that another was first.
    if (entry === undefined || document === null || !entry.records.has(document)) return;
    // What this page did meanwhile counts; a conflict is found by the next write.
    const isWanted = () => documentOf(id) === document;
    const answer = await entry.readOn(document, isWanted);
    if (!answer.ok || !isWanted()) return;
    if (answer.value === null) {
      noteRemoved(entry.records.head, now());
      forget(id);
      get().notify(`"${document.title}" was removed in another tab. The library can bring it back.`);
    } else if (answer.value !== document) takeIn(answer.value);
  }

  /** Brings in a process that another tab opened or brought back. */
  async function readNew(key: string): Promise<DocumentId | null> {
    const answer = await storage.read(key);
    if (!answer.ok || !isWhole(answer.value) || answer.value.head.removedAt !== null) return null;
    const restored = restoredDocument(answer.value);
    if (!restored.ok) return null;
    const { document } = restored.value;
    if (kept.has(document.id)) return null;
    noteEdited(document.id, answer.value.log.at(-1)!.at);
    kept.set(document.id, KeptDocument.restored(restored.value, keeping));
    takeIn(document);
    change({ removed: get().library.removed.filter((each) => each.key !== key) });
    return document.id;
  }

  function hold(id: DocumentId): void {
    const mine = {
      id,
      handover: null as ReturnType<typeof setTimeout> | null,
      hold: tabs.hold(id, {
        onHeld: () => {
          if (mine.handover !== null) clearTimeout(mine.handover);
          void readOn(id).then(() => setElsewhere(id, false));
        },
        onElsewhere: () => setElsewhere(id, true),
        onLost: () => {
          setElsewhere(id, true);
          void keepLast(id);
          release();
          hold(id);
        },
      }),
    };
    held = mine;
  }

  /**
   * What was not written yet must not be lost to the tab that did not wait. It is written behind the rest; where that
   * tab has edited meanwhile, or the database does not answer, it becomes a process of its own.
   */
  async function keepLast(id: DocumentId): Promise<void> {
    const entry = kept.get(id);
    const document = documentOf(id);
    if (entry === undefined || document === null || entry.records.has(document)) return;
    await Promise.race([entry.write(() => document), pauseOf(longestLastWrite)]);
    if (entry.records.has(document)) tabs.send({ kind: 'wrote', key: entry.records.head.key, id });
    else await giveWay(entry, document);
  }

  function release(): void {
    if (held?.handover) clearTimeout(held.handover);
    held?.hold.release();
    held = null;
  }

  function setElsewhere(id: DocumentId, value: boolean): void {
    if (isElsewhere(id) === value) return;
    const { [id]: _before, ...others } = get().elsewhere;
    store.setState({ elsewhere: value ? { ...others, [id]: true } : others });
    if (!value) tellKeeping();
  }

  /** The process on screen is the one this page edits; when it goes, the next tab may have it. */
  async function holdShown(): Promise<void> {
    const id = selectDocument(get())?.id ?? null;
    if (held?.id === id || (held === null && id === null)) return;
    const before = held;
    held = null;
    if (before !== null) {
      if (before.handover) clearTimeout(before.handover);
      setElsewhere(before.id, false);
      await write(before.id);
      before.hold.release();
    }
    if (held === null && id !== null && selectDocumentId(get()) === id) hold(id);
  }

  async function handOver(id: DocumentId): Promise<void> {
    if (held?.id !== id || isElsewhere(id)) return;
    ports.finishTyping?.();
    await write(id);
    // No edit comes between this and the lock that goes.
    setElsewhere(id, true);
    const document = documentOf(id);
    const entry = kept.get(id);
    if (document !== null && entry !== undefined && !entry.records.has(document)) {
      // It cannot be written, so it stays here.
      setElsewhere(id, false);
      return;
    }
    release();
    hold(id);
  }

  async function readAll(): Promise<void> {
    const answer = await storage.heads();
    if (!answer.ok) {
      change({ status: 'failed', problem: answer.error.message });
      get().notify(answer.error.message, { tone: 'error' });
      if (answer.error.kind === 'silent') setTimeout(() => void readAll(), retryPauses.at(-1));
      return;
    }
    const { heads, drafts, setAside } = answer.value;
    const aside: SetAside[] = [...setAside];
    const removed = heads.filter(({ removedAt }) => removedAt !== null);
    for (const { key, removedAt } of removed) if (now() - removedAt! > longestRemoved) void storage.purge(key);
    change({
      removed: removed
        .filter(({ removedAt }) => now() - removedAt! <= longestRemoved)
        .map(({ key, title, removedAt }) => ({ key, title, removedAt: removedAt! }))
        .sort((left, right) => right.removedAt - left.removedAt),
    });
    const crashed: Suspect[] = [];
    for (const head of wantedFirst(heads.filter(({ removedAt }) => removedAt === null))) {
      const read = await readOne(head);
      if ('cause' in read) aside.push(read);
      else if (head.session !== null && head.session !== tabs.session)
        crashed.push({ id: read.id, title: head.title, at: read.at, session: head.session });
    }
    for (const draft of drafts) {
      if (documentOf(draft.id) !== null) continue;
      const [document] = restoredDocuments([draft]).documents;
      if (document === undefined) {
        aside.push({
          key: `draft:${draft.id}`,
          title: draft.title,
          cause: `its file "${draft.file.name}" cannot be read any more`,
        });
        continue;
      }
      noteEdited(draft.id, draft.editedAt);
      keptOf(document).draft = draft.id;
      takeIn(document);
      schedule(draft.id);
    }
    change({ status: 'ready', problem: '', setAside: aside });
    if (aside.length > 0) get().notify(asideText(aside), { tone: 'error' });
    await tellCrash(crashed);
  }

  function wantedFirst(heads: readonly HeadRecord[]): readonly HeadRecord[] {
    const wanted = selectDocumentId(get());
    return [...heads].sort((left, right) => Number(right.id === wanted) - Number(left.id === wanted));
  }

  async function readOne({
    key,
    title,
  }: HeadRecord): Promise<SetAside | { readonly id: DocumentId; readonly at: number }> {
    const answer = await storage.read(key);
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
    takeIn(mine);
    if (isTaken) schedule(mine.id);
    return { id: mine.id, at };
  }

  async function tellCrash(suspects: readonly Suspect[]): Promise<void> {
    const sessions = [...new Set(suspects.map(({ session }) => session))];
    const gone = new Set<string>();
    for (const session of sessions) if (await tabs.hasCrashed(session)) gone.add(session);
    const crashed = suspects.filter(({ session }) => gone.has(session));
    if (crashed.length === 0) return;
    const time = new Date(Math.max(...crashed.map(({ at }) => at))).toLocaleTimeString();
    for (const { id } of crashed) {
      const document = documentOf(id);
      // Told once: the next page finds it left in peace.
      if (document !== null) void kept.get(id)?.writeLast(document, true);
    }
    const titles = crashed.map(({ title }) => `"${title}"`).join(', ');
    get().notify(`The page closed unexpectedly. Everything up to ${time} is here: ${titles}.`);
  }

  tabs.listen((message) => {
    if (message.kind === 'take-over') void handOver(message.id);
    else if (kept.get(message.id)?.records.head.key === message.key) void readOn(message.id);
    else if (!kept.has(message.id)) void readNew(message.key);
  });

  store.subscribe((state, before) => {
    if (state.view !== before.view || state.documents !== before.documents) void holdShown();
    if (state.documents === before.documents || isTakingIn) return;
    for (const [id, document] of Object.entries(before.documents))
      if (state.documents[id] === undefined) void remove(id, document);
    const changed = dirty();
    for (const { id } of changed) schedule(id);
    if (changed.length > 0 && state.keeping === 'kept') store.setState({ keeping: 'pending' });
    else if (changed.length === 0) tellKeeping();
  });

  change({
    commands: {
      takeOver: (id) => {
        tabs.send({ kind: 'take-over', id });
        if (held?.id === id) held.handover = setTimeout(() => held?.id === id && held.hold.steal(), longestHandover);
      },
      bringBack: async (key) => {
        const answer = await storage.read(key);
        if (!answer.ok || !isWhole(answer.value)) return null;
        const restored = restoredDocument(answer.value);
        if (!restored.ok) return null;
        const entry = KeptDocument.restored(restored.value, keeping);
        const written = await entry.remove(restored.value.document, null);
        if (!written.ok) {
          get().notify(written.error.message, { tone: 'error' });
          return null;
        }
        tabs.send({ kind: 'wrote', key, id: restored.value.document.id });
        return readNew(key);
      },
      purge: async (key) => {
        const answer = await storage.purge(key);
        if (!answer.ok) get().notify(answer.error.message, { tone: 'error' });
        else
          change({
            removed: get().library.removed.filter((each) => each.key !== key),
            setAside: get().library.setAside.filter((each) => each.key !== key),
          });
      },
      exportRaw: async (key, title) => {
        const answer = await storage.raw(key);
        if (!answer.ok) {
          get().notify(answer.error.message, { tone: 'error' });
          return;
        }
        const name = `${slugOf(title) || 'process'}.kept.json`;
        const bytes = utf8Bytes(answer.value);
        const saved = await ports.save({ name, bytes, handle: null, expected: null });
        if (saved.ok) get().notify(`Downloaded "${name}".`);
        else if (saved.error.kind !== 'cancelled') get().notify(saved.error.message, { tone: 'error' });
      },
      retry,
    },
  });

  const ready = readAll().then(() => {
    for (const { id } of dirty()) schedule(id);
    void holdShown();
  });
  return {
    ready,
    has: async (id) => {
      if (documentOf(id) === null) await ready;
      return documentOf(id) !== null;
    },
    flush: async (isLeft) => {
      scheduled.clear();
      const all = isLeft
        ? Object.values(get().documents).filter(({ id }) => kept.has(id) && !isElsewhere(id))
        : dirty();
      if (writes > 0) tabs.markLeft(true);
      await Promise.all(
        [...new Set([...all, ...dirty()])].map((document) => keptOf(document).writeLast(document, isLeft)),
      );
      tellKeeping();
    },
    comeBack: () => tabs.markLeft(false),
  };
}

function isShown(state: EditorState, id: DocumentId): boolean {
  return selectDocumentId(state) === id;
}

function asideText(aside: readonly SetAside[]): string {
  const names = aside.map(({ title }) => `"${title}"`).join(', ');
  return `${names} cannot be read (${aside[0]!.cause}). It stays stored as it is; the library can export it.`;
}

function pauseOf(time: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, time));
}
