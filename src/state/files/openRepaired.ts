import { utf8Bytes } from '../../core/index';
import type { OpenProblem, Repaired } from '../documentState';
import type { DocumentId } from '../openDocument';
import type { IncomingFile } from '../ports';
import { type FilesRead, readFiles } from '../readFiles';
import type { SliceTools } from '../slice';
import { takeRepairedPart, usersOfPart } from './repairedPart';

type OpenRead = (tools: SliceTools, read: Pick<FilesRead, 'processes' | 'problems'>) => readonly DocumentId[];

/**
 * Opens a file of `openProblems` with another text, or in another way. A file with a part of a model is applied to the open
 * processes of its folder.
 *
 * @returns the document to show; null if it still cannot be read
 */
export function openRepaired(
  { fileName, repaired }: { readonly fileName: string; readonly repaired: Repaired },
  tools: SliceTools,
  openRead: OpenRead,
): DocumentId | null {
  const { get, set } = tools;
  const before = get().openProblems;
  const recovery = before.find((problem) => problem.fileName === fileName)?.recovery;
  if (recovery === undefined) return null;
  const file = repairedFile(recovery.file, repaired);
  const left = before.filter((problem) => problem.fileName !== fileName);
  const users = usersOfPart(get().documents, file);
  if (users.length > 0) {
    const fault = takeRepairedPart(users, file, tools);
    const withFault = (problem: OpenProblem) =>
      problem.fileName === fileName ? { ...problem, message: fault ?? problem.message } : problem;
    set({ openProblems: fault === null ? left : before.map(withFault) });
    return fault === null ? (users[0]?.id ?? null) : null;
  }
  // The other files are open already; they determine how this one is read.
  const read = readFiles([file, ...recovery.others]);
  const [id] = openRead(tools, {
    processes: read.processes.filter((each) => each.file.path === file.path && each.file.folderId === file.folderId),
    problems: read.problems.flatMap((problem) => (problem.recovery?.file === file ? [{ ...problem, fileName }] : [])),
  });
  // Its remaining problems replace the old ones.
  set((state) => ({ openProblems: [...state.openProblems, ...left] }));
  return id ?? null;
}

/** A broken file with another text, or marked to be opened as far as it can be read. */
function repairedFile(file: IncomingFile, repaired: Repaired): IncomingFile {
  if (repaired === 'what can be read') return { ...file, recover: true };
  if (repaired === 'as it is') return { ...file, keepsMarks: true };
  return { ...file, bytes: utf8Bytes(repaired.text), onDisk: file.onDisk ?? file.bytes };
}
