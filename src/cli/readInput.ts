import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import {
  type FolderFile,
  type FolderProblem,
  type FolderProcess,
  readFolder,
  readModelFile,
  statedIn,
} from '../core/index';
import { WrongUse } from './commandLine';

export interface Input {
  readonly processes: readonly FolderProcess[];
  readonly problems: readonly FolderProblem[];
}

const modelName = 'preflight.model.json';
const companions = [modelName, 'schema_version.ocl', 'variables.ocl', 'deployment_settings.ocl', 'channels.ocl'];

/**
 * Reads the processes a path means: an `.octopus` folder, one `.ocl` file, or an Octopus JSON process, each with what
 * stands beside it. A model file of its own, `modelPath`, takes the place of the ones found there; what it leaves out
 * comes from the folder all the same.
 *
 * Throws `WrongUse` for what is not there or is no text.
 */
export function readInput(path: string, modelPath: string | null): Input {
  if (!existsSync(path)) throw new WrongUse(`There is no file or folder "${path}".`);
  const isFolder = statSync(path).isDirectory();
  const base = isFolder ? path : dirname(path);
  const found = isFolder ? filesIn(path) : [path, ...besides(base, path)];
  const files = modelPath === null ? found : found.filter((file) => basename(file) !== modelName);
  const model = modelPath === null ? null : readModel(modelPath);
  const texts = files.map((file): FolderFile => ({ path: slashed(relative(base, file)), text: textOf(file) }));
  const { processes, problems } = readFolder(
    texts.filter((file) => !isEmpty(file)),
    model,
  );
  const empty = texts.filter((file) => isEmpty(file) && (file.path === basename(path) || isProcessFile(file)));
  const own = isFolder ? processes : processes.filter((each) => each.path === basename(path));
  return {
    processes: own,
    problems: [...problems, ...empty.map(emptyProblem)],
  };
}

/** An empty file says nothing, not even that it is a process without steps. */
function isEmpty({ text }: FolderFile): boolean {
  return text.trim() === '';
}

function isProcessFile({ path }: FolderFile): boolean {
  return basename(path) === 'deployment_process.ocl';
}

function emptyProblem({ path }: FolderFile): FolderProblem {
  return { path, message: 'The file is empty.', diagnostics: [] };
}

function readModel(path: string): ReturnType<typeof statedIn> {
  if (!existsSync(path)) throw new WrongUse(`There is no model file "${path}".`);
  const text = textOf(path);
  const read = readModelFile(text);
  if (!read.ok) throw new WrongUse(read.error.map(({ message }) => `${path}: ${message}`).join('\n'));
  return statedIn(text, read.value);
}

/** What belongs to a single file: the model, and what Octopus keeps in files of their own beside a process. */
function besides(folder: string, path: string): readonly string[] {
  const above = basename(folder) === 'runbooks' ? dirname(folder) : folder;
  return companions
    .map((name) => join(above, name))
    .filter((file) => existsSync(file) && basename(file) !== basename(path));
}

/** Project folders lie a few levels below the root of a repository; deeper down there are none. */
const deepest = 8;

/** The OCL and model files of a folder, in the order of their names; hidden folders but `.octopus` are passed over. */
export function filesIn(folder: string, levels = deepest): readonly string[] {
  return entriesOf(folder)
    .toSorted((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return levels > 0 && isWorthOpening(entry.name) ? filesIn(path, levels - 1) : [];
      return entry.name.endsWith('.ocl') || entry.name === modelName ? [path] : [];
    });
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new WrongUse(`"${folder}" cannot be read: ${causeOf(error)}.`);
  }
}

function isWorthOpening(name: string): boolean {
  return name === '.octopus' || !(name.startsWith('.') || name === 'node_modules');
}

/** The text of a file; throws `WrongUse` when it cannot be read or is not UTF-8. */
export function textOf(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch (error) {
    throw new WrongUse(`"${path}" cannot be read: ${causeOf(error)}.`);
  }
}

function causeOf(error: unknown): string {
  if (error instanceof TypeError) return 'it is not text in UTF-8';
  return error instanceof Error ? error.message : String(error);
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}
