import { ownOf } from '../../core/index';
import type { DocumentState } from '../documentState';
import type { OpenDocument } from '../openDocument';
import { saveDocument } from '../saveDocument';
import { selectDocument } from '../selectors/document';
import type { SliceTools } from '../slice';
import { withoutCheck } from './withoutCheck';

/** The code for the files beside the process, and for merging outside changes, is fetched after the first screen. */
export const fetchFileActions = () => import('./fileActions');

/** Whether a save may change another file than the process's own; `changesOtherFiles` decides for certain. */
export function mayChangeOtherFiles(document: OpenDocument): boolean {
  const saved = document.savedModel ?? document.past[0]?.before.model;
  const isSaved = document.file.beside.every(({ known }) => known === undefined);
  return !(isSaved && (saved === undefined || saved === document.content.model));
}

export async function changesOtherFiles(document: OpenDocument): Promise<boolean> {
  return (await import('./countChanged')).changedParts(document) > 0;
}

type Files = Pick<
  DocumentState,
  'saveFile' | 'saveAll' | 'downloadChanged' | 'checkFiles' | 'compareWithDisk' | 'takeTheirs' | 'resolveConflict'
>;

/** Actions on the files of the open documents. */
export function filesOfProject(tools: SliceTools): Files {
  const { get, set } = tools;
  /** If the code cannot be fetched, this is reported and nothing happens. */
  const act = async (run: (actions: Awaited<ReturnType<typeof fetchFileActions>>) => void | Promise<void>) => {
    const actions = await fetchFileActions().catch(() => null);
    if (actions !== null) await run(actions);
    else get().notify('A part of Preflight could not be loaded. Your work is kept here; try again.', { tone: 'error' });
  };
  return {
    saveFile: async (subject, options, documentId) => {
      const review = get().saveReview;
      const document = documentId === undefined ? selectDocument(get()) : ownOf(get().documents, documentId);
      set({ saveReview: null });
      if (document == null) return;
      if (subject === 'process') await saveDocument(document, options ?? {}, tools, review);
      else await act(({ savePart }) => savePart(document, subject, options ?? {}, tools, review?.onDisk));
      withoutCheck(tools, document.id);
      if (review?.isFromFiles && get().saveReview === null) get().showOverlay('files');
    },
    saveAll: () => act(({ saveAll }) => saveAll(tools)),
    downloadChanged: () => act(({ downloadChanged }) => downloadChanged(tools)),
    checkFiles: (asks = false, ids) => act(({ checkAll }) => checkAll(asks, tools, ids)),
    compareWithDisk: (subject, documentId) => act(({ compareWithDisk }) => compareWithDisk(subject, documentId, tools)),
    takeTheirs: (way) => act(({ takeTheirs }) => takeTheirs(way, tools)),
    resolveConflict: (text) => act(({ resolvePartConflict }) => resolvePartConflict(text, tools)),
  };
}
