import type { ContentDelta, ContentRefs, LogRecord } from '../../core/index';
import type { Selection } from '../openDocument';
import { withDelta } from './contentDelta';

/** A history in numbers: a content to start from, what each entry led to, and how many of them are done. */
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
  readonly after: ContentRefs;
  /** What led to it from the entry before. */
  readonly delta: ContentDelta;
}

/** The history after more of the log; null when it does not fit, because a piece of the log is missing. */
export function replayed(before: RefTimeline | null, log: readonly LogRecord[]): RefTimeline | null {
  let timeline = before;
  for (const record of log) {
    timeline = withRecord(timeline, record);
    if (timeline === null) return null;
  }
  return timeline;
}

function withRecord(timeline: RefTimeline | null, { start, history }: LogRecord): RefTimeline | null {
  const from = start === undefined ? timeline : { start, entries: [], done: 0, lastEdit: timeline?.lastEdit ?? 0 };
  if (from === null || history === undefined) return from;
  const { dropped, kept, added, done, lastEdit } = history;
  if (dropped + kept > from.entries.length) return null;
  const first = dropped === 0 ? from.start : from.entries[dropped - 1]!.after;
  const entries: RefEntry[] = from.entries.slice(dropped, dropped + kept);
  let content = entries.at(-1)?.after ?? first;
  for (const { id, label, place, after: delta } of added) {
    content = withDelta(content, delta);
    entries.push({ id, label, place, after: content, delta });
  }
  return done > entries.length ? null : { start: first, entries, done, lastEdit };
}
