import { writeProcess } from '../core/index';
import { changedLinesText } from './changedLines';
import type { OpenDocument } from './openDocument';
import { readFiles } from './readFiles';
import type { SliceTools } from './slice';

/**
 * Writes a document to its file, or offers a download. A refusal is told, and everything stays as it is. What could not
 * be read again is never written.
 */
export async function saveDocument(document: OpenDocument, asDownload: boolean, tools: SliceTools): Promise<void> {
  const { get, set, ports } = tools;
  const { file, source, savedProcess, content } = document;
  const text = writeProcess(content.process, source);
  const bytes = new TextEncoder().encode(text);
  if (!canBeRead(document, bytes)) {
    get().notify(unreadableText(file.name), { tone: 'error' });
    return;
  }
  const saved = await ports.save({ name: file.name, bytes, handle: asDownload ? null : file.handle });
  if (!saved.ok) {
    if (saved.error.kind !== 'cancelled') get().notify(saved.error.message, { tone: 'error' });
    return;
  }
  const done = saved.way === 'file' ? 'Saved' : 'Downloaded';
  get().notify(`${done} "${file.name}". ${sentence(changedLinesText(writeProcess(savedProcess, source), text))}`);
  // A copy of a file that can be written leaves that file as it was.
  if (saved.way === 'download' && file.handle !== null) return;
  const now = get().documents[document.id];
  if (!now) return;
  const kept = { ...now, savedProcess: content.process, savedAt: ports.now(), folding: null };
  set((state) => ({ documents: { ...state.documents, [document.id]: kept } }));
}

function canBeRead({ file, content }: OpenDocument, bytes: Uint8Array): boolean {
  const { processes } = readFiles([{ ...file, bytes }, ...file.beside]);
  const written = processes.find((each) => each.file.path === file.path)?.process;
  return written !== undefined && written.steps.length === content.process.steps.length;
}

function unreadableText(name: string): string {
  return `"${name}" was not written, because it could not be read again afterwards. Undo the last edits and save once more; everything is kept here.`;
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
