import type { Process, Step } from '../core/index';
import type { Content } from './content';
import { type ContentChange, changesProcess, withChanges } from './contentChange';

/** How many points in a row are kept as changes; the next one is kept whole, so that none is far from a whole one. */
const longestRow = 256;

const points = new WeakMap<Content, HistoryPoint>();

/** The number of each process in the histories; equal neighbours share one. */
const numbers = new WeakMap<Process, number>();
let lastNumber = 0;

/**
 * A content in a history, kept as the change since the point before. A thousand entries with a list of a thousand steps each
 * would take many times the memory of the process; so the content is made on request, and stays the same object while anything
 * references it.
 */
export class HistoryPoint {
  /** The change from the point before; a step alone stands for the most common one, a step in place of another. */
  readonly #change: ContentChange | Step;
  /** Where the step is. */
  readonly #at: number;
  /** The point before; for the first point, and for one far from the last whole one, its content. */
  readonly #base: HistoryPoint | Content;
  /** The number of points between this and the last whole one. */
  readonly #distance: number;
  #seen: WeakRef<Content> | null = null;
  /** The number of its process, shared by neighbouring points with the same process. */
  readonly #process: number;

  /** The point after another, known by its change and, if it was just made, its content. */
  protected constructor(before: HistoryPoint | null, change: ContentChange, content: Content | null) {
    const isFar = before === null || before.endsRow;
    const step = onlyStep(change);
    this.#change = step ?? change;
    this.#at = step === null ? -1 : change.steps!.at;
    this.#base = isFar && content !== null ? content : before!;
    this.#distance = this.#base === before ? before.#distance + 1 : 0;
    if (before === null || changesProcess(change)) lastNumber += 1;
    this.#process = before === null || changesProcess(change) ? lastNumber : before.#process;
    if (content !== null) this.#remember(content);
  }

  /** The point of a content in its history; a content without a history starts one. */
  static of(content: Content): HistoryPoint {
    return points.get(content) ?? new HistoryPoint(null, {}, content);
  }

  /** The point before; null for one that is kept whole. */
  get previous(): HistoryPoint | null {
    return this.#base instanceof HistoryPoint ? this.#base : null;
  }

  /** Whether the next point is kept whole, so that what is before it can be forgotten. */
  get endsRow(): boolean {
    return this.#distance >= longestRow;
  }

  /** The next point. */
  next(change: ContentChange, content: Content): HistoryPoint {
    return new HistoryPoint(this, change, content);
  }

  /** The change from the point before; empty for the first. */
  get change(): ContentChange {
    if (this.#at === -1) return this.#change as ContentChange;
    return { steps: { at: this.#at, removed: 1, added: [this.#change as Step] } };
  }

  get content(): Content {
    const there = this.#there();
    if (there !== undefined) return there;
    const changes: ContentChange[] = [];
    let point: HistoryPoint = this;
    let from: Content | undefined;
    while (from === undefined) {
      changes.push(point.change);
      point = point.#base as HistoryPoint;
      from = point.#there();
    }
    const content = withChanges(from, changes.reverse());
    this.#remember(content);
    return content;
  }

  /** Whether a process is the one of this point, or was made for it before. */
  isOf(process: Process): boolean {
    return numbers.get(process) === this.#process;
  }

  /** Whether this point and another have the same process. */
  hasProcessOf(other: HistoryPoint): boolean {
    return this.#process === other.#process;
  }

  #there(): Content | undefined {
    return this.#base instanceof HistoryPoint ? this.#seen?.deref() : this.#base;
  }

  #remember(content: Content): void {
    this.#seen = new WeakRef(content);
    numbers.set(content.process, this.#process);
    points.set(content, this);
  }
}

/** The step of a change that only puts one in the place of another: three objects fewer to keep for each edit. */
function onlyStep(change: ContentChange): Step | null {
  const { steps, ...others } = change;
  const isOne = steps?.removed === 1 && steps.added.length === 1 && Object.keys(others).length === 0;
  return isOne ? steps.added[0]! : null;
}
