import type { EntryRecord, HeadRecord, LogRecord, OriginRecord, RecordBatch } from '../../core/index';
import { longestHistory } from '../history';
import type { Edit, OpenDocument } from '../openDocument';
import { hashOf, thisBuild } from './fileRead';
import { logWrites } from './logWrites';
import { OwnLog } from './OwnLog';
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
  /** How many characters were written with the beginning of the log, since then, and last. */
  #sizes = { start: 0, since: 0, last: 0 };
  #written: Written | null = null;
  /** Versions whose records may be stored although their write failed. */
  readonly #doubted = new Set<string>();
  /** The number of the first part that an entry made; parts from there on are forgotten with the entry. */
  #firstParts = new WeakMap<Edit, number>();
  readonly #own = new OwnLog();

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
    this.#own.forget();
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
    let change = this.#historyChange(document, timeline, written?.timeline ?? null);
    // A history that was cleared leaves none of its pieces behind.
    const isCleared = timeline.entries.length === 0 && (written?.timeline.entries.length ?? 0) > 0;
    const isDue = written !== null && change !== null && (isCleared || this.#isLong());
    const gone = written === null || change === null || isDue ? null : this.#leftovers(change, written);
    // The log in one record and the parts in one text, so that neither grows with every edit ever made.
    if (isDue || gone === 'shared') change = this.#fromScratch(timeline, document);
    const origin = this.#originOf(document, written, change);
    const head = { ...this.head, id: document.id, title: document.title, origin: document.origin, session, removedAt };
    const isHeadNew = this.#written === null || !isSameHead(head, this.head);
    const typed = typedChanges(key, document, written?.document ?? null);
    const versions = versionChange(key, document, this.#written?.document ?? null, this.isFresh, this.#doubted);
    const isLogged =
      change !== null || origin !== null || versions !== null || (isHeadNew && !isOnlySession(head, this.head));
    if (!isLogged && !isHeadNew && typed.length === 0) return null;
    const parts = [...this.shelf.unwritten];
    const about = {
      ...{ key, at, by },
      ...(origin === null && !isHeadNew && versions === null ? {} : { isAround: true }),
    };
    const newest = timeline.entries.at(-1);
    const newestFrom = newest && this.#firstParts.get(newest);
    const logs = isLogged ? logWrites({ ...about, number: this.number + 1, ...change }, parts, newestFrom) : [];
    const isBegun = change?.start !== undefined;
    const batch: RecordBatch = {
      ...{ key, logs },
      ...(isBegun ? { partsFrom: parts[0]!.part } : {}),
      ...(isBegun && this.logStart >= 0 ? this.#passedLog() : {}),
      ...(gone === null || gone === 'shared' ? {} : gone),
      ...(isHeadNew ? { head } : {}),
      ...(origin === null ? {} : { origin }),
      ...(typed.length === 0 ? {} : { typed }),
      ...(versions === null ? {} : { versions }),
      ...(this.isFresh ? { isFresh: true } : {}),
    };
    const confirm = (size = 0) => {
      if (isBegun) this.#own.forget();
      if (isBegun) this.logStart = logs[0]!.record.number;
      for (const { record } of logs) {
        this.number = record.number;
        const { start, history } = record;
        const isAdding = start === undefined && history !== undefined && history.added.length > 0;
        this.#own.add(record, isAdding ? timeline.entries[history.kept] : undefined);
      }
      const { start, since, last } = this.#sizes;
      // What is emptied is, while somebody types, what was written last.
      const grown = since + size - (batch.emptied === undefined ? 0 : last);
      this.#sizes = isBegun ? { start: size, since: 0, last: size } : { start, since: grown, last: size };
      const packs = logs.filter(({ parts: own }) => own.some(({ from }) => from === undefined)).length;
      this.partRecords = isBegun ? packs : this.partRecords + packs;
      if (batch.isFresh) this.isFresh = false;
      for (const id of versions?.gone ?? []) this.#doubted.delete(id);
      this.head = head;
      this.shelf.written(parts);
      this.#written = { document, timeline, origin: origin ?? this.#written!.origin };
    };
    return { batch, document, confirm };
  }

  /**
   * What can go from the database with the entries that a change takes out of the history; `shared` if it cannot go without the
   * log beginning again.
   */
  #leftovers(
    { start, history }: HistoryChange,
    { timeline, origin }: Written,
  ): Pick<RecordBatch, 'emptied' | 'partsGone'> | 'shared' | null {
    if (start !== undefined || history === undefined) return null;
    const at = history.dropped + history.kept;
    const entry = timeline.entries[at];
    if (entry === undefined) return null;
    const from = this.#firstParts.get(entry);
    // What was saved to the file is still needed; of the newest entry that is all there is.
    if (from !== undefined && highestPart(origin) >= from) return at + 1 === timeline.entries.length ? null : 'shared';
    const emptied = this.#own.emptied(this.head.key, entry, at, this.number);
    if (emptied === null || from === undefined) return 'shared';
    const to = this.shelf.unwritten.find(({ part }) => part >= from)?.part ?? this.shelf.next;
    return { emptied, ...(from < to ? { partsGone: [from, to] } : {}) };
  }

  /** Whether the log has grown so long that it should begin again. */
  #isLong(): boolean {
    const { start, since } = this.#sizes;
    const isLarge = since > largestGrowth * Math.max(start, leastStart);
    return isLarge || this.number - this.logStart >= longestLog || this.partRecords > mostPartRecords;
  }

  /** What becomes of the records before: nobody reads them any more. */
  #passedLog(): Pick<RecordBatch, 'logFrom' | 'emptied'> {
    const { key } = this.head;
    const logFrom = Math.max(0, Math.min(this.logStart, this.number - longestLog));
    const numbers = Array.from({ length: this.number + 1 - logFrom }, (_, index) => logFrom + index);
    return { logFrom, emptied: numbers.map((number) => ({ key, number, at: 0, by: '' })) };
  }

  #historyChange(document: OpenDocument, now: Timeline, before: Timeline | null): HistoryChange | null {
    const { done, lastEdit } = now;
    if (before === null) return this.#fromScratch(now, document);
    const dropped = droppedFrom(before.entries, now.entries);
    const first = dropped === 0 ? before.start : before.entries[dropped - 1]!.to;
    // The same entry begins at the same point.
    const isStartKept = now.entries.length > 0 && before.entries[dropped] === now.entries[0];
    if (!isStartKept && first !== now.start) return this.#fromScratch(now, document);
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
  #fromScratch({ start, entries, done, lastEdit }: Timeline, document: OpenDocument): Required<HistoryChange> {
    this.shelf.forget(0);
    this.#firstParts = new WeakMap();
    const refs = this.shelf.refsOf(start.content);
    // Before the entries, so that a part of the newest one can go without it.
    this.#savedRefs(document);
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
    const { file, savedAt, unread } = document;
    const { beside, format, ...opened } = file;
    return {
      ...{ key: this.head.key, file: opened, beside, savedAt },
      saved: this.#savedRefs(document),
      reading: { format, unread, build: thisBuild, hash: hashOf(file.bytes) },
      logStart: isBegun ? this.number + 1 : this.logStart,
    };
  }

  #savedRefs({ savedProcess, savedBase, savedModel }: OpenDocument): OriginRecord['saved'] {
    const base = savedBase === undefined ? null : this.shelf.baseRef(savedBase.text);
    return {
      ...this.shelf.processRefs(savedProcess),
      base,
      ...(savedModel === undefined ? {} : { model: this.shelf.modelRef(savedModel) }),
    };
  }
}

/** The highest number among the parts of what was saved to the file. */
function highestPart({ saved: { steps, frame, base, model } }: OriginRecord): number {
  return steps.reduce((highest, part) => Math.max(highest, part), Math.max(frame, base ?? -1, model ?? -1));
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
