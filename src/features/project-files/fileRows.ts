import { ownOf } from '../../core/index';
import type { FileCheck, OnDisk } from '../../state/files/fileCheck';
import { type ProjectFile, projectFilesOf } from '../../state/files/projectFiles';
import type { OpenDocument } from '../../state/openDocument';

export interface FileRow {
  readonly document: OpenDocument;
  readonly file: ProjectFile;
  readonly onDisk: OnDisk | null;
  readonly isOutside: boolean;
  /** Its state, in a few words. */
  readonly words: string;
}

/** The files of some processes of one project; of the later ones only what they changed. */
export function rowsOfFiles(
  documents: readonly OpenDocument[],
  checks: Readonly<Record<string, FileCheck>>,
): readonly FileRow[] {
  return documents.flatMap((document, at) =>
    projectFilesOf(document).flatMap((file): readonly FileRow[] => {
      const onDisk = ownOf(checks, document.id)?.[file.subject] ?? null;
      const isOutside = onDisk?.kind === 'changed' || onDisk?.kind === 'gone';
      const isWorthIt = file.isChanged || isOutside || file.problem !== null;
      const isThere = file.known !== null && (at === 0 || file.subject === 'process');
      if (!isWorthIt && !isThere) return [];
      return [{ document, file, onDisk, isOutside, words: wordsFor(file, onDisk) }];
    }),
  );
}

function wordsFor({ isChanged, known, problem }: ProjectFile, onDisk: OnDisk | null): string {
  if (problem !== null) return 'has an error, so nothing is written to it';
  if (onDisk?.kind === 'changed') return isChanged ? 'changed here and outside Preflight' : 'changed outside Preflight';
  if (onDisk?.kind === 'gone') return isChanged ? 'changed here, no longer on disk' : 'no longer on disk';
  if (onDisk?.kind === 'unreadable' && !isChanged) return 'could not be read again';
  if (!isChanged) return 'unchanged';
  return known === null ? 'new' : 'changed here';
}
