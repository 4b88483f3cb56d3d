import type { LogRecord } from '../../core/index';
import type { Edit } from '../openDocument';

/** So many records are emptied at once; beyond that the log begins again. */
const mostEmptied = 128;

/**
 * The log records that this page wrote since the log began, so that they can be emptied once their entries are in no history any
 * more: typing that continues an entry leaves what was typed before in the records of that entry.
 */
export class OwnLog {
  /** The record of an entry that is the first in it. */
  #numbers = new WeakMap<Edit, number>();
  /** How many entries a record drops at the front, if any. */
  readonly #dropped = new Map<number, number>();
  readonly #around = new Set<number>();

  /** Another page wrote, or the log begins again. */
  forget(): void {
    this.#numbers = new WeakMap();
    this.#dropped.clear();
    this.#around.clear();
  }

  add({ number, history, isAround = false }: LogRecord, first: Edit | undefined): void {
    if (first !== undefined) this.#numbers.set(first, number);
    if (history !== undefined && history.dropped > 0) this.#dropped.set(number, history.dropped);
    if (isAround) this.#around.add(number);
  }

  /**
   * What stays of the records from that of an entry on, if it and all after it are in no history any more; null if that cannot be
   * told, or the record holds others before it.
   *
   * @param at    how many entries of the history come before it
   * @param last  the number of the newest record
   */
  emptied(key: string, entry: Edit, at: number, last: number): readonly LogRecord[] | null {
    const first = this.#numbers.get(entry);
    if (first === undefined || last - first >= mostEmptied) return null;
    const records: LogRecord[] = [];
    // Backwards, since each says how many entries were left then: those before it, and those that were dropped only later.
    for (let [number, kept] = [last, at]; number >= first; number -= 1) {
      const dropped = this.#dropped.get(number) ?? 0;
      const history = { dropped, kept, added: [], done: kept, lastEdit: 0 };
      records.unshift({
        ...{ key, number, at: 0, by: '' },
        ...(dropped === 0 ? {} : { history }),
        ...(this.#around.has(number) ? { isAround: true } : {}),
      });
      kept += dropped;
    }
    return records;
  }
}
