import {
  type DeploymentModel,
  decodeText,
  type FolderProblem,
  type FolderRead,
  type FoundFile,
  type Json,
  type Process,
  type ProcessSource,
  readFolder,
  readParsedFolder,
  type UnreadPart,
} from '../core/index';
import type { OpenProblem } from './documentState';
import type { IncomingFile } from './ports';

/** A process found among the files, with what belongs to it. */
export interface ProcessRead {
  readonly file: IncomingFile;
  readonly process: Process;
  readonly source: ProcessSource;
  /** What could not be read of it. */
  readonly unread: readonly UnreadPart[];
  readonly model: DeploymentModel;
  /** Files of its folder that decide how it is read, or hold a part of its model; wanted again when it is read again. */
  readonly beside: readonly IncomingFile[];
}

/** What files gave. */
export interface FilesRead {
  readonly processes: readonly ProcessRead[];
  readonly problems: readonly OpenProblem[];
  /** Every text, with what it is. */
  readonly found: readonly FoundFile[];
  /** What files without a process say of a model. */
  readonly parts: Partial<DeploymentModel>;
  /** Projects that answers of a server are about, where nothing says which. */
  readonly projects: readonly string[];
  /** What the JSON of a file says, by its path; undefined for what is no JSON, or a process. */
  readonly valueOf: (path: string) => Json | undefined;
  /** The same files read for one of these projects; nothing is parsed again for it. */
  readonly forProject: (projectId: string) => FilesRead;
}

/** Texts by their paths, each with its file. */
type Texts = ReadonlyMap<string, { readonly file: IncomingFile; readonly text: string }>;

/** Lines of the file shown around a problem. */
const excerptLines = 5;

/** Reads what was chosen or dropped: every process in it, and every file that could not be read with its causes. */
export function readFiles(files: readonly IncomingFile[]): FilesRead {
  const texts = new Map<string, { readonly file: IncomingFile; readonly text: string }>();
  const problems: OpenProblem[] = [];
  for (const file of files) {
    const text = file.refusal === undefined ? decodeText(file.bytes) : null;
    if (text?.ok) texts.set(freePath(file.path, texts), { file, text: text.value });
    else problems.push(refusedFile(file, file.refusal ?? notUtf8(file.name)));
  }
  const folder = readFolder(
    [...texts].map(([path, { file, text }]) => ({ path, text, ...(file.recover ? { recover: true } : {}) })),
  );
  return filesRead(folder, texts, problems);
}

function filesRead(folder: FolderRead, texts: Texts, problems: readonly OpenProblem[]): FilesRead {
  const processes = folder.processes.flatMap(({ path, process, source, model, unread, runbookNames }) => {
    const found = texts.get(path)?.file;
    if (found === undefined) return [];
    const file = Object.keys(runbookNames).length === 0 ? found : { runbookNames, ...found };
    return [{ file, process, source, model, unread, beside: besideOf(path, texts) }];
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
    forProject: (projectId) => filesRead(readParsedFolder(folder.parsed, { projectId }), texts, problems),
  };
}

/** Two files chosen in different folders can have one name; each then is in a folder of its own. */
function freePath(path: string, taken: ReadonlyMap<string, unknown>): string {
  let free = path;
  for (let number = 2; taken.has(free); number += 1) free = `${number}/${path}`;
  return free;
}

/**
 * The schema version of the project decides how texts are read, and its model file is where the model
 * is saved; a runbook lies deeper than both. Variables and settings belong to the processes of their own folder.
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

function refusedFile(file: IncomingFile, message: string): OpenProblem {
  return { fileName: file.path, message, diagnostics: [], excerpt: [] };
}

function unreadFile(
  { path, message, diagnostics, readable = null }: FolderProblem,
  found: { readonly file: IncomingFile; readonly text: string; readonly others: readonly IncomingFile[] } | null,
): OpenProblem {
  const text = found?.text ?? '';
  const at = (diagnostics.find((each) => each.severity === 'error') ?? diagnostics[0])?.at.line ?? 1;
  const lines = text.split('\n');
  const from = Math.max(1, at - Math.floor(excerptLines / 2));
  const excerpt = lines
    .slice(from - 1, from - 1 + excerptLines)
    .map((line, index) => ({ line: from + index, text: line.replace(/\r$/, '') }));
  return {
    ...{ fileName: path, message, diagnostics, excerpt },
    ...(found === null ? {} : { recovery: { ...found, readable } }),
  };
}
