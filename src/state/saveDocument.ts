import { writeProcess } from '../core/index';
import type { OpenDocument } from './editorState';
import type { SliceTools } from './slice';

/** Writes a document to its file, or offers a download. A refusal is told, and everything stays as it is. */
export async function saveDocument(document: OpenDocument, asDownload: boolean, tools: SliceTools): Promise<void> {
  const { get, set, ports } = tools;
  const bytes = new TextEncoder().encode(writeProcess(document.content.process, document.source));
  const saved = await ports.save({ name: document.file.name, bytes, handle: asDownload ? null : document.file.handle });
  if (!saved.ok) {
    if (saved.error.kind !== 'cancelled') get().notify(saved.error.message, { tone: 'error' });
    return;
  }
  const now = get().documents[document.id];
  if (!now) return;
  const kept = { ...now, savedProcess: document.content.process, savedAt: ports.now(), folding: null };
  set((state) => ({ documents: { ...state.documents, [document.id]: kept } }));
}
