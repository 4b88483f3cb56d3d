import { asConfigured, slugOf } from '../core/index';
import type { DocumentId, EditorState, OpenDocument } from './editorState';
import { type ProcessRead, readFiles } from './readFiles';
import { saveDocument } from './saveDocument';
import { selectDocument } from './selectors/document';
import type { Slice } from './slice';

/** What is open, and its way from and to files. */
export const documentSlice: Slice<'documents' | 'order' | 'openProblems' | 'open' | 'closeProblems' | 'save'> = ({
  get,
  set,
  ports,
}) => ({
  documents: {},
  order: [],
  openProblems: [],
  open: (files, options) => {
    const { processes, problems } = readFiles(files);
    const opened: OpenDocument[] = [];
    for (const read of processes) {
      const title = options?.title !== undefined && read.process.kind === 'deployment' ? options.title : titleOf(read);
      const id = freeId(options?.id !== undefined && opened.length === 0 ? options.id : slugOf(title), [
        ...get().order,
        ...opened.map((document) => document.id),
      ]);
      opened.push(documentOf(read, id, title));
    }
    set((state) => ({ ...withDocuments(state, opened), openProblems: problems }));
    return opened.map((document) => document.id);
  },
  closeProblems: () => set({ openProblems: [] }),
  save: async (options) => {
    const document = selectDocument(get());
    if (document !== null) await saveDocument(document, options?.way === 'download', { get, set, ports });
  },
});

function withDocuments(state: EditorState, opened: readonly OpenDocument[]): Partial<EditorState> {
  return {
    documents: { ...state.documents, ...Object.fromEntries(opened.map((document) => [document.id, document])) },
    order: [...state.order, ...opened.map((document) => document.id)],
  };
}

/** A document as it is right after reading: nothing to undo, nothing changed. */
export function documentOf(read: ProcessRead, id: DocumentId, title: string): OpenDocument {
  const { file, process, source, model } = read;
  return {
    id,
    title,
    file: { name: file.name, path: file.path, format: source.format, handle: file.handle },
    source,
    content: { process, model, scenario: asConfigured },
    past: [],
    future: [],
    folding: null,
    savedProcess: process,
    savedAt: null,
  };
}

/** A runbook has a name; a deployment process is called after the folder of its project, or its file. */
function titleOf({ process, file }: ProcessRead): string {
  if (process.name !== '') return process.name;
  const folders = file.path.split('/').slice(0, -1);
  return folders.findLast((folder) => folder !== '' && !folder.startsWith('.')) ?? file.name;
}

function freeId(wanted: string, taken: readonly DocumentId[]): DocumentId {
  let id = wanted;
  for (let number = 2; taken.includes(id); number += 1) id = `${wanted}-${number}`;
  return id;
}
