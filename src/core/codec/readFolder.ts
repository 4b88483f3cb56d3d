import type { TextDiagnostic } from '../base/diagnostic';
import { parseOcl } from '../lang/ocl/parseOcl';
import { type DeploymentModel, emptyModel } from '../model/deploymentModel';
import { inferModel } from './model/inferModel';
import { readModelFile } from './model/readModelFile';
import { oclKindNames, oclKindOf } from './ocl/oclKind';
import { type ReadProcess, readProcess } from './readProcess';

/** A file of a folder as text; `path` with `/`. */
export interface FolderFile {
  readonly path: string;
  readonly text: string;
}

export interface FolderProcess extends ReadProcess {
  readonly path: string;
  /** What surrounds it: shared by all processes of its folder. */
  readonly model: DeploymentModel;
}

export interface FolderProblem {
  readonly path: string;
  readonly message: string;
  readonly diagnostics: readonly TextDiagnostic[];
}

/**
 * Reads the files of one or several project folders: every deployment process and runbook, with the model that belongs
 * to them. A `preflight.model.json` says what is known; names that only the processes mention are added as inferred.
 * Every file that cannot be read is a problem with all its causes; the others are read all the same.
 */
export function readFolder(files: readonly FolderFile[]): {
  readonly processes: readonly FolderProcess[];
  readonly problems: readonly FolderProblem[];
} {
  const folders = new Map<string, FolderFile[]>();
  for (const file of files) {
    const folder = folderOf(file.path);
    const list = folders.get(folder);
    if (list) list.push(file);
    else folders.set(folder, [file]);
  }
  const read = [...folders.values()].map(readProject);
  return { processes: read.flatMap((each) => each.processes), problems: read.flatMap((each) => each.problems) };
}

/** The project's folder of a file: runbooks lie in a folder of their own inside it (ocl.md section 7). */
function folderOf(path: string): string {
  const parts = path.split('/').slice(0, -1);
  const runbooks = parts.indexOf('runbooks');
  return parts.slice(0, runbooks === -1 ? parts.length : runbooks).join('/');
}

function readProject(files: readonly FolderFile[]) {
  const problems: FolderProblem[] = [];
  const processes: (ReadProcess & { readonly path: string })[] = [];
  let model = emptyModel;
  const version = schemaVersionIn(files);
  const beside = files.filter((file) => isKnownCompanion(file));
  for (const file of files) {
    if (isModelFile(file)) {
      const read = readModelFile(file.text);
      if (read.ok) model = read.value;
      else problems.push(problemOf(file, read.error));
    } else if (!beside.includes(file) || files.length === 1) {
      const read = readProcess(file.text, version);
      if (read.ok) processes.push({ ...read.value, path: file.path });
      else problems.push(problemOf(file, read.error));
    }
  }
  const whole = inferModel(
    model,
    processes.map((each) => each.process),
  );
  return { processes: processes.map((each) => ({ ...each, model: whole })), problems };
}

function problemOf(file: FolderFile, diagnostics: readonly TextDiagnostic[]): FolderProblem {
  const first = diagnostics.find((each) => each.severity === 'error') ?? diagnostics[0];
  const place = first === undefined ? '' : `Line ${first.at.line}, column ${first.at.column}: `;
  return { path: file.path, message: `${place}${first?.message ?? 'The file could not be read.'}`, diagnostics };
}

function isModelFile({ path }: FolderFile): boolean {
  return /(^|\/)preflight\.model\.json$/.test(path);
}

/** A file that stands beside a process and is none itself, such as variables; broken OCL is not taken for one. */
function isKnownCompanion(file: FolderFile): boolean {
  if (!file.path.endsWith('.ocl')) return false;
  const { tree, diagnostics } = parseOcl(file.text);
  if (diagnostics.some((each) => each.severity === 'error')) return false;
  const kind = oclKindOf(tree.body);
  return kind !== 'process' && kind !== 'runbook' && oclKindNames[kind] !== undefined;
}

function schemaVersionIn(files: readonly FolderFile[]): number | null {
  for (const { path, text } of files) {
    if (!/(^|\/)schema_version\.ocl$/.test(path)) continue;
    const [, number] = /^\s*version\s*=\s*(\d+)/.exec(text) ?? [];
    if (number !== undefined) return Number(number);
  }
  return null;
}
