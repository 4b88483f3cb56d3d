import { type Process, secretsIn } from '../core/index';
import type { ImportReview, OpenMatch } from './importOffer';
import type { OpenDocument } from './openDocument';
import type { IncomingFile } from './ports';
import type { FilesRead, ProcessRead } from './readFiles';

/** The review of files before they are opened. */
export function importReviewOf(
  files: readonly IncomingFile[],
  read: FilesRead,
  open: readonly OpenDocument[],
): ImportReview {
  const { processes, found, parts, projects } = read;
  const models = [...new Set(processes.map(({ model }) => model))];
  const inferred = models.flatMap(({ environments, channels }) =>
    [...environments, ...channels].flatMap(({ name, inferred: isInferred }) => (isInferred ? [name] : [])),
  );
  return {
    files,
    read,
    found,
    parts,
    projects,
    projectId: projects[0] ?? null,
    processCount: processes.length,
    secretCount: processes.reduce((sum, { process }) => sum + secretsIn(process).length, 0),
    inferred: [...new Set(inferred)],
    notUnderstood: [...new Set(processes.flatMap(({ process }) => extrasOf(process)))],
    openMatches: openMatchesOf(processes, open),
  };
}

/** Whether there is anything to review: a single ordinary process opens at once, since that changes nothing open. */
export function isWorthReview({ files, parts, processCount, secretCount, openMatches }: ImportReview): boolean {
  if (processCount === 0) return Object.keys(parts).length > 0;
  return files.length > 1 || secretCount > 0 || openMatches.length > 0;
}

function extrasOf(process: Process): readonly string[] {
  const names = [
    process.extras,
    ...process.steps.flatMap((step) => [step.extras, ...step.actions.map((a) => a.extras)]),
  ];
  return names.flat().map(({ name }) => name);
}

/**
 * The open processes that the files are versions of. Many projects have files of the same name, so at least half of the steps
 * must match as well; each open process matches one file at most, preferably the file it was opened from.
 */
function openMatchesOf(processes: readonly ProcessRead[], open: readonly OpenDocument[]): readonly OpenMatch[] {
  const pairs = processes.flatMap((read) =>
    open.flatMap((document) => {
      const share = shareOf(read, document);
      return share < 0.5 ? [] : [{ read, document, share: share + (read.file.path === document.file.path ? 1 : 0) }];
    }),
  );
  const openMatches: OpenMatch[] = [];
  const taken = new Set<ProcessRead>();
  for (const { read, document } of pairs.toSorted((one, other) => other.share - one.share)) {
    if (taken.has(read) || openMatches.some(({ id }) => id === document.id)) continue;
    taken.add(read);
    const { id, title, file } = document;
    const isSame = sameBytes(file.onDisk ?? file.known ?? file.bytes, read.file.bytes);
    openMatches.push({ path: read.path, id, title, isSame });
  }
  return openMatches;
}

/** The share of the longer process's steps that both have, by name. */
function shareOf({ file, process, source }: ProcessRead, { file: own, content, origin }: OpenDocument): number {
  const { steps, kind } = content.process;
  if (origin !== 'file' || own.name !== file.name || own.format !== source.format || kind !== process.kind) return 0;
  const names = new Set(process.steps.map((step) => step.name));
  const shared = steps.filter((step) => names.has(step.name)).length;
  return shared / Math.max(steps.length, names.size, 1);
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
