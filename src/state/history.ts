import type { Content, HistoryEntry, OpenDocument, Selection } from './openDocument';

/** How many edits can be undone (ux.md 13.1). */
const longestHistory = 500;
/** A pause in typing that ends an entry. */
const foldPause = 1000;

/**
 * A document after one finished edit: the earlier content goes to the past, the future is gone. An edit with the same
 * `fold` key as the one before it, within a second, joins that entry.
 */
export function recorded(
  document: OpenDocument,
  edit: {
    readonly label: string;
    readonly content: Content;
    readonly selection: Selection | null;
    readonly fold: string | null;
    readonly now: number;
  },
): OpenDocument {
  const folding = edit.fold === null ? null : { key: edit.fold, at: edit.now };
  const joins =
    document.folding !== null &&
    document.folding.key === edit.fold &&
    edit.now - document.folding.at < foldPause &&
    document.past.length > 0;
  const entry: HistoryEntry = { label: edit.label, content: document.content, selection: edit.selection };
  const past = joins ? relabelled(document.past, edit.label) : [...document.past, entry].slice(-longestHistory);
  return { ...document, content: edit.content, past, future: [], folding };
}

/** The document before its last edit, and the entry that was taken back; null when there is nothing to undo. */
export function undone(document: OpenDocument): { document: OpenDocument; entry: HistoryEntry } | null {
  const entry = document.past.at(-1);
  if (!entry) return null;
  return {
    entry,
    document: {
      ...document,
      content: entry.content,
      past: document.past.slice(0, -1),
      future: [...document.future, { ...entry, content: document.content }],
      folding: null,
    },
  };
}

/** The document with the edit that was undone last; null when there is nothing to redo. */
export function redone(document: OpenDocument): { document: OpenDocument; entry: HistoryEntry } | null {
  const entry = document.future.at(-1);
  if (!entry) return null;
  return {
    entry,
    document: {
      ...document,
      content: entry.content,
      past: [...document.past, { ...entry, content: document.content }],
      future: document.future.slice(0, -1),
      folding: null,
    },
  };
}

function relabelled(past: readonly HistoryEntry[], label: string): readonly HistoryEntry[] {
  const last = past.at(-1);
  return last === undefined || last.label === label ? past : [...past.slice(0, -1), { ...last, label }];
}
