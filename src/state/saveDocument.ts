import { ownOf, textOfBytes, utf8Bytes } from '../core/index';
import { changedLinesText } from './changedLines';
import type { SaveOptions, SaveReview } from './documentState';
import type { OpenDocument } from './openDocument';
import { isTextWaiting } from './selectors/changes';
import type { SliceTools } from './slice';
import { knownBytesOf, readText, savedTextOf, textOf } from './workingText';

/**
 * Writes a document to its file, or offers a download. A failure is reported, and everything stays as it is. A text that cannot
 * be read back is never written, and no file is overwritten unseen: the changed lines are shown first if the settings say so.
 *
 * @param review  what a person has just confirmed: its text is known to be readable, and they saw what another program wrote into
 * the file meanwhile
 */
export async function saveDocument(
  document: OpenDocument,
  options: SaveOptions,
  tools: SliceTools,
  review: SaveReview | null = null,
): Promise<void> {
  const { get, set, ports } = tools;
  const { file, content } = document;
  const subject = { documentId: document.id, subject: 'process', fileName: file.name } as const;
  const text = textOf(document, content);
  // The text in the review was read back before it was shown.
  const isVerified = review?.subject === 'process' && review.after === text;
  if (!isVerified && !canBeRead(document, text)) {
    get().notify(unreadableText(file.name), { tone: 'error' });
    return;
  }
  const waiting = isTextWaiting(document) ? waitingText : '';
  const isCopy = options.way === 'download';
  const asDownload = isCopy || file.handle === null;
  const before = savedTextOf(document);
  // A download replaces the original file as well, only by hand; a new process has no lines to lose.
  const hasLines = file.handle !== null || document.savedProcess.steps.length > 0;
  const changesFile = !isCopy && before !== text && hasLines;
  if (changesFile && asksFirst(document, options, get().settings.savesAfterReview)) {
    const cause = document.savedAt === null ? 'first' : 'always';
    const way = asDownload ? ({ isDownload: true } as const) : {};
    set({ saveReview: { ...subject, before, after: text, cause, message: waiting, ...way } });
    return;
  }
  const bytes = utf8Bytes(text);
  const saved = await ports.save({
    name: file.name,
    bytes,
    handle: asDownload ? null : file.handle,
    expected: (options.overwrites ? review?.onDisk : undefined) ?? knownBytesOf(document),
  });
  if (!saved.ok) {
    const { kind, message } = saved.error;
    const onDisk = saved.error.onDisk && textOfBytes(saved.error.onDisk);
    if (kind === 'changed-elsewhere')
      set({
        saveReview: {
          ...{ ...subject, before: onDisk ?? before, after: text, cause: kind, message, base: before },
          ...(saved.error.onDisk === undefined ? {} : { onDisk: saved.error.onDisk }),
        },
      });
    else if (kind !== 'cancelled') get().notify(message, { tone: 'error' });
    return;
  }
  const done = saved.way === 'file' ? 'Saved' : 'Downloaded';
  get().notify(`${done} "${file.name}". ${sentence(changedLinesText(before, text))} ${waiting}`.trim());
  // A downloaded copy does not count as a save if the file itself can be written.
  if (saved.way === 'download' && file.handle !== null) return;
  const now = ownOf(get().documents, document.id);
  if (!now) return;
  set((state) => ({
    documents: { ...state.documents, [document.id]: savedDocument(now, content, bytes, ports.now()) },
  }));
}

const waitingText = 'The text that is being edited is not applied yet and is not part of it.';

function asksFirst(
  { savedAt }: OpenDocument,
  { reviewed, overwrites }: SaveOptions,
  when: 'first' | 'always' | 'never',
): boolean {
  if (reviewed || overwrites || when === 'never') return false;
  return when === 'always' || savedAt === null;
}

/** The document after its process was written. */
export function savedDocument(
  now: OpenDocument,
  content: OpenDocument['content'],
  known: Uint8Array,
  savedAt: number,
): OpenDocument {
  const { savedBase: _base, ...rest } = now;
  const { onDisk: _disk, ...file } = now.file;
  return {
    ...rest,
    file: { ...file, known },
    savedProcess: content.process,
    ...(content.base === undefined ? {} : { savedBase: content.base }),
    savedAt,
    folding: null,
  };
}

function canBeRead(document: OpenDocument, text: string): boolean {
  const read = readText(document, text);
  return read.ok && read.value.process.steps.length === document.content.process.steps.length;
}

function unreadableText(name: string): string {
  return `"${name}" was not written, because it could not be read again afterwards. Undo the last edits and save once more; everything is kept here.`;
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
