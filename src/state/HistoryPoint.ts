import type { Process } from '../core/index';
import type { Content } from './content';
import { type ContentChange, changeBetween, changesProcess, withChanges } from './contentChange';

/** So many points in a row are kept as what changed; the next one whole, so that none is far from a whole one. */
const longestRow = 64;

const points = new WeakMap<Content, HistoryPoint>();

/** The number of each process in the histories; those that say the same beside one another have one. */
const numbers = new WeakMap<Process, number>();
let lastNumber = 0;

/**
 * A content in a history, kept as what changed since the point before. A list of a thousand steps in each of a thousand
 * entries would be many times the process itself; so the content is made when it is asked for, and it is the same object
 * for as long as anybody has it.
 */
export class HistoryPoint {
  /** What led here from the point before it; nothing for the first. */
  readonly change: ContentChange;
  /** Kept where it is the first, or far from the last whole one. */
  readonly #whole: Content | null;
  readonly #before: HistoryPoint | null;
  /** How many points lie between this and a whole one. */
  readonly #distance: number;
  #seen: WeakRef<Content> | null = null;
  /** The number of its process, which points beside one another share. */
  readonly #process: number;

  private constructor(before: HistoryPoint | null, change: ContentChange, content: Content | null) {
    const isFar = before === null || before.#distance >= longestRow;
    this.change = change;
    this.#whole = isFar ? content : null;
    this.#before = this.#whole === null ? before : null;
    this.#distance = this.#whole === null ? before!.#distance + 1 : 0;
    if (before === null || changesProcess(change)) lastNumber += 1;
    this.#process = before === null || changesProcess(change) ? lastNumber : before.#process;
    if (content !== null) this.#remember(content);
  }

  /** Where a content stands in its history; where it stands in none, it begins one. */
  static of(content: Content): HistoryPoint {
    return points.get(content) ?? new HistoryPoint(null, {}, content);
  }

  /** The point behind this one. */
  next(content: Content): HistoryPoint {
    return new HistoryPoint(this, changeBetween(this.content, content), content);
  }

  /** The point behind this one, of which only is known what changed. */
  changed(change: ContentChange): HistoryPoint {
    return new HistoryPoint(this, change, null);
  }

  get content(): Content {
    const there = this.#there();
    if (there !== undefined) return there;
    const changes: ContentChange[] = [];
    let point: HistoryPoint = this;
    let from: Content | undefined;
    while (from === undefined) {
      changes.push(point.change);
      point = point.#before!;
      from = point.#there();
    }
    const content = withChanges(from, changes.reverse());
    this.#remember(content);
    return content;
  }

  /** Whether a process is, or once was, that of this point. */
  isOf(process: Process): boolean {
    return numbers.get(process) === this.#process;
  }

  /** Whether two points have the same process. */
  hasProcessOf(other: HistoryPoint): boolean {
    return this.#process === other.#process;
  }

  #there(): Content | undefined {
    return this.#whole ?? this.#seen?.deref();
  }

  #remember(content: Content): void {
    this.#seen = new WeakRef(content);
    numbers.set(content.process, this.#process);
    points.set(content, this);
  }
}
