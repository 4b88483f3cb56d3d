import type { GithubPlace, StepTemplate, SyncProgress, SyncResult, TemplateFileProblem } from '../../core/index';
import { blobHash } from './blobHash';
import type { FetchProblem } from './fetchText';
import { type AskOptions, fetchGithubFile, type ListedFile, listGithubFiles } from './githubLibrary';
import { keptTemplate } from './keptTemplate';
import { createTemplateReader } from './templateReader';
import type { KeptLibrary, KeptTemplate, TemplateShelf } from './templateShelf';
import { maxBytesOfFile } from './templateText';

export interface SyncOptions extends AskOptions {
  readonly shelf: TemplateShelf;
  readonly builtins: readonly StepTemplate[];
  readonly onProgress: (progress: SyncProgress) => void;
}

/** Files requested at the same time. */
const atATime = 8;

/** Templates put on the shelf at a time, so that a cancelled or cut sync loses little. */
const portion = 24;

/**
 * Brings a library of GitHub up to date: one request for the list, then only the files whose content differs from the stored one.
 * A stored template is removed only if the list no longer has it; a template whose new version cannot be read stays.
 */
export async function syncLibrary(
  library: KeptLibrary & { readonly from: GithubPlace },
  options: SyncOptions,
): Promise<SyncResult> {
  const { shelf, now, signal, onProgress } = options;
  const nothing: SyncResult = { isWhole: false, added: 0, updated: 0, removed: 0, problems: [], stop: null };
  const listing = await listGithubFiles(library.from, options);
  if (!listing.ok) {
    await shelf.putLibrary({ ...library, waitUntil: waitOf(listing.problem) });
    return { ...nothing, stop: listing.problem };
  }
  const kept = new Map<string, KeptTemplate>();
  const read = await shelf.templates(library.id, (some) => {
    for (const template of some) kept.set(template.path, { ...template, text: '' });
  });
  if (!read.ok) return { ...nothing, stop: { kind: 'refused', message: read.message } };
  const refusedBefore = new Map(library.refused.map((each) => [each.path, each]));
  const listed = new Set(listing.files.map(({ path }) => path));
  const isKnown = ({ path, blob }: ListedFile) =>
    kept.get(path)?.blob === blob || refusedBefore.get(path)?.blob === blob;
  const wanted = listing.files.filter((file) => !isKnown(file));
  const changing = new Set(wanted.map(({ path }) => path));
  const gone = [...kept.values()].filter(({ path }) => !listed.has(path));
  const stay = [...kept.values()].filter(({ path }) => listed.has(path) && !changing.has(path));

  const known = stay.map(({ id, name, path }) => ({ id, name, path }));
  const refused = library.refused.filter(({ path }) => listed.has(path) && !changing.has(path));
  const problems: TemplateFileProblem[] = [];
  const result = { added: 0, updated: 0 };
  let stop: FetchProblem | null = null;
  let done = 0;
  let toAskAgain = 0;
  const waiting: KeptTemplate[] = [];
  onProgress({ done, of: wanted.length });

  async function put(): Promise<void> {
    const some = waiting.splice(0);
    if (some.length === 0) return;
    const answer = await shelf.put(some);
    if (!answer.ok) stop ??= { kind: 'refused', message: answer.message };
  }

  function take(file: ListedFile, text: string): void {
    if (blobHash(text) !== file.blob) {
      const message =
        'The file received does not match the list: it was cut off, or has changed in the meantime. Try again in a few minutes.';
      problems.push({ path: file.path, template: '', message });
      toAskAgain += 1;
      return;
    }
    const reader = createTemplateReader(options.builtins, 'community', known);
    reader.take({ path: file.path, text });
    const { found, problems: inside } = reader.result();
    for (const problem of inside) {
      problems.push(problem);
      refused.push({ ...problem, blob: file.blob });
    }
    const before = kept.get(file.path);
    for (const one of found) {
      const next = { ...keptTemplate(library.id, one), blob: file.blob };
      known.push({ id: next.id, name: next.name, path: next.path });
      waiting.push(next);
      if (before === undefined) result.added += 1;
      else result.updated += 1;
      if (before !== undefined && before.key !== next.key) gone.push(before);
    }
  }

  const queue = [...wanted];
  async function work(): Promise<void> {
    for (let file = queue.shift(); file !== undefined && stop === null; file = queue.shift()) {
      const fetched = await fetchGithubFile(library.from, file, maxBytesOfFile, options);
      if (fetched.ok) take(file, fetched.text);
      else if (endsAll(fetched.problem)) stop ??= fetched.problem;
      else {
        problems.push({ path: file.path, template: '', message: fetched.problem.message });
        toAskAgain += 1;
      }
      done += 1;
      if (stop === null) onProgress({ done, of: wanted.length });
      if (waiting.length >= portion) await put();
    }
  }
  await Promise.all(Array.from({ length: atATime }, work));
  await put();
  const isWhole = stop === null && !signal.aborted;
  if (isWhole && gone.length > 0) await shelf.remove(gone.map(({ key }) => key));
  await shelf.putLibrary({
    ...library,
    refused,
    checkedAt: isWhole && toAskAgain === 0 ? now() : library.checkedAt,
    waitUntil: waitOf(stop),
  });
  return { isWhole, ...result, removed: isWhole ? gone.length : 0, problems, stop };
}

/** Problems that the next file would have too. */
function endsAll(problem: FetchProblem): boolean {
  return problem.kind === 'unreachable' || problem.kind === 'wait' || problem.kind === 'cancelled';
}

function waitOf(problem: FetchProblem | null): number | null {
  return problem?.kind === 'wait' ? problem.until : null;
}
