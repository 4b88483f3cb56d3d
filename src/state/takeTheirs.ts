import { ok, ownOf, type Result, textOfBytes } from '../core/index';
import { appliedText } from './applyText';
import type { SaveReview } from './documentState';
import { takePart } from './files/takePart';
import { withoutCheck } from './files/withoutCheck';
import { mergeTexts } from './mergeTexts';
import type { OpenDocument } from './openDocument';
import type { SliceTools } from './slice';
import { knownBytesOf, textOf } from './workingText';

/**
 * Continues from a file that another program changed: with its content, or with both merged. The file counts as seen from then on,
 * and what is here is compared with it.
 */
export function takeTheirs(way: 'theirs' | 'merged', tools: SliceTools): void {
  const { get, set } = tools;
  const review = get().saveReview;
  const document = review === null ? undefined : ownOf(get().documents, review.documentId);
  if (!review?.onDisk || document === undefined) return;
  set({ saveReview: null });
  const { subject, onDisk, fileName } = review;
  if (subject !== 'process') {
    takePart({ documentId: document.id, subject, fileName, onDisk }, way === 'theirs' ? null : review.after, tools);
    afterwards(review, tools);
    return;
  }
  const theirs = textOfBytes(onDisk);
  const merged =
    way === 'theirs'
      ? { text: theirs, conflicts: 0 }
      : mergeTexts(textOfBytes(knownBytesOf(document)), review.after, theirs);
  const taken =
    merged.conflicts > 0 ? forAPerson(document, merged.text, tools) : takeText(document, merged.text, tools);
  if (!taken.ok) {
    get().notify(`"${fileName}" was not taken: ${taken.error} Nothing was changed.`, { tone: 'error' });
    return;
  }
  set((state) => {
    const now = ownOf(state.documents, document.id);
    return now === undefined
      ? {}
      : { documents: { ...state.documents, [now.id]: { ...now, file: { ...now.file, onDisk } } } };
  });
  get().notify(taken.value, { undoable: merged.conflicts === 0 });
  if (merged.conflicts === 0) afterwards(review, tools);
}

/** Returns to the list of files if the review was opened there. */
function afterwards({ documentId, isFromFiles }: SaveReview, tools: SliceTools): void {
  withoutCheck(tools, documentId);
  if (isFromFiles && tools.get().mergeConflict === null) tools.get().showOverlay('files');
}

function takeText(document: OpenDocument, text: string, { get }: SliceTools): Result<string, string> {
  const applied = appliedText(document, { text, form: document.file.format }, null);
  if (!applied.ok) return { ok: false, error: applied.diagnostics[0]?.message ?? '' };
  if (text !== textOf(document, document.content))
    get().edit(`Merge with "${document.file.name}" on disk`, { all: () => ok(applied.content) });
  return ok(`The changes made outside Preflight to "${document.file.name}" are included now. Save to write both.`);
}

/** Shows lines that both changed as text with marks, where a person can resolve them. */
function forAPerson(document: OpenDocument, text: string, { get }: SliceTools): Result<string, string> {
  get().keepPendingText({ form: document.file.format, text, over: textOf(document, document.content) });
  get().changeView({ tab: 'text', part: null, panel: null, selection: null });
  return ok(
    'Both changed the same lines. They are between conflict markers in the text: keep what you want, then apply it.',
  );
}
