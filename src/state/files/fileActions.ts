import { ownOf, textOfBytes } from '../../core/index';
import type { DocumentId, OpenDocument } from '../openDocument';
import { selectDocument } from '../selectors/document';
import type { SliceTools } from '../slice';
import { checkFiles } from './checkFiles';
import { documentsOfProject } from './documentsOfProject';
import type { FileSubject } from './partFiles';
import { changedFilesOf, projectFilesOf } from './projectFiles';
import { zipChanged } from './zipChanged';

export { takeTheirs } from '../takeTheirs';
export { savePart } from './savePart';
export { resolvePartConflict } from './takePart';

/** Writes the changed files one by one; one that another program changed is reviewed by a person first. */
export async function saveAll(tools: SliceTools): Promise<void> {
  const { get } = tools;
  for (const { id } of shown(tools)) {
    for (const { subject } of changedFilesOf(ownOf(get().documents, id)!)) {
      await get().saveFile(subject, { reviewed: true }, id);
      if (get().saveReview !== null) return;
    }
  }
}

export async function downloadChanged(tools: SliceTools): Promise<void> {
  await zipChanged(shown(tools), tools);
}

export async function checkAll(asks: boolean, tools: SliceTools, ids?: readonly DocumentId[]): Promise<void> {
  const { documents } = tools.get();
  const looked = ids?.flatMap((id) => ownOf(documents, id) ?? []) ?? shown(tools);
  for (const document of looked) await checkFiles(document, asks, tools);
}

/** Shows the version here, the version on disk, and their common base. */
export function compareWithDisk(subject: FileSubject, documentId: DocumentId, { get, set }: SliceTools): void {
  const found = ownOf(get().fileChecks, documentId)?.[subject];
  const document = ownOf(get().documents, documentId);
  if (found?.kind !== 'changed' || document === undefined) return;
  const file = projectFilesOf(document).find((each) => each.subject === subject);
  if (file === undefined || file.after === null) return;
  if (selectDocument(get())?.id !== documentId)
    get().navigate({
      screen: 'process',
      ...{ documentId, tab: 'steps', part: null, selection: null, field: null, panel: null, filter: '' },
    });
  const { name: fileName, after, before: base } = file;
  const message = 'This file was changed outside Preflight since it was last read here.';
  set({
    overlay: null,
    saveReview: {
      ...{ documentId, subject, fileName, after, base, message, cause: 'changed-elsewhere' },
      ...{ before: textOfBytes(found.bytes), onDisk: found.bytes, isFromFiles: true },
    },
  });
}

function shown({ get }: SliceTools): readonly OpenDocument[] {
  return documentsOfProject(get(), selectDocument(get()));
}
