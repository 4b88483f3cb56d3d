/**
 * One finished change. It stays the same object in undo and redo, so that it can be stored once and then be referred to by its
 * id.
 *
 * @typeParam Value  what is changed; versions share the parts an edit did not touch
 * @typeParam Place  where it happened, so that undo can lead back there
 */
export interface HistoryEntry<Value, Place> {
  /** Counts up within one history and is never reused, not even after an undone edit was dropped. */
  readonly id: number;
  /** What the undo button says: "Move Tag release from 14 to 3". */
  readonly label: string;
  readonly before: Value;
  readonly after: Value;
  readonly place: Place;
}

/** A value with its undo and redo entries. */
export interface History<Value, Place, Entry extends HistoryEntry<Value, Place> = HistoryEntry<Value, Place>> {
  readonly content: Value;
  readonly past: readonly Entry[];
  /** Undone changes; the next to redo is last. */
  readonly future: readonly Entry[];
  /** The run of small edits (typing) that the next edit with the same key joins; null if the next edit is separate. */
  readonly folding: { readonly key: string; readonly at: number } | null;
  /** The id of the newest entry ever made; 0 before the first. */
  readonly lastEdit: number;
}

/** Converts an entry to what a history keeps, which may be less than both values. */
export type EntryMaker<Value, Place, Entry> = (entry: HistoryEntry<Value, Place>) => Entry;

/** A change to record. */
export interface Recorded<Value, Place> {
  readonly label: string;
  readonly content: Value;
  readonly place: Place;
  /** Names the field being typed into; null for a separate edit. */
  readonly fold?: string | null;
  /** Milliseconds since 1970; needed only with `fold`. */
  readonly now?: number;
}

/** How many edits can be undone. */
export const longestHistory = 1000;
/** A pause in typing that ends an entry, in milliseconds. */
const foldPause = 1000;

/** Nothing to undo and nothing to redo. */
export function historyOf<Value>(content: Value): History<Value, never, never> {
  return { content, past: [], future: [], folding: null, lastEdit: 0 };
}

/**
 * The history after one finished edit; undone changes are dropped. An edit with the same `fold` key as the one
 * before it, within a second, joins that entry.
 *
 * @param longest  how many edits can be undone then; at most `longestHistory`
 */
export function recorded<Value, Place, Entry extends HistoryEntry<Value, Place>>(
  history: History<Value, Place, Entry>,
  { label, content, place, fold = null, now = 0 }: Recorded<Value, Place>,
  kept: EntryMaker<Value, Place, Entry>,
  longest = longestHistory,
): History<Value, Place, Entry> {
  const folding = fold === null ? null : { key: fold, at: now };
  const last = history.past.at(-1);
  const joins =
    last !== undefined &&
    history.folding !== null &&
    history.folding.key === fold &&
    now - history.folding.at < foldPause;
  if (joins) {
    const { id, before } = last;
    const entry = kept({ id, label, before, after: content, place: last.place });
    return { ...history, content, past: [...history.past.slice(0, -1), entry], future: [], folding };
  }
  const lastEdit = history.lastEdit + 1;
  const entry = kept({ id: lastEdit, label, before: history.content, after: content, place });
  return { content, past: [...history.past, entry].slice(-longest), future: [], folding, lastEdit };
}

/** The result of undo and redo: the history with the other value, and the entry that was undone or redone. */
export interface Stepped<Value, Place, Entry extends HistoryEntry<Value, Place> = HistoryEntry<Value, Place>> {
  readonly history: History<Value, Place, Entry>;
  readonly entry: Entry;
}

/** Undoes the last edit; null if there is nothing to undo. */
export function undone<Value, Place, Entry extends HistoryEntry<Value, Place>>(
  history: History<Value, Place, Entry>,
  kept: EntryMaker<Value, Place, Entry>,
): Stepped<Value, Place, Entry> | null {
  const last = history.past.at(-1);
  if (last === undefined) return null;
  const { content, lastEdit } = history;
  // Redo leads to the value that was there, even if something replaced it without an edit.
  const entry = last.after === content ? last : kept(entryTo(last, content));
  const past = history.past.slice(0, -1);
  return {
    entry,
    history: { content: entry.before, past, future: [...history.future, entry], folding: null, lastEdit },
  };
}

/** Redoes the edit that was undone last; null if there is nothing to redo. */
export function redone<Value, Place, Entry extends HistoryEntry<Value, Place>>(
  history: History<Value, Place, Entry>,
): Stepped<Value, Place, Entry> | null {
  const entry = history.future.at(-1);
  if (entry === undefined) return null;
  const { lastEdit } = history;
  const past = [...history.past, entry];
  return {
    entry,
    history: { content: entry.after, past, future: history.future.slice(0, -1), folding: null, lastEdit },
  };
}

/** The entry, changed to lead to another value. */
export function entryTo<Value, Place>(entry: HistoryEntry<Value, Place>, after: Value): HistoryEntry<Value, Place> {
  const { id, label, before, place } = entry;
  return { id, label, before, after, place };
}

/** Keeps an entry as it is. */
export function asItIs<Entry>(entry: Entry): Entry {
  return entry;
}
