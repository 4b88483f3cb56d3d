import {
  type AnswersReader,
  counted,
  type DeploymentModel,
  decodeText,
  type FolderProblem,
  type FolderRead,
  type FoundFile,
  type Json,
  markedParts,
  type Process,
  type ProcessSource,
  parsedFile,
  readParsedFolder,
  type UnreadPart,
  withCoveredSecrets,
} from '../core/index';
import type { OpenProblem } from './documentState';
import type { IncomingFile } from './ports';

/** A process found among the files, with what belongs to it. */
export interface ProcessRead {
  readonly file: IncomingFile;
  /** Its path among the files that were read with it; two folders opened together can have the same path. */
  readonly path: string;
  readonly process: Process;
  readonly source: ProcessSource;
  /** The parts that could not be read. */
  readonly unread: readonly UnreadPart[];
  readonly model: DeploymentModel;
  /** Files of its folder that decide how it is read, or hold a part of its model; needed when it is read again. */
  readonly beside: readonly IncomingFile[];
}

/** The result of reading files. */
export interface FilesRead {
  readonly processes: readonly ProcessRead[];
  readonly problems: readonly OpenProblem[];
  /** Every text, with what it is. */
  readonly found: readonly FoundFile[];
  /** The parts of a model in files without a process. */
  readonly parts: Partial<DeploymentModel>;
  /** Projects in the server answers, if it is not clear which is meant. */
  readonly projects: readonly string[];
  /** The JSON value of a file, by path; undefined for a process or a file that is not JSON. */
  readonly valueOf: (path: string) => Json | undefined;
  /** The same files read for one of these projects, without parsing again. */
  readonly forProject: (projectId: string) => FilesRead;
}

/** Texts by their paths, each with its file. */
type Texts = ReadonlyMap<string, { readonly file: IncomingFile; readonly text: string }>;

/** Lines of the file shown around a problem. */
const excerptLines = 5;

/**
 * Reads chosen or dropped files: every process in them, and every file that could not be read, with its causes.
 *
 * @param readAnswers  reads server answers; stored files of a process have none
 */
export function readFiles(files: readonly IncomingFile[], readAnswers: AnswersReader | null = null): FilesRead {
  const texts = new Map<string, { readonly file: IncomingFile; readonly text: string }>();
  const problems: OpenProblem[] = [];
  const marked: MarkedFile[] = [];
  const placed = placesOf(files);
  for (const file of files) {
    const text = file.refusal === undefined ? decodeText(file.bytes) : null;
    if (text?.ok && isMarked(file, text.value)) marked.push({ file, path: placed(file), text: text.value });
    else if (text?.ok) texts.set(freePath(placed(file), texts), { file, text: text.value });
    else problems.push(refusedFile(placed(file), file.refusal ?? notUtf8(file.name)));
  }
  const parsed = [...texts].map(([path, { file, text }]) =>
    parsedFile({ path, text, ...(file.recover ? { recover: true } : {}) }),
  );
  const all = [...marked.map((each) => markedFile(each, [...texts.values()])), ...problems];
  return filesRead(readParsedFolder(parsed, { readAnswers }), texts, all, readAnswers);
}

/**
 * A process that was opened before, and the files beside it, which belong to its folder. Merge marks in them are intended, or older
 * than the check for them.
 */
export function keptFiles(process: IncomingFile, beside: readonly IncomingFile[]): readonly IncomingFile[] {
  return [process, ...beside].map(({ folderId: _own, ...file }) => ({
    ...file,
    ...(process.folderId === undefined ? {} : { folderId: process.folderId }),
    keepsMarks: true,
  }));
}

/** Whether version control left both sides of a change in a text, unless a person said that this is intended. */
function isMarked({ keepsMarks }: IncomingFile, text: string): boolean {
  return keepsMarks !== true && markedParts(text) !== null;
}

/** A file with both sides of a change: it is not read before a person has chosen. */
interface MarkedFile {
  readonly file: IncomingFile;
  readonly path: string;
  readonly text: string;
}

function markedFile({ file, path, text }: MarkedFile, beside: readonly { readonly file: IncomingFile }[]): OpenProblem {
  const conflicts = (markedParts(text) ?? []).flatMap((part) => (part.kind === 'conflict' ? [part.line] : []));
  const others = beside.map((each) => each.file);
  return {
    fileName: path,
    message: `This file has unresolved merge conflicts at ${counted(conflicts.length, 'place')}. Choose what to keep; the file on disk stays as it is until you save.`,
    diagnostics: [],
    excerpt: excerptAt(text, conflicts[0] ?? 1),
    recovery: { file, text, others, readable: null, isMarked: true },
  };
}

function filesRead(
  folder: FolderRead,
  texts: Texts,
  problems: readonly OpenProblem[],
  readAnswers: AnswersReader | null,
): FilesRead {
  const processes = folder.processes.flatMap(({ path, process, source, model, unread, runbookNames }) => {
    const found = texts.get(path)?.file;
    if (found === undefined) return [];
    const file = Object.keys(runbookNames).length === 0 ? found : { runbookNames, ...found };
    return [{ file, path, process, source, model, unread, beside: besideOf(path, texts) }];
  });
  const unread = folder.problems.map((problem) => {
    const found = texts.get(problem.path);
    const others = [...texts.values()].flatMap(({ file }) => (file === found?.file ? [] : [file]));
    return unreadFile(problem, found ? { ...found, others } : null);
  });
  return {
    processes,
    problems: [...problems, ...unread],
    found: folder.files,
    parts: folder.parts,
    projects: folder.projects,
    valueOf: (path) => {
      const content = folder.parsed.find((file) => file.path === path)?.content;
      return content?.form === 'json' && content.root.ok ? content.root.value : undefined;
    },
    forProject: (projectId) =>
      filesRead(readParsedFolder(folder.parsed, { projectId, readAnswers }), texts, problems, readAnswers),
  };
}

/** The path of a file among the others: of folders of the same name that were opened together, each later one gets a number before it. */
function placesOf(files: readonly IncomingFile[]): (file: IncomingFile) => string {
  const folders = new Map<string, string[]>();
  const folderIdsOf = ({ path }: IncomingFile) => {
    const [top = ''] = path.split('/');
    const known = folders.get(top) ?? [];
    folders.set(top, known);
    return known;
  };
  for (const file of files) {
    const known = folderIdsOf(file);
    if (file.folderId !== undefined && !known.includes(file.folderId)) known.push(file.folderId);
  }
  return (file) => {
    const at = file.folderId === undefined ? 0 : folderIdsOf(file).indexOf(file.folderId);
    return at <= 0 ? file.path : `${at + 1}/${file.path}`;
  };
}

/** Two files chosen in different folders can have the same name; each is then put into a folder of its own. */
function freePath(path: string, taken: ReadonlyMap<string, unknown>): string {
  let free = path;
  for (let number = 2; taken.has(free); number += 1) free = `${number}/${path}`;
  return free;
}

/**
 * The schema version of the project decides how texts are read, and its model file is where the model
 * is saved; a runbook is in a deeper folder than both. Variables and settings belong to the processes of their own folder.
 */
function besideOf(path: string, texts: Texts): readonly IncomingFile[] {
  return [...texts].flatMap(([other, { file }]) => {
    const folder = other.slice(0, other.lastIndexOf('/') + 1);
    if (/(^|\/)(schema_version\.ocl|preflight\.model\.json)$/.test(other)) return path.startsWith(folder) ? [file] : [];
    const isPart = /(^|\/)(variables|deployment_settings)\.ocl$/.test(other);
    return isPart && /^(runbooks\/.*|[^/]*)$/.test(path.slice(folder.length)) && path.startsWith(folder) ? [file] : [];
  });
}

function notUtf8(name: string): string {
  return `"${name}" is not a text in UTF-8. Save it as UTF-8 and open it again.`;
}

function refusedFile(path: string, message: string): OpenProblem {
  return { fileName: path, message, diagnostics: [], excerpt: [] };
}

function unreadFile(
  { path, message, diagnostics, readable = null }: FolderProblem,
  found: { readonly file: IncomingFile; readonly text: string; readonly others: readonly IncomingFile[] } | null,
): OpenProblem {
  const text = found?.text ?? '';
  const at = (diagnostics.find((each) => each.severity === 'error') ?? diagnostics[0])?.at.line ?? 1;
  const excerpt = excerptAt(text, at);
  return {
    ...{ fileName: path, message, diagnostics, excerpt },
    ...(found === null ? {} : { recovery: { ...found, readable } }),
  };
}

function excerptAt(text: string, line: number): OpenProblem['excerpt'] {
  const from = Math.max(1, line - Math.floor(excerptLines / 2));
  return withCoveredSecrets(text)
    .split('\n')
    .slice(from - 1, from - 1 + excerptLines)
    .map((each, index) => ({ line: from + index, text: each.replace(/\r$/, '') }));
}
