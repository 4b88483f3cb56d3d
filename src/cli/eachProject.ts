import { projectFolderOf } from '../core/index';
import { type Asked, askedFor, type Input, type ModelFrom, nameIn, readFiles } from './readInput';

/**
 * What `readInput` gives, project by project in the order of the folders, so that results can be printed as they come
 * and only one project is held at a time. Processes with templates come last: the templates may be in any folder.
 */
export function* eachProject(path: string, from: ModelFrom): Generator<Input & { readonly isOnly: boolean }> {
  const asked = askedFor(path, from);
  const projects = projectsIn(asked);
  if (projects.size < 2) {
    yield { ...readFiles(asked, asked.files), isOnly: true };
    return;
  }
  const waiting = new Set<string>();
  const withTemplates: string[] = [];
  for (const files of projects.values()) {
    const read = readFiles(asked, files);
    const isWaiting = read.processes.some(({ process }) => process.steps.some((step) => step.processTemplate !== null));
    if (isWaiting) for (const file of files) waiting.add(nameIn(asked.base, file));
    if (isWaiting || read.hasTemplates) withTemplates.push(...files);
    if (!isWaiting) yield { ...read, isOnly: false };
  }
  if (waiting.size === 0) return;
  const { processes, problems, ...rest } = readFiles(asked, withTemplates);
  const isOwn = (each: { readonly path: string }) => waiting.has(each.path);
  yield { ...rest, processes: processes.filter(isOwn), problems: problems.filter(isOwn), isOnly: false };
}

/** The files of each project's folder. */
function projectsIn({ base, files }: Asked): ReadonlyMap<string, readonly string[]> {
  const projects = new Map<string, string[]>();
  for (const file of files) {
    const folder = projectFolderOf(nameIn(base, file));
    const known = projects.get(folder);
    if (known === undefined) projects.set(folder, [file]);
    else known.push(file);
  }
  return projects;
}
