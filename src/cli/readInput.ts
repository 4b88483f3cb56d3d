import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import {
  type DeploymentModel,
  decodeText,
  type FolderFile,
  type FolderProblem,
  type FolderProcess,
  readFolder,
  readStatedModel,
} from '../core/index';
import { bytesOf } from './bytesOf';
import { type Arguments, optionOf, WrongUse } from './commandLine';

export interface Input {
  readonly processes: readonly FolderProcess[];
  readonly problems: readonly FolderProblem[];
  /** Whether one of the files is a process template, which processes of other folders may use. */
  readonly hasTemplates: boolean;
  /** Ids of the projects that answers of a server are about where nothing says which; the first was taken. */
  readonly projects: readonly string[];
  /** The texts of the files, by the paths of processes and problems. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Where the model of a process comes from. */
export interface ModelFrom {
  /** A model file that takes the place of the one beside the process. */
  readonly model: string | null;
  /** A folder of server answers. */
  readonly inventory: string | null;
  /** For which project the answers are read. */
  readonly project: string | null;
}

/** Options that say where the model comes from. */
export const modelOptions = ['model', 'inventory', 'project'];

/** The note which project was chosen, if there are several. */
export function choiceOf(projects: readonly string[]): string {
  const [taken] = projects;
  return `The server's answers contain several projects: ${projects.join(', ')}. ${taken} is used; choose another with --project.`;
}

export function modelFrom(given: Arguments): ModelFrom {
  return {
    model: optionOf(given, 'model'),
    inventory: optionOf(given, 'inventory'),
    project: optionOf(given, 'project'),
  };
}

const modelName = 'preflight.model.json';
const companions = [modelName, 'schema_version.ocl', 'variables.ocl', 'deployment_settings.ocl', 'channels.ocl'];

/**
 * Reads the processes a path means: an `.octopus` folder, one `.ocl` file, or an Octopus JSON process, each with what
 * is beside it. A model file of its own takes the place of the ones found there; what it leaves out
 * comes from the folder, and from the answers of a server, anyway.
 *
 * Throws `WrongUse` for what is not there or is not a text.
 */
export function readInput(path: string, from: ModelFrom): Input {
  const asked = askedFor(path, from);
  return readFiles(asked, asked.files);
}

export interface AskedFile {
  readonly file: string;
  /** How results name it: relative to the base, with `/`. */
  readonly name: string;
}

/** The request, before any process is read. */
export interface Asked {
  readonly path: string;
  readonly isFolder: boolean;
  readonly files: readonly AskedFile[];
  readonly stated: Partial<DeploymentModel> | null;
  readonly answers: readonly string[];
  readonly project: string | null;
}

export function askedFor(path: string, from: ModelFrom): Asked {
  const { model: modelPath, inventory, project } = from;
  if (!existsSync(path)) throw new WrongUse(`There is no file or folder "${path}".`);
  const isFolder = statSync(path).isDirectory();
  const base = isFolder ? path : dirname(path);
  const found = isFolder ? namesIn(path, isOfProject) : [basename(path), ...besides(base, path)];
  return {
    path,
    isFolder,
    files: (modelPath === null ? found : found.filter((name) => basename(name) !== modelName)).map((name) => ({
      file: isFolder || name !== basename(path) ? join(base, name) : path,
      name,
    })),
    stated: modelPath === null ? null : readModel(modelPath),
    answers: inventory === null ? [] : answersIn(inventory),
    project,
  };
}

/** Reads some of the files, which may be of several projects. */
export function readFiles({ path, isFolder, stated, answers, project }: Asked, files: readonly AskedFile[]): Input {
  const unread: FolderProblem[] = [];
  const texts = files.flatMap(({ file, name }): readonly FolderFile[] => {
    // What was asked for by name must be readable; among others one file does not stop the rest.
    if (file === path) return [{ path: name, text: textOf(file) }];
    try {
      return [{ path: name, text: textOf(file) }];
    } catch (error) {
      unread.push({ path: name, message: error instanceof Error ? error.message : String(error), diagnostics: [] });
      return [];
    }
  });
  const { processes, problems, projects } = readFolder(
    texts.filter((file) => !isEmpty(file)),
    { answers, ...(stated !== null && { stated }), ...(project !== null && { projectId: project }) },
  );
  const empty = texts.filter((file) => isEmpty(file) && (file.path === basename(path) || isProcessFile(file)));
  // A template runs in the processes that use it; alone it is planned only when it is asked for.
  const own = isFolder
    ? processes.filter(({ isTemplate }) => !isTemplate)
    : processes.filter((each) => each.path === basename(path));
  return {
    processes: own,
    hasTemplates: processes.some(({ isTemplate }) => isTemplate),
    problems: [...unread, ...problems, ...empty.map(emptyProblem)],
    projects,
    texts: new Map(texts.map(({ path: file, text }) => [file, text])),
  };
}

/** The texts of all JSON files of a folder of server answers. */
function answersIn(folder: string): readonly string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new WrongUse(`There is no folder "${folder}" with answers of a server.`);
  return filesIn(folder, (name) => name.endsWith('.json')).map(textOf);
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

function readModel(path: string): Partial<DeploymentModel> {
  if (!existsSync(path)) throw new WrongUse(`There is no model file "${path}".`);
  const read = readStatedModel(textOf(path));
  if (!read.ok) throw new WrongUse(read.error.map(({ message }) => `${path}: ${message}`).join('\n'));
  return read.value;
}

/** The names of what belongs to a single file: the model, and what Octopus keeps in files of their own beside a process. */
function besides(folder: string, path: string): readonly string[] {
  const above = basename(folder) === 'runbooks' ? '../' : '';
  return companions
    .filter((name) => name !== basename(path) && existsSync(join(folder, above, name)))
    .map((name) => `${above}${name}`);
}

/** Project folders lie a few levels below the root of a repository; deeper down there are none. */
const deepest = 8;

/** The OCL and model files of a folder, or those of another kind, in the order of their names. */
export function filesIn(folder: string, isWanted = isOfProject): readonly string[] {
  return namesIn(folder, isWanted).map((name) => join(folder, name));
}

/** Their paths from the folder on, with `/`; hidden folders but `.octopus` are passed over. */
function namesIn(folder: string, isWanted: (name: string) => boolean, levels = deepest): readonly string[] {
  return entriesOf(folder)
    .toSorted((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => {
      const { name } = entry;
      if (!entry.isDirectory()) return isWanted(name) ? [name] : [];
      if (levels === 0 || !isWorthOpening(name)) return [];
      return namesIn(join(folder, name), isWanted, levels - 1).map((below) => `${name}/${below}`);
    });
}

function isOfProject(name: string): boolean {
  return name.endsWith('.ocl') || name === modelName;
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
    const text = decodeText(bytesOf(path));
    if (!text.ok) throw new Error('it is not text in UTF-8');
    return text.value;
  } catch (error) {
    throw new WrongUse(`"${path}" cannot be read: ${causeOf(error)}.`);
  }
}

function causeOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
