import { projectFolderOf } from '../core/index';
import { type Asked, type AskedFile, askedFor, type Input, type ModelFrom, readFiles } from './readInput';

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
  const withTemplates: AskedFile[] = [];
  for (const files of projects.values()) {
    const read = readFiles(asked, files);
    const isWaiting = read.processes.some(({ process }) => process.steps.some((step) => step.processTemplate !== null));
    if (isWaiting) for (const { name } of files) waiting.add(name);
    if (isWaiting || read.hasTemplates) withTemplates.push(...files);
    if (!isWaiting) yield { ...read, isOnly: false };
  }
  if (waiting.size === 0) return;
  const { processes, problems, ...rest } = readFiles(asked, withTemplates);
  const isOwn = (each: { readonly path: string }) => waiting.has(each.path);
  yield { ...rest, processes: processes.filter(isOwn), problems: problems.filter(isOwn), isOnly: false };
}

/** The files of each project's folder. */
function projectsIn({ files }: Asked): ReadonlyMap<string, readonly AskedFile[]> {
  const projects = new Map<string, AskedFile[]>();
  for (const file of files) {
    const folder = projectFolderOf(file.name);
    const known = projects.get(folder);
    if (known === undefined) projects.set(folder, [file]);
    else known.push(file);
  }
  return projects;
}
