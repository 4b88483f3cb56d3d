import { projectFolderOf } from '../core/index';
import type { OpenDocument } from './openDocument';

/**
 * Identifies the project a process belongs to: its folder, and which one it is, as two repositories can each have `.octopus`. Empty
 * for a lone file.
 */
export function projectOf({ file }: Pick<OpenDocument, 'file'>): string {
  const folder = projectFolderOf(file.path);
  return folder === '' || file.folderId === undefined ? folder : `${folder} ${file.folderId}`;
}

/**
 * Finds the folder ids for files that say nothing of the folder they come from, such as those of a new process, by project folder. A
 * folder that has a file of the path of an open process is another one; otherwise its files belong to the folder opened last.
 */
export function folderIdsFor(
  paths: readonly string[],
  documents: readonly OpenDocument[],
  newId: string,
): Readonly<Record<string, string | undefined>> {
  const ids: Record<string, string | undefined> = {};
  for (const folder of new Set(paths.map(projectFolderOf))) {
    const there = documents.filter(({ origin, file }) => origin === 'file' && projectFolderOf(file.path) === folder);
    const isOther = there.some(({ file }) => paths.includes(file.path));
    ids[folder] = folder === '' ? undefined : isOther ? newId : there.at(-1)?.file.folderId;
  }
  return ids;
}

/** Documents about to be added, such as those of a backup: a project that is open already becomes another one. */
export function asOtherProjects(
  added: readonly OpenDocument[],
  documents: readonly OpenDocument[],
): readonly OpenDocument[] {
  return added.map((document) => {
    const project = projectOf(document);
    const group = added.filter((each) => projectOf(each) === project);
    const paths = group.map(({ file }) => file.path);
    const isOpen = documents.some((each) => projectOf(each) === project && paths.includes(each.file.path));
    if (project === '' || !isOpen) return document;
    return { ...document, file: { ...document.file, folderId: group[0]!.id } };
  });
}
