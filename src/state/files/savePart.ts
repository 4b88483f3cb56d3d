import { ownOf, textOfBytes, utf8Bytes } from '../../core/index';
import { changedLinesText } from '../changedLines';
import type { SaveOptions } from '../documentState';
import type { OpenDocument } from '../openDocument';
import type { SliceTools } from '../slice';
import { type PartSubject, partFile, withPartFile } from './partFiles';
import { projectFilesOf } from './projectFiles';

/**
 * Writes a part of a document's model to its original file, or into the opened folder, or offers a download. No file is
 * overwritten unseen: before the first write the changed lines are shown, as for the process.
 *
 * @param seen  what another program wrote into the file meanwhile, if a person saw it and allowed overwriting it
 */
export async function savePart(
  document: OpenDocument,
  subject: PartSubject,
  options: SaveOptions,
  tools: SliceTools,
  seen?: Uint8Array,
): Promise<void> {
  const { get, set, ports } = tools;
  const file = projectFilesOf(document).find((each) => each.subject === subject);
  if (file === undefined) return;
  const { name: fileName, before, after: text, known } = file;
  if (text === null) {
    get().notify(`"${fileName}" was not written, because it has an error: ${file.problem}`, { tone: 'error' });
    return;
  }
  const { content } = document;
  const review = { documentId: document.id, subject, fileName, after: text } as const;
  const isCopy = options.way === 'download';
  const handle = isCopy ? null : file.handle;
  const when = get().settings.savesAfterReview;
  const wasSeen = options.reviewed || options.overwrites || when === 'never';
  if (handle !== null && known !== null && before !== text && !wasSeen) {
    const cause = when === 'always' ? 'always' : 'first';
    set({ saveReview: { ...review, before, cause, message: '' } });
    return;
  }
  const bytes = utf8Bytes(text);
  const expected = (options.overwrites ? seen : undefined) ?? known;
  const folder = isCopy ? null : file.folder;
  const saved = await ports.save({ name: fileName, bytes, handle, folder, expected });
  if (!saved.ok) {
    const { kind, message, onDisk } = saved.error;
    const theirs = onDisk === undefined ? before : textOfBytes(onDisk);
    if (kind === 'changed-elsewhere')
      set({
        saveReview: {
          ...{ ...review, before: theirs, cause: kind, message, base: before },
          ...(onDisk === undefined ? {} : { onDisk }),
        },
      });
    else if (kind !== 'cancelled') get().notify(message, { tone: 'error' });
    return;
  }
  const changed = known === null ? '' : ` ${changedLinesText(before, text)}.`;
  get().notify(`${saved.way === 'file' ? 'Saved' : 'Downloaded'} "${fileName}".${changed}`);
  // A downloaded copy does not count as a save if the file itself can be written.
  if (saved.way === 'download' && file.handle !== null) return;
  const now = ownOf(get().documents, document.id);
  if (now === undefined) return;
  const next = partSaved(now, { subject, bytes, model: content.model, handle: saved.handle ?? handle });
  set((state) => ({ documents: { ...state.documents, [now.id]: next } }));
}

/** The document after a part of its model was written; the next save continues from that text. */
export function partSaved(
  document: OpenDocument,
  written: {
    readonly subject: PartSubject;
    readonly bytes: Uint8Array;
    readonly model: OpenDocument['content']['model'];
    readonly handle: unknown;
  },
): OpenDocument {
  const { subject, bytes, model, handle } = written;
  const there = partFile(document, subject);
  const change = there === null ? { bytes, handle } : { bytes: there.bytes, known: bytes, handle };
  const next = withPartFile(document, subject, change);
  return subject === 'model' ? { ...next, savedModel: model } : next;
}
