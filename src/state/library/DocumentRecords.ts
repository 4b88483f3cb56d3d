import type { EntryRecord, HeadRecord, LogRecord, OriginRecord, RecordBatch } from '../../core/index';
import { longestHistory } from '../history';
import type { Edit, OpenDocument } from '../openDocument';
import { hashOf, thisBuild } from './fileRead';
import { PartShelf } from './PartShelf';
import { type Timeline, timelineOf } from './timeline';
import { typedChanges } from './typedRecords';
import { versionChange } from './versionRecords';

/** What the browser has stored of a document, to tell what an edit must write. */
interface Written {
  readonly document: OpenDocument;
  readonly timeline: Timeline;
  readonly origin: OriginRecord;
}

/** A batch, and what to note once it is stored. */
export interface PendingBatch {
  readonly batch: RecordBatch;
  readonly document: OpenDocument;
  /** @param size  how many characters were written; 0 if it is not known */
  readonly confirm: (size?: number) => void;
}

interface WriteOptions {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Names the write. */
  readonly by: string;
  /** The page that continues editing; null if none does. */
  readonly session: string | null;
  /** When a person removed it, if that is what is written. */
  readonly removedAt?: number | null;
}

/** A document as records: one for each step that changed and one log entry for each write. */
export class DocumentRecords {
  readonly shelf: PartShelf;
  /** The number of the newest log record; -1 before the first. */
  number = -1;
  head: HeadRecord;
  /** The number of the record that the log begins with. */
  logStart = -1;
  /** Set if the log cannot be continued. */
  isFresh = false;
  /** In how many records the parts are stored. */
  partRecords = 0;
  /** How many characters were written since the log began, and with its beginning. */
  #sizes = { start: 0, since: 0 };
  #written: Written | null = null;
  /** Versions whose records may be stored although their write failed. */
  readonly #doubted = new Set<string>();
  /** The number of the first part that an entry made; parts from there on are forgotten with the entry. */
  #firstParts = new WeakMap<Edit, number>();

  constructor(head: HeadRecord) {
    this.head = head;
    this.shelf = new PartShelf(head.key);
  }

  /** A batch that counted as stored was not: everything is written again, and its removals are repeated. */
  doubt({ versions }: RecordBatch): void {
    this.isFresh = true;
    for (const id of versions?.gone ?? []) this.#doubted.add(id);
  }

  /** Records what is stored already. */
  know(document: OpenDocument, origin: OriginRecord, number: number): void {
    this.#written = { document, timeline: timelineOf(document), origin };
    this.number = number;
  }

  /** Records what another page stored after the known records. */
  continueFrom(document: OpenDocument, number: number): void {
    if (this.#written !== null) this.know(document, this.#written.origin, number);
  }

  get known(): OpenDocument | null {
    return this.#written?.document ?? null;
  }

  /** Whether all of this document is stored. */
  has(document: OpenDocument): boolean {
    const known = this.#written?.document;
    return (
      !this.isFresh &&
      known !== undefined &&
      known.id === document.id &&
      known.title === document.title &&
      known.origin === document.origin &&
      known.content === document.content &&
      known.past === document.past &&
      known.future === document.future &&
      known.pendingText === document.pendingText &&
      known.typed === document.typed &&
      known.versions === document.versions &&
      hasSameOrigin(known, document)
    );
  }

  /** What the page `session` must write so that the browser has this document; null if it has it. */
  batchFor(document: OpenDocument, { at, by, session, removedAt = null }: WriteOptions): PendingBatch | null {
    const { key } = this.head;
    const written = this.isFresh ? null : this.#written;
    const timeline = timelineOf(document);
    let change = this.#historyChange(timeline, written?.timeline ?? null);
    // A history that was cleared leaves none of its pieces behind.
    const isCleared = timeline.entries.length === 0 && (written?.timeline.entries.length ?? 0) > 0;
    const isDue = written !== null && change !== null && (isCleared || this.#isLong());
    // The log in one record and the parts in one text, so that neither grows with every edit ever made.
    if (isDue) change = this.#fromScratch(timeline);
    const origin = this.#originOf(document, written, change);
    const head = { ...this.head, id: document.id, title: document.title, origin: document.origin, session, removedAt };
    const isHeadNew = this.#written === null || !isSameHead(head, this.head);
    const typed = typedChanges(key, document, written?.document ?? null);
    const versions = versionChange(key, document, this.#written?.document ?? null, this.isFresh, this.#doubted);
    const isLogged =
      change !== null || origin !== null || versions !== null || (isHeadNew && !isOnlySession(head, this.head));
    if (!isLogged && !isHeadNew && typed.length === 0) return null;
    const number = this.number + 1;
    const parts = [...this.shelf.unwritten];
    const log: LogRecord = {
      ...{ key, number, at, by },
      ...change,
      ...(origin === null && !isHeadNew && versions === null ? {} : { isAround: true }),
    };
    const batch: RecordBatch = {
      ...{ key, parts, log: isLogged ? log : null },
      ...(log.start === undefined ? {} : { partsFrom: parts[0]!.part }),
      ...(log.start === undefined || this.logStart < 0 ? {} : this.#passedLog()),
      ...(isHeadNew ? { head } : {}),
      ...(origin === null ? {} : { origin }),
      ...(typed.length === 0 ? {} : { typed }),
      ...(versions === null ? {} : { versions }),
      ...(this.isFresh ? { isFresh: true } : {}),
    };
    const confirm = (size = 0) => {
      if (isLogged) this.number = number;
      if (log.start !== undefined) this.logStart = number;
      this.#sizes =
        log.start === undefined ? { ...this.#sizes, since: this.#sizes.since + size } : { start: size, since: 0 };
      const whole = parts.some(({ from }) => from === undefined) ? 1 : 0;
      this.partRecords = log.start === undefined ? this.partRecords + whole : whole;
      if (batch.isFresh) this.isFresh = false;
      for (const id of versions?.gone ?? []) this.#doubted.delete(id);
      this.head = head;
      this.shelf.written(parts);
      this.#written = { document, timeline, origin: origin ?? this.#written!.origin };
    };
    return { batch, document, confirm };
  }

  /** Whether the log has grown so long that it should begin again. */
  #isLong(): boolean {
    const { start, since } = this.#sizes;
    const isLarge = since > largestGrowth * Math.max(start, leastStart);
    return isLarge || this.number - this.logStart >= longestLog || this.partRecords > mostPartRecords;
  }

  /** Which records nobody reads any more. */
  #passedLog(): Pick<RecordBatch, 'logFrom' | 'emptyTo'> {
    const logFrom = Math.max(0, Math.min(this.logStart, this.number - longestLog));
    return { logFrom, ...(logFrom < this.logStart ? { emptyTo: this.logStart } : {}) };
  }

  #historyChange(now: Timeline, before: Timeline | null): HistoryChange | null {
    const { done, lastEdit } = now;
    if (before === null) return this.#fromScratch(now);
    const dropped = droppedFrom(before.entries, now.entries);
    const first = dropped === 0 ? before.start : before.entries[dropped - 1]!.to;
    // The same entry begins at the same point.
    const isStartKept = now.entries.length > 0 && before.entries[dropped] === now.entries[0];
    if (!isStartKept && first !== now.start) return this.#fromScratch(now);
    let kept = 0;
    while (kept < now.entries.length && before.entries[dropped + kept] === now.entries[kept]) kept += 1;
    const isSame = dropped === 0 && kept === before.entries.length && kept === now.entries.length;
    if (isSame && done === before.done && lastEdit === before.lastEdit) return null;
    this.#forgetPartsOf(before.entries[dropped + kept]);
    for (const entry of before.entries.slice(0, dropped)) this.#forgetReplaced(entry);
    const added = this.#added(now.entries.slice(kept));
    return { history: { dropped, kept, added, done, lastEdit } };
  }

  /** A log that begins again. All parts are written again, under numbers that no other record has. */
  #fromScratch({ start, entries, done, lastEdit }: Timeline): Required<HistoryChange> {
    this.shelf.forget(0);
    this.#firstParts = new WeakMap();
    const refs = this.shelf.refsOf(start.content);
    return { start: refs, history: { dropped: 0, kept: 0, added: this.#added(entries), done, lastEdit } };
  }

  #added(entries: readonly Edit[]): readonly EntryRecord[] {
    return entries.map((entry) => {
      const { id, label, place, from, to } = entry;
      if (!this.#firstParts.has(entry)) this.#firstParts.set(entry, this.shelf.next);
      return { id, label, place, after: this.shelf.deltaOf(to.change, () => from.content.process.steps) };
    });
  }

  /** Parts that only a dropped entry and those after it used need not stay in memory. */
  #forgetPartsOf(gone: Edit | undefined): void {
    const first = gone === undefined ? undefined : this.#firstParts.get(gone);
    if (first !== undefined) this.shelf.forget(first);
  }

  /** Steps that an entry replaced which can no longer be undone need not stay in memory. */
  #forgetReplaced({ from, to }: Edit): void {
    const { steps } = to.change;
    if (steps === undefined) return;
    const replaced = from.content.process.steps.slice(steps.at, steps.at + steps.removed);
    for (const step of replaced) if (!steps.added.includes(step)) this.shelf.forgetStep(step);
  }

  #originOf(document: OpenDocument, written: Written | null, change: HistoryChange | null): OriginRecord | null {
    const isBegun = change?.start !== undefined;
    if (!isBegun && written !== null && hasSameOrigin(written.document, document)) return null;
    const { file, savedProcess, savedBase, savedModel, savedAt, unread } = document;
    const { beside, format, ...opened } = file;
    const base = savedBase === undefined ? null : this.shelf.baseRef(savedBase.text);
    return {
      ...{ key: this.head.key, file: opened, beside, savedAt },
      saved: {
        ...this.shelf.processRefs(savedProcess),
        base,
        ...(savedModel === undefined ? {} : { model: this.shelf.modelRef(savedModel) }),
      },
      reading: { format, unread, build: thisBuild, hash: hashOf(file.bytes) },
      logStart: isBegun ? this.number + 1 : this.logStart,
    };
  }
}

type HistoryChange = Pick<LogRecord, 'start' | 'history'>;

/** How many records are logged before the log begins again. */
const longestLog = longestHistory;
/** How many records with parts gather before they are packed into one. */
const mostPartRecords = 256;
/** How many times the characters of its beginning a log may grow by; a short beginning counts as this many. */
const largestGrowth = 4;
const leastStart = 250_000;

/** How many entries were dropped at the front because a history has a maximum length. */
function droppedFrom(before: readonly Edit[], now: readonly Edit[]): number {
  const [first] = now;
  if (first === undefined) return 0;
  return Math.max(
    0,
    before.findIndex(({ id }) => id === first.id),
  );
}

function hasSameOrigin(left: OpenDocument, right: OpenDocument): boolean {
  return (
    left.file === right.file &&
    left.savedProcess === right.savedProcess &&
    left.savedBase === right.savedBase &&
    left.savedModel === right.savedModel &&
    left.savedAt === right.savedAt
  );
}

function isSameHead(left: HeadRecord, right: HeadRecord): boolean {
  return isOnlySession(left, right) && left.session === right.session;
}

function isOnlySession(left: HeadRecord, right: HeadRecord): boolean {
  return (
    left.id === right.id &&
    left.title === right.title &&
    left.origin === right.origin &&
    left.removedAt === right.removedAt
  );
}
