import { counted, ownOf, slugOf, utf8Bytes } from '../../core/index';
import type { DocumentId, OpenDocument } from '../openDocument';
import { savedDocument } from '../saveDocument';
import type { SliceTools } from '../slice';
import { changedFilesOf, type ProjectFile } from './projectFiles';
import { partSaved } from './savePart';

interface ChangedFile {
  readonly document: OpenDocument;
  readonly file: ProjectFile;
  readonly bytes: Uint8Array;
}

/**
 * Offers all changed files of some processes as one zip with their paths, for browsers that cannot write into a folder. A file
 * counts as saved if the browser has no file to write to.
 */
export async function zipChanged(documents: readonly OpenDocument[], { get, set, ports }: SliceTools): Promise<void> {
  const changed = documents.flatMap((document) =>
    changedFilesOf(document).flatMap((file): readonly ChangedFile[] =>
      file.after === null ? [] : [{ document, file, bytes: utf8Bytes(file.after) }],
    ),
  );
  if (changed.length === 0 || ports.zip === undefined) return;
  const paths = freePaths(changed);
  const made = await ports.zip(changed.map(({ bytes }, at) => ({ path: paths[at]!, bytes })));
  if (!made.ok) {
    get().notify(made.message, { tone: 'error' });
    return;
  }
  const name = `${slugOf(documents[0]?.title ?? 'preflight')}-changes.zip`;
  const saved = await ports.save({ name, bytes: made.bytes, handle: null, expected: null });
  if (!saved.ok) {
    if (saved.error.kind !== 'cancelled') get().notify(saved.error.message, { tone: 'error' });
    return;
  }
  get().notify(`Downloaded "${name}" with ${counted(changed.length, 'file')}.`);
  set((state) => ({
    documents: { ...state.documents, ...Object.fromEntries(savedDocuments(state.documents, changed, ports.now())) },
  }));
}

/** The documents after the files that the browser cannot write itself were downloaded. */
function savedDocuments(
  documents: Readonly<Record<DocumentId, OpenDocument>>,
  changed: readonly ChangedFile[],
  now: number,
): ReadonlyMap<DocumentId, OpenDocument> {
  const next = new Map<DocumentId, OpenDocument>();
  for (const { document, file, bytes } of changed) {
    const before = next.get(document.id) ?? ownOf(documents, document.id);
    if (before === undefined || file.handle !== null) continue;
    const { content } = document;
    next.set(
      document.id,
      file.subject === 'process'
        ? savedDocument(before, content, bytes, now)
        : partSaved(before, { subject: file.subject, bytes, model: content.model, handle: null }),
    );
  }
  return next;
}

/** Two processes of a folder can both have changed a shared file; the zip then holds both versions. */
function freePaths(changed: readonly ChangedFile[]): readonly string[] {
  const taken = new Set<string>();
  return changed.map(({ document, file: { path } }) => {
    const free = taken.has(path) ? path.replace(/(\.[^.]*)$/, ` (${slugOf(document.title)})$1`) : path;
    taken.add(free);
    return free;
  });
}
