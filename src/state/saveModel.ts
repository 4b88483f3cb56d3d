import { textOfBytes, utf8Bytes, writeModelFile } from '../core/index';
import { changedLinesText } from './changedLines';
import type { SaveOptions } from './documentState';
import type { OpenDocument } from './openDocument';
import type { IncomingFile } from './ports';
import type { SliceTools } from './slice';

export const modelFileName = 'preflight.model.json';
const fileName = modelFileName;

/**
 * Writes the model of a document to the file it came from, or into the folder that was opened, or offers a download.
 * Nobody's file is overwritten unseen: before the first time the changed lines are shown, as for the process.
 *
 * @param seen  what something else wrote into the file meanwhile, where a person saw it and lets it go
 */
export async function saveModel(
  document: OpenDocument,
  options: SaveOptions,
  tools: SliceTools,
  seen?: Uint8Array,
): Promise<void> {
  const { get, set, ports } = tools;
  const there = document.file.beside.find(({ name }) => name === fileName) ?? null;
  const before = there === null ? null : textOfBytes(there.bytes);
  const text = writeModelFile(document.content.model, before);
  const review = { documentId: document.id, subject: 'model', fileName, after: text } as const;
  const isCopy = options.way === 'download';
  const handle = isCopy ? null : (there?.handle ?? null);
  const when = get().settings.savesAfterReview;
  const wasSeen = options.reviewed || options.overwrites || when === 'never';
  if (handle !== null && before !== null && before !== text && !wasSeen) {
    const cause = when === 'always' ? 'always' : 'first';
    set({ saveReview: { ...review, before, cause, message: '' } });
    return;
  }
  const bytes = utf8Bytes(text);
  const expected = (options.overwrites ? seen : undefined) ?? there?.bytes ?? null;
  const folder = isCopy ? null : (document.file.folder ?? null);
  const saved = await ports.save({ name: fileName, bytes, handle, folder, expected });
  if (!saved.ok) {
    const { kind, message, onDisk } = saved.error;
    const theirs = onDisk === undefined ? (before ?? '') : textOfBytes(onDisk);
    if (kind === 'changed-elsewhere')
      set({
        saveReview: {
          ...{ ...review, before: theirs, cause: kind, message },
          ...(onDisk === undefined ? {} : { onDisk }),
        },
      });
    else if (kind !== 'cancelled') get().notify(message, { tone: 'error' });
    return;
  }
  const changed = before === null ? '' : ` ${changedLinesText(before, text)}.`;
  get().notify(`${saved.way === 'file' ? 'Saved' : 'Downloaded'} "${fileName}".${changed}`);
  if (saved.way === 'file') keepVersion(document, { bytes, handle: saved.handle ?? handle }, tools);
}

/** The next save goes on from what was written now. */
function keepVersion(document: OpenDocument, written: Pick<IncomingFile, 'bytes' | 'handle'>, tools: SliceTools): void {
  const now = tools.get().documents[document.id];
  if (now === undefined) return;
  const path = now.file.path.replace(/[^/]*$/, fileName);
  const others = now.file.beside.filter(({ name }) => name !== fileName);
  const known = now.file.beside.find(({ name }) => name === fileName);
  const file = { name: fileName, path, ...known, ...written };
  const next = { ...now, file: { ...now.file, beside: [...others, file] } };
  tools.set((state) => ({ documents: { ...state.documents, [document.id]: next } }));
}
