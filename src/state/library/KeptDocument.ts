import type { Answer, HeadRecord, KeptRecords, LibraryFault, LibraryStorage, RecordBatch } from '../../core/index';
import type { DocumentId, OpenDocument } from '../openDocument';
import { hasTyped } from '../typedText';
import { DocumentRecords, type PendingBatch } from './DocumentRecords';
import { replayed } from './replay';
import { type Restored, restoredDocument } from './restoreDocument';
import { historyIn } from './timeline';

/** What a kept document needs from outside. */
export interface Keeping {
  readonly storage: LibraryStorage;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly session: string;
  /** Gives a unique name to a write. */
  readonly nextWrite: () => string;
}

/**
 * One document in the browser's database: writes changes, collects those that come while it writes, reads what other pages wrote.
 */
export class KeptDocument {
  readonly id: DocumentId;
  records: DocumentRecords;
  /** Why the last write failed; null if it did not. */
  fault: LibraryFault | null = null;
  /** The key of a draft in the old format, which the first write replaces. */
  draft: string | null = null;
  /** For continuing to read what another page writes; null after a write of our own. */
  #reading: Pick<Restored, 'contents' | 'timeline'> | null = null;
  #running: Promise<void> | null = null;
  /** The running write; null once it counts as done. */
  #underWay: PendingBatch | null = null;
  /** A write that got no answer in time; it may be stored anyway. */
  #unanswered: PendingBatch | null = null;
  readonly #keeping: Keeping;

  constructor(head: HeadRecord, keeping: Keeping) {
    this.id = head.id;
    this.records = new DocumentRecords(head);
    this.#keeping = keeping;
  }

  static restored({ document, records, contents, timeline }: Restored, keeping: Keeping): KeptDocument {
    const kept = new KeptDocument({ ...records.head, id: document.id }, keeping);
    kept.records = records;
    kept.#reading = { contents, timeline };
    return kept;
  }

  /**
   * Writes what the browser does not have of a document. While a write runs the next one waits, and then writes the document as
   * it is by that time.
   */
  async write(current: () => OpenDocument | null): Promise<void> {
    if (this.#running !== null) return this.#running;
    this.#running = this.#writeAll(current).finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Writes in the last moment of a page, without waiting for the running write. */
  async writeLast(document: OpenDocument, isLeft: boolean): Promise<void> {
    const session = isLeft ? null : this.records.head.session;
    // The running write reaches the database before this one; if it fails, everything is written again.
    this.#underWay?.confirm();
    this.#underWay = null;
    const { number } = this.records;
    const next = this.records.batchFor(document, this.#options(document, session));
    if (next === null) return;
    this.#reading = null;
    next.confirm();
    const answer = await this.#keeping.storage.write(this.#withDraft(next.batch), 'strict');
    if (answer.ok) return;
    // If another page wrote first, the next write must run into the conflict too.
    if (answer.error.kind === 'conflict') this.records.number = number;
    this.fault = answer.error;
    this.records.doubt(next.batch);
  }

  async remove(document: OpenDocument, removedAt: number | null): Promise<Answer<unknown>> {
    await this.#running;
    const pending = this.records.batchFor(document, { ...this.#options(document, null), removedAt });
    if (pending === null) return { ok: true, value: null };
    const answer = await this.#keeping.storage.write(this.#withDraft(pending.batch), 'strict');
    if (answer.ok) pending.confirm(answer.value);
    return answer;
  }

  /**
   * The document with what another page wrote since; the same object if nobody did; null if it was removed.
   *
   * @param isWanted  asked once the answer is there; if false the answer is ignored, so that it is read again, or found by the
   * next write
   */
  async readOn(document: OpenDocument, isWanted: () => boolean): Promise<Answer<OpenDocument | null>> {
    const { storage } = this.#keeping;
    const { records } = this;
    const { key } = records.head;
    const stepOf = (part: number) => this.#reading?.contents.stepOf(part);
    const tail = await storage.tail({ key, number: records.number, part: records.shelf.next - 1, stepOf });
    if (!tail.ok) return tail;
    if (!isWanted()) return { ok: true, value: document };
    const { log, parts } = tail.value;
    if (log.length === 0) return { ok: true, value: document };
    const reading = this.#reading;
    const isPlain = log.every(
      ({ isAround, start }, at) => !isAround && !start && log[at]?.number === records.number + 1 + at,
    );
    const timeline = reading !== null && isPlain ? replayed(reading.timeline, log) : null;
    if (reading === null || timeline === null) return this.#readAgain(document, isWanted);
    reading.contents.add(parts);
    const history = reading.contents.historyIfWhole(timeline);
    if (history === null) return this.#readAgain(document, isWanted);
    const { start, entries } = history;
    this.#reading = { contents: reading.contents, timeline };
    const next: OpenDocument = { ...document, ...historyIn({ ...timeline, start, entries }) };
    records.continueFrom(next, log.at(-1)!.number);
    return { ok: true, value: next };
  }

  async #readAgain(before: OpenDocument, isWanted: () => boolean): Promise<Answer<OpenDocument | null>> {
    const answer = await this.#keeping.storage.read(this.records.head.key);
    if (!answer.ok) return answer;
    if (!isWanted()) return { ok: true, value: before };
    if (!isWhole(answer.value)) return failed(`it is damaged: ${answer.value.cause}`);
    if (answer.value.head.removedAt !== null) {
      this.records.head = answer.value.head;
      return { ok: true, value: null };
    }
    const restored = restoredDocument(answer.value);
    if (!restored.ok) return failed(restored.error);
    const { document, records, contents, timeline } = restored.value;
    this.records = records;
    this.#reading = { contents, timeline };
    return { ok: true, value: document };
  }

  async #writeAll(current: () => OpenDocument | null): Promise<void> {
    for (let document = current(); document !== null && !this.records.has(document); document = current()) {
      const pending = this.records.batchFor(document, this.#options(document, this.#keeping.session));
      if (pending === null) return;
      this.#reading = null;
      this.#underWay = pending;
      const answer = await this.#keeping.storage.write(this.#withDraft(pending.batch), 'relaxed');
      const number = pending.batch.logs[0]?.record.number ?? 0;
      // In the last moment of a page more may have been written after it already.
      const isPassed = this.#underWay !== pending;
      this.#underWay = null;
      if (!answer.ok) {
        if (answer.error.kind === 'conflict' && (await this.#isOurs(number))) continue;
        if (isPassed) this.records.doubt(pending.batch);
        if (answer.error.kind === 'silent') this.#unanswered = pending;
        this.fault = answer.error;
        return;
      }
      if (!isPassed) pending.confirm(answer.value);
      this.fault = null;
      this.draft = null;
      this.#unanswered = null;
    }
  }

  /** Whether the record of a number is our own late write; everything is then written again after it. */
  async #isOurs(number: number): Promise<boolean> {
    const late = this.#unanswered?.batch.logs[0]?.record;
    if (late?.number !== number) return false;
    const { key } = late;
    const part = this.records.shelf.next;
    const tail = await this.#keeping.storage.tail({ key, number: number - 1, part, stepOf: () => undefined });
    if (!tail.ok || tail.value.log[0]?.by !== late.by) return false;
    this.records.number = tail.value.log.findLast(({ by }) => by === late.by)!.number;
    this.records.isFresh = true;
    this.#unanswered = null;
    return true;
  }

  #options(document: OpenDocument, session: string | null) {
    const isEdited = document.past.length > 0 || document.future.length > 0 || hasTyped(document);
    return { at: this.#keeping.now(), by: this.#keeping.nextWrite(), session: isEdited ? session : null };
  }

  #withDraft(batch: RecordBatch): RecordBatch {
    return this.draft === null ? batch : { ...batch, draft: this.draft };
  }
}

export function isWhole(answer: KeptRecords | { readonly cause: string }): answer is KeptRecords {
  return 'head' in answer;
}

function failed(cause: string): Answer<never> {
  return { ok: false, error: { kind: 'failed', message: `What another tab wrote cannot be read: ${cause}.` } };
}
