import { projectFolderOf } from '../../core/index';
import type { OpenDocument } from '../../state/openDocument';
import { projectOf } from '../../state/projectOf';

/** The processes in the folder of one project. */
export interface LibraryProject {
  readonly key: string;
  readonly title: string;
  /** The path of its folder; empty for a lone file. */
  readonly folder: string;
  /** The opened folder it came from, which may have others of the same path beside it. */
  readonly folderId: string | undefined;
  /** null if only runbooks are open. */
  readonly process: OpenDocument | null;
  readonly runbooks: readonly OpenDocument[];
}

/** Open documents by the project they belong to; a file without a folder stands alone. */
export function projectsOf(documents: readonly OpenDocument[]): readonly LibraryProject[] {
  const groups: Group[] = [];
  for (const document of documents) {
    const [project, folder] = [projectOf(document), projectFolderOf(document.file.path)];
    const isRunbook = document.content.process.kind === 'runbook';
    // The latest group of the folder without a process of its own: a second copy of a process is a project of its own.
    const group = project === '' ? undefined : groups.findLast((each) => each.project === project);
    if (group !== undefined && isRunbook) group.runbooks.push(document);
    else if (group !== undefined && group.process === null) group.process = document;
    else
      groups.push({
        ...{ project, folder, folderId: document.file.folderId },
        ...(isRunbook ? { process: null, runbooks: [document] } : { process: document, runbooks: [] }),
      });
  }
  return groups.map(({ folder, folderId, process, runbooks }) => ({
    key: (process ?? runbooks[0])?.id ?? folder,
    title: process?.title ?? folder.split('/').findLast((each) => !each.startsWith('.')) ?? '',
    ...{ folder, folderId, process, runbooks },
  }));
}

interface Group {
  readonly project: string;
  readonly folder: string;
  readonly folderId: string | undefined;
  process: OpenDocument | null;
  readonly runbooks: OpenDocument[];
}

/** Every process of a project, its own first. */
export function processesOf({ process, runbooks }: LibraryProject): readonly OpenDocument[] {
  return process === null ? runbooks : [process, ...runbooks];
}
