import { asConfigured, ownOf, projectFolderOf, slugOf } from '../core/index';
import type { DocumentState } from './documentState';
import { copyTitle, duplicateOf } from './duplicate';
import type { EditorState } from './editorState';
import { changesOtherFiles, filesOfProject, mayChangeOtherFiles } from './files/filesOfProject';
import { historyOf } from './history';
import type { DocumentId, OpenDocument } from './openDocument';
import { folderIdsFor } from './projectOf';
import { type ProcessRead, readFiles } from './readFiles';
import { restoredDocuments } from './restoreDrafts';
import { selectDocument } from './selectors/document';
import { selectDocumentId } from './selectors/view';
import type { ActionsOf, Slice, SliceTools } from './slice';
import { titleOf } from './titleOf';
import { previewFor } from './viewSlice';

/** Open documents, and how they are read from and saved to files. */
export const documentSlice: Slice<ActionsOf<DocumentState>> = ({ get, set, ports }) => ({
  open: (files, options) => openRead({ get, set, ports }, readFiles(files, ports.answers?.reader() ?? null), options),
  restore: (drafts) => {
    const { documents, unreadable } = restoredDocuments(drafts.filter(({ id }) => !ownOf(get().documents, id)));
    set((state) => withDocuments(state, documents));
    if (unreadable.length > 0) get().notify(unreadableText(unreadable), { tone: 'error' });
  },
  close: (id) => {
    const { [id]: _closed, ...documents } = get().documents;
    set((state) => ({
      documents,
      order: state.order.filter((other) => other !== id),
      view: selectDocumentId(state) === id ? { screen: 'library' } : state.view,
    }));
  },
  closeProblems: () => set({ openProblems: [] }),
  retitle: (id, title) =>
    set((state) => {
      const document = ownOf(state.documents, id);
      return document === undefined ? {} : { documents: { ...state.documents, [id]: { ...document, title } } };
    }),
  duplicate: (id) => {
    const document = ownOf(get().documents, id);
    if (document === undefined) return null;
    const taken = Object.values(get().documents).map(({ title }) => title);
    const title = copyTitle(document.title, taken);
    const wanted = ports.newDocumentId?.(slugOf(title)) ?? slugOf(title);
    const copy = duplicateOf(document, { id: freeId(wanted, get().order), title });
    set((state) => withDocuments(state, [copy]));
    get().announce(`Duplicated "${document.title}" as "${title}".`);
    return copy.id;
  },
  openRepaired: async (fileName, repaired) => {
    const { openRepaired } = await import('./files/openRepaired');
    return openRepaired({ fileName, repaired }, { get, set, ports }, openRead);
  },
  saveModel: (options) => get().saveFile('model', options),
  ...filesOfProject({ get, set, ports }),
  closeSaveReview: () => set({ saveReview: null }),
  save: async (options) => {
    const document = selectDocument(get());
    if (document === null) return;
    if (options === undefined && mayChangeOtherFiles(document) && (await changesOtherFiles(document))) {
      if (get().settings.savesAfterReview === 'never') await get().saveAll();
      else get().showOverlay('files');
      return;
    }
    await get().saveFile('process', options);
  },
});

/** Opens what was read beside the open documents; what could not be read is added to the problems. */
export function openRead(
  { get, set, ports }: SliceTools,
  { processes, problems }: Pick<ReturnType<typeof readFiles>, 'processes' | 'problems'>,
  options?: Parameters<EditorState['open']>[1],
): readonly DocumentId[] {
  const opened: OpenDocument[] = [];
  const there = get().order.flatMap((id) => ownOf(get().documents, id) ?? []);
  const paths = processes.flatMap(({ file }) => (file.folderId === undefined ? [file.path] : []));
  let folderIds: ReturnType<typeof folderIdsFor> | null = null;
  for (const read of processes) {
    const title = options?.title !== undefined && read.process.kind === 'deployment' ? options.title : titleOf(read);
    const isNamed = options?.id !== undefined && opened.length === 0;
    const wanted = isNamed ? options.id : (ports.newDocumentId?.(slugOf(title)) ?? slugOf(title));
    const id = freeId(wanted, [...get().order, ...opened.map((document) => document.id)]);
    folderIds ??= folderIdsFor(paths, there, id);
    const folderId = read.file.folderId ?? folderIds[projectFolderOf(read.file.path)];
    const file = folderId === undefined ? read.file : { ...read.file, folderId };
    opened.push(documentOf({ ...read, file }, id, title, options?.origin ?? 'file'));
  }
  const shown = opened.find(({ id }) => selectDocumentId(get()) === id);
  set((state) => ({
    ...withDocuments(state, opened),
    openProblems: problems,
    preview: shown === undefined ? state.preview : previewFor(shown.content.model, state.settings.previews),
  }));
  return opened.map((document) => document.id);
}

function withDocuments(state: EditorState, opened: readonly OpenDocument[]): Partial<EditorState> {
  return {
    documents: { ...state.documents, ...Object.fromEntries(opened.map((document) => [document.id, document])) },
    order: [...state.order, ...opened.map((document) => document.id)],
  };
}

/** A document as it is right after reading: nothing to undo, nothing changed. */
function documentOf(read: ProcessRead, id: DocumentId, title: string, origin: OpenDocument['origin']): OpenDocument {
  const { file, process, source, model, beside, unread } = read;
  const { name, path, bytes, handle } = file;
  return {
    id,
    title,
    origin,
    file: {
      ...{ name, path, bytes, handle, beside, format: source.format },
      ...(file.onDisk === undefined ? {} : { onDisk: file.onDisk }),
      ...(file.recover ? { recover: true } : {}),
      ...(file.keepsMarks ? { keepsMarks: true } : {}),
      ...(file.folder === undefined ? {} : { folder: file.folder }),
      ...(file.folderId === undefined ? {} : { folderId: file.folderId }),
      ...(file.runbookNames === undefined ? {} : { runbookNames: file.runbookNames }),
    },
    source,
    ...historyOf({ process, model, scenario: asConfigured }),
    savedProcess: process,
    savedModel: model,
    unread,
    savedAt: null,
  };
}

function freeId(wanted: string, taken: readonly DocumentId[]): DocumentId {
  let id = wanted;
  for (let number = 2; taken.includes(id); number += 1) id = `${wanted}-${number}`;
  return id;
}

function unreadableText(titles: readonly string[]): string {
  const names = titles.map((title) => `"${title}"`).join(', ');
  return `The working copy of ${names} was kept by another version of Preflight and could not be read. It stays stored.`;
}
