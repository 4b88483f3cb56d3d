import type { TextDiagnostic } from '../base/diagnostic';
import { parseOcl } from '../lang/ocl/parseOcl';
import { type DeploymentModel, emptyModel } from '../model/deploymentModel';
import { inferModel } from './model/inferModel';
import { readModelFile } from './model/readModelFile';
import { type OclKind, oclKindOf } from './ocl/oclKind';
import { readOclChannels } from './ocl/readOclChannels';
import { readOclSettings } from './ocl/readOclSettings';
import { readOclVariables } from './ocl/readOclVariables';
import { readSchemaVersion } from './ocl/readSchemaVersion';
import { type ReadProcess, readProcess } from './readProcess';

/** A file of a folder as text; `path` with `/`. */
export interface FolderFile {
  readonly path: string;
  readonly text: string;
  /** Opens what can be read of a broken process. */
  readonly recover?: boolean;
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
  const kinds = new Map(files.map((file) => [file, companionKindOf(file)]));
  const versionFile = files.find((file) => kinds.get(file) === 'schema-version');
  const version = versionFile === undefined ? null : readSchemaVersion(versionFile.text);
  let given: Partial<DeploymentModel> = {};
  let found: Partial<DeploymentModel> = {};
  for (const file of files) {
    const kind = kinds.get(file) ?? null;
    if (isModelFile(file)) {
      const read = readModelFile(file.text);
      if (read.ok) given = statedIn(file.text, read.value);
      else problems.push(problemOf(file, read.error));
    } else if (kind === null || (files.length === 1 && kind === 'other')) {
      const read = readProcess(file.text, version, file.recover);
      if (read.ok) processes.push({ ...read.value, path: file.path });
      else problems.push(problemOf(file, read.error));
    } else found = { ...found, ...companionOf(kind, file.text, version) };
  }
  if (processes.length === 0 && problems.length === 0 && files.length > 0) {
    // Nothing to open: the reason is told by the first file, as if it had been opened alone.
    const [first] = files as readonly [FolderFile];
    const read = readProcess(first.text, version);
    if (!read.ok) problems.push(problemOf(first, read.error));
  }
  const known: DeploymentModel = { ...emptyModel, ...found, ...given };
  const model = inferModel(
    known,
    processes.map((each) => each.process),
  );
  return { processes: processes.map((each) => ({ ...each, model })), problems };
}

/** What a model file says itself: a list it leaves out may come from the folder. */
function statedIn(text: string, model: DeploymentModel): Partial<DeploymentModel> {
  const keys = new Set(Object.keys(JSON.parse(text.replace(/^\ufeff/, '')) as object));
  return Object.fromEntries(Object.entries(model).filter(([key]) => keys.has(key)));
}

/** What a file that stands beside a process adds to the model. */
function companionOf(kind: OclKind, text: string, schemaVersion: number | null): Partial<DeploymentModel> {
  switch (kind) {
    case 'variables':
      return { variables: readOclVariables(text, { schemaVersion }).value };
    case 'settings':
      return { settings: readOclSettings(text, { schemaVersion }).value };
    case 'channels':
      return { channels: readOclChannels(text, { schemaVersion }).value };
    default:
      return {};
  }
}

function problemOf(file: FolderFile, diagnostics: readonly TextDiagnostic[]): FolderProblem {
  const first = diagnostics.find((each) => each.severity === 'error') ?? diagnostics[0];
  const place = first === undefined ? '' : `Line ${first.at.line}, column ${first.at.column}: `;
  return { path: file.path, message: `${place}${first?.message ?? 'The file could not be read.'}`, diagnostics };
}

function isModelFile({ path }: FolderFile): boolean {
  return /(^|\/)preflight\.model\.json$/.test(path);
}

/** What a file beside a process is; null for a process, a runbook, and for broken OCL, which is told. */
function companionKindOf(file: FolderFile): OclKind | null {
  if (!file.path.endsWith('.ocl')) return null;
  const { tree, diagnostics } = parseOcl(file.text);
  if (diagnostics.some((each) => each.severity === 'error')) return null;
  const kind = oclKindOf(tree.body);
  return kind === 'process' || kind === 'runbook' ? null : kind;
}
