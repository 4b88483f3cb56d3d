import type { ContentDelta, ContentRefs, LogRecord } from '../../core/index';
import type { Selection } from '../openDocument';
import { withDeltas } from './contentDelta';

/** A history as part numbers: the content at the start, what each entry changed, and how many are done. */
export interface RefTimeline {
  readonly start: ContentRefs;
  readonly entries: readonly RefEntry[];
  readonly done: number;
  readonly lastEdit: number;
}

export interface RefEntry {
  readonly id: number;
  readonly label: string;
  readonly place: Selection | null;
  /** What it changed. */
  readonly delta: ContentDelta;
}

/** The history after more of the log; null if a record of the log is missing. */
export function replayed(before: RefTimeline | null, log: readonly LogRecord[]): RefTimeline | null {
  let [start, done, lastEdit] = [before?.start ?? null, before?.done ?? 0, before?.lastEdit ?? 0];
  // One list for the whole log: copying it at each record would take quadratic time.
  const entries = [...(before?.entries ?? [])];
  for (const { start: again, history } of log) {
    if (again !== undefined) {
      start = again;
      entries.length = 0;
      done = 0;
    }
    if (start === null) return null;
    if (history === undefined) continue;
    const { dropped, kept, added } = history;
    if (dropped + kept > entries.length) return null;
    const gone = entries.splice(0, dropped).map(({ delta }) => delta);
    if (gone.length > 0) start = withDeltas(start, gone);
    entries.length = kept;
    for (const { id, label, place, after: delta } of added) entries.push({ id, label, place, delta });
    ({ done, lastEdit } = history);
    if (done > entries.length) return null;
  }
  return start === null ? null : { start, entries, done, lastEdit };
}
