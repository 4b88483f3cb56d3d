import { ok, type Result, readModelFile, textOfBytes } from '../core/index';
import { appliedText } from './applyText';
import { mergeTexts } from './mergeTexts';
import type { OpenDocument } from './openDocument';
import { modelFileName } from './saveModel';
import type { SliceTools } from './slice';
import { knownBytesOf, textOf } from './workingText';

/**
 * Goes on from a file that something else changed: with its content, or with both brought together. The file counts as
 * seen from then on, and what is here differs from it as far as it does.
 */
export function takeTheirs(way: 'theirs' | 'merged', tools: SliceTools): void {
  const { get, set } = tools;
  const review = get().saveReview;
  const document = review === null ? undefined : get().documents[review.documentId];
  if (!review?.onDisk || document === undefined) return;
  set({ saveReview: null });
  const theirs = textOfBytes(review.onDisk);
  const merged =
    way === 'theirs'
      ? { text: theirs, conflicts: 0 }
      : mergeTexts(textOfBytes(knownOf(document, review.subject)), review.after, theirs);
  const taken =
    merged.conflicts > 0
      ? forAPerson(document, review.subject, merged.text, tools)
      : takeText(document, review.subject, merged.text, tools);
  if (!taken.ok) {
    get().notify(`"${review.fileName}" was not taken: ${taken.error} Nothing was changed.`, { tone: 'error' });
    return;
  }
  set((state) => {
    const now = state.documents[document.id];
    return now === undefined
      ? {}
      : { documents: { ...state.documents, [now.id]: withDisk(now, review.subject, review.onDisk!) } };
  });
  get().notify(taken.value, { undoable: merged.conflicts === 0 });
}

type Subject = 'process' | 'model';

function takeText(document: OpenDocument, subject: Subject, text: string, { get }: SliceTools): Result<string, string> {
  if (subject === 'model') {
    const read = readModelFile(text);
    if (!read.ok) return { ok: false, error: read.error[0]?.message ?? '' };
    get().edit('Merge the model with its file', { model: () => read.value });
    return ok('The model is as in its file, with your changes merged in.');
  }
  const applied = appliedText(document, { text, form: document.file.format }, null);
  if (!applied.ok) return { ok: false, error: applied.diagnostics[0]?.message ?? '' };
  if (text !== textOf(document, document.content))
    get().edit(`Merge with "${document.file.name}" on disk`, { all: () => ok(applied.content) });
  return ok(`What something else wrote into "${document.file.name}" is in it now. Save to write both.`);
}

/** Lines that both changed are shown as text with marks, where the process can be fixed. */
function forAPerson(
  document: OpenDocument,
  subject: Subject,
  text: string,
  { get }: SliceTools,
): Result<string, string> {
  if (subject === 'model') return { ok: false, error: 'both changed the same lines. Take theirs, or overwrite them.' };
  get().keepPendingText({ form: document.file.format, text, over: textOf(document, document.content) });
  get().changeView({ tab: 'text', part: null, panel: null, selection: null });
  return ok('Both changed the same lines. They are between marks in the text: keep what you want, then apply it.');
}

function withDisk(document: OpenDocument, subject: Subject, onDisk: Uint8Array): OpenDocument {
  const { file } = document;
  if (subject === 'process') return { ...document, file: { ...file, onDisk } };
  const beside = file.beside.map((each) => (each.name === modelFileName ? { ...each, bytes: onDisk } : each));
  return { ...document, file: { ...file, beside } };
}

function knownOf(document: OpenDocument, subject: Subject): Uint8Array {
  if (subject === 'process') return knownBytesOf(document);
  return document.file.beside.find(({ name }) => name === modelFileName)?.bytes ?? new Uint8Array();
}
