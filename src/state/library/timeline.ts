import { keptEdit } from '../documentHistory';
import { HistoryPoint } from '../HistoryPoint';
import { entryTo } from '../history';
import type { Edit, OpenDocument } from '../openDocument';

/** A document's edits in one line: those that are done, then those that were undone, in the order they were made. */
export interface Timeline {
  /** Where the first edit begins. */
  readonly start: HistoryPoint;
  readonly entries: readonly Edit[];
  /** How many are done. */
  readonly done: number;
  readonly lastEdit: number;
}

export function timelineOf({ content, past, future, lastEdit }: OpenDocument): Timeline {
  const entries = [...past, ...future.toReversed()];
  const done = past.length;
  const last = past.at(-1);
  // If something replaced the content without an edit, the last edit leads to that.
  if (last !== undefined && last.after !== content) entries[done - 1] = keptEdit(entryTo(last, content));
  return { start: entries[0]?.from ?? HistoryPoint.of(content), entries, done, lastEdit };
}

/** The history of a document from its timeline. */
export function historyIn({ start, entries, done, lastEdit }: Timeline) {
  const past = entries.slice(0, done);
  const content = (past.at(-1)?.to ?? start).content;
  return { content, past, future: entries.slice(done).reverse(), folding: null, lastEdit };
}
