import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { type FolderFile, type FolderProblem, type FolderProcess, readFolder } from '../core/index';
import { WrongUse } from './commandLine';

/** Reads the processes a path means: an `.octopus` folder, one `.ocl` file, or an Octopus JSON process. */
export function readInput(
  path: string,
  modelPath: string | null,
): { readonly processes: readonly FolderProcess[]; readonly problems: readonly FolderProblem[] } {
  if (!existsSync(path)) throw new WrongUse(`There is no file or folder "${path}".`);
  const isFolder = statSync(path).isDirectory();
  const base = isFolder ? path : dirname(path);
  const files = isFolder ? filesIn(path) : [path, ...besides(base, path)];
  const texts: FolderFile[] = [...new Set(files)].map((file) => ({
    path: relative(base, file).replaceAll('\\', '/'),
    text: textOf(file),
  }));
  const withModel =
    modelPath === null
      ? texts
      : [...texts.filter((file) => basename(file.path) !== modelName), { path: modelName, text: textOf(modelPath) }];
  const { processes, problems } = readFolder(withModel);
  const only = isFolder ? processes : processes.filter((each) => each.path === basename(path));
  return { processes: only, problems };
}

const modelName = 'preflight.model.json';

/** What belongs to a single file: the model and the schema version beside it. */
function besides(folder: string, path: string): readonly string[] {
  const above = basename(folder) === 'runbooks' ? dirname(folder) : folder;
  return [modelName, 'schema_version.ocl']
    .map((name) => join(above, name))
    .filter((file) => existsSync(file) && file !== path);
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesIn(path);
    return entry.name.endsWith('.ocl') || entry.name === modelName ? [path] : [];
  });
}

/** The text of a file; throws `WrongUse` when it is not UTF-8. */
export function textOf(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch (error) {
    const reason =
      error instanceof TypeError ? 'it is not text in UTF-8' : error instanceof Error ? error.message : String(error);
    throw new WrongUse(`"${path}" cannot be read: ${reason}.`);
  }
}
