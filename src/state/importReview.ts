import { type DeploymentModel, type FoundFile, type Process, secretsIn } from '../core/index';
import type { ImportReview } from './importOffer';
import type { OpenDocument } from './openDocument';
import type { IncomingFile } from './ports';
import type { ProcessRead } from './readFiles';

/** What a review is made from. */
export interface ReadForReview {
  readonly processes: readonly ProcessRead[];
  readonly found: readonly FoundFile[];
  readonly parts: Partial<DeploymentModel>;
  readonly projects: readonly string[];
}

/** What is to be said of files before they are opened. */
export function importReviewOf(
  files: readonly IncomingFile[],
  { processes, found, parts, projects }: ReadForReview,
  open: readonly OpenDocument[],
): ImportReview {
  const models = [...new Set(processes.map(({ model }) => model))];
  const inferred = models.flatMap(({ environments, channels }) =>
    [...environments, ...channels].flatMap(({ name, inferred: isInferred }) => (isInferred ? [name] : [])),
  );
  const [first] = processes;
  return {
    files,
    found,
    parts,
    projects,
    projectId: projects[0] ?? null,
    processCount: processes.length,
    secretCount: processes.reduce((sum, { process }) => sum + secretsIn(process).length, 0),
    inferred: [...new Set(inferred)],
    notUnderstood: [...new Set(processes.flatMap(({ process }) => extrasOf(process)))],
    twin: first === undefined || processes.length > 1 ? null : twinOf(first, open),
  };
}

/** A single process about which there is nothing to say opens at once: opening it changes nothing that is open. */
export function isWorthReview({ files, parts, processCount, secretCount, twin }: ImportReview): boolean {
  if (processCount === 0) return Object.keys(parts).length > 0;
  return files.length > 1 || secretCount > 0 || twin !== null;
}

function extrasOf(process: Process): readonly string[] {
  const names = [
    process.extras,
    ...process.steps.flatMap((step) => [step.extras, ...step.actions.map((a) => a.extras)]),
  ];
  return names.flat().map(({ name }) => name);
}

/** Many projects have a file of the same name: at least half of the steps must be the same as well. */
function twinOf(read: ProcessRead, open: readonly OpenDocument[]): ImportReview['twin'] {
  const names = new Set(read.process.steps.map((step) => step.name));
  const twin = open.findLast(({ file, content, origin }) => {
    if (origin !== 'file' || file.path !== read.file.path || file.format !== read.source.format) return false;
    const { steps } = content.process;
    const shared = steps.filter((step) => names.has(step.name)).length;
    return shared > 0 && shared * 2 >= Math.max(steps.length, names.size);
  });
  if (twin === undefined) return null;
  return { id: twin.id, title: twin.title, isSame: sameBytes(twin.file.onDisk ?? twin.file.bytes, read.file.bytes) };
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
