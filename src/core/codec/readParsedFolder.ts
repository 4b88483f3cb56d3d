import type { TextDiagnostic } from '../base/diagnostic';
import { type DeploymentModel, emptyModel, type ProcessTemplate } from '../model/deploymentModel';
import { inferModel } from '../model/inferred/inferModel';
import { withoutReplaced } from '../model/modelEdits/mergeModel';
import { joinedModel } from './folder/joinedModel';
import type { FoundFile } from './foundFile';
import { textAt } from './json/jsonNode';
import { isJsonSource } from './json/jsonSource';
import { statedModelIn } from './model/statedModel';
import { isOclSource } from './ocl/oclSource';
import { readOclChannels } from './ocl/readOclChannels';
import { readOclSettings } from './ocl/readOclSettings';
import { readOclTemplate } from './ocl/readOclTemplate';
import { readOclVariables } from './ocl/readOclVariables';
import { readSchemaVersion } from './ocl/readSchemaVersion';
import { templateSlugOf } from './ocl/templateOfFile';
import type { ParsedFile } from './parsedFile';
import type { ProcessSource } from './processSource';
import { type ReadableParts, readableParts } from './readableParts';
import { readParsed } from './readParsed';
import type { ReadProcess } from './readProcess';
import type { AnswersReader, ServerAnswersRead } from './server/readServerAnswers';
import { countOf, type ServerAnswer, serverAnswerIn } from './server/serverAnswer';

export interface FolderProcess extends ReadProcess {
  readonly path: string;
  /** Whether it is a shared process template, which runs only in the processes that use it. */
  readonly isTemplate: boolean;
  /** Its model, shared by all processes of the folder. */
  readonly model: DeploymentModel;
  /** Names of the folder's runbooks by file name, which is what files use in scopes. */
  readonly runbookNames: Readonly<Record<string, string>>;
}

export interface FolderProblem {
  readonly path: string;
  readonly message: string;
  readonly diagnostics: readonly TextDiagnostic[];
  /** The readable parts of a broken process; null if there are none. */
  readonly readable?: ReadableParts | null;
}

/** The result of reading the files of one or several folders. */
export interface FolderRead {
  readonly processes: readonly FolderProcess[];
  readonly problems: readonly FolderProblem[];
  /** Every file, with its kind. */
  readonly files: readonly FoundFile[];
  /** The parsed files, so that they can be read for another project without parsing them again. */
  readonly parsed: readonly ParsedFile[];
  /** The parts of a model in files other than processes. */
  readonly parts: Partial<DeploymentModel>;
  /** Ids of the projects in the server responses, if none was chosen; the first was used. */
  readonly projects: readonly string[];
}

export interface FolderOptions {
  /** The content of a model file from elsewhere, replacing any among the files. */
  readonly stated?: Partial<DeploymentModel>;
  /** Server responses from elsewhere that apply to every process. */
  readonly answers?: readonly string[];
  /** The project for which server responses are read; by default the process or the responses decide. */
  readonly projectId?: string;
  /** The reader for server responses. */
  readonly readAnswers?: AnswersReader | null;
}

/**
 * Reads parsed files of one or several project folders; see `readFolder`. An app that loads code late passes
 * `readAnswers`; without it, server responses are reported as problems.
 */
export function readParsedFolder(files: readonly ParsedFile[], options: FolderOptions = {}): FolderRead {
  const folders = new Map<string, ParsedFile[]>();
  for (const file of files) {
    const folder = projectFolderOf(file.path);
    const list = folders.get(folder);
    if (list) list.push(file);
    else folders.set(folder, [file]);
  }
  const read = [...folders.values()].map((each) => readProject(each, options));
  const templates = read.flatMap((each) => each.templates);
  return {
    processes: read
      .flatMap((each) => each.processes)
      .map((each) => ({ ...each, model: withTemplates(each.model, nearestFirst(templates, each.path)) })),
    problems: read.flatMap((each) => each.problems),
    files: read.flatMap((each) => each.files),
    parsed: files,
    parts: Object.assign({}, ...read.map((each) => each.parts)) as Partial<DeploymentModel>,
    projects: [...new Set(read.flatMap((each) => each.projects))],
  };
}

/** The project folder of a file; runbooks have a subfolder inside it. */
export function projectFolderOf(path: string): string {
  const parts = path.split('/').slice(0, -1);
  const runbooks = parts.indexOf('runbooks');
  return parts.slice(0, runbooks === -1 ? parts.length : runbooks).join('/');
}

interface ProjectRead extends Omit<FolderRead, 'parsed'> {
  readonly templates: readonly FolderTemplate[];
}

interface FolderTemplate {
  readonly path: string;
  readonly template: ProcessTemplate;
}

function readProject(files: readonly ParsedFile[], options: FolderOptions): ProjectRead {
  const problems: FolderProblem[] = [];
  const unknown: FolderProblem[] = [];
  const processes: (ReadProcess & { readonly path: string })[] = [];
  const version = versionIn(files);
  let given: Partial<DeploymentModel> = options.stated ?? {};
  let found: Partial<DeploymentModel> = {};
  for (const file of files) {
    const { part, content } = file;
    if (part === 'model' && content.form === 'json') {
      const read = statedModelIn(content.root);
      if (read.ok) given = options.stated ?? read.value;
      else problems.push(problemOf(file, read.error, version));
    } else if (part === null || part === 'process-template' || (files.length === 1 && part === 'other')) {
      const read = readParsed(file, version);
      if (read.ok) processes.push({ ...read.value, path: file.path });
      else if (read.error.every(({ code }) => code === 'not-a-process'))
        unknown.push(problemOf(file, read.error, version));
      else problems.push(problemOf(file, read.error, version));
    } else found = { ...found, ...companionOf(file, version) };
  }
  const ids = processes.map(({ source }) => serverIdsOf(source));
  const project = options.projectId ?? ids.find(({ projectId }) => projectId !== '')?.projectId ?? null;
  const others = (options.answers ?? []).flatMap((text) => serverAnswerIn(text) ?? []);
  const all = [...files.flatMap(answersIn), ...others];
  const answers = all.length === 0 ? noAnswers : (options.readAnswers?.(all, project) ?? noAnswers);
  if (all.length > 0 && !options.readAnswers) problems.push(...files.filter(isAnswer).map(unreadAnswer));
  const told = { ...found, ...answers.model, ...joined(found, answers.model), ...joinedModel(found, given) };
  const runbookNames = runbookNamesIn(processes);
  const stated = withRunbookNames(told, runbookNames);
  // A file of another kind next to the wanted ones is ignored, not an error.
  if (processes.length === 0 && Object.keys(stated).length === 0) problems.push(...unknown);
  if (processes.length === 0 && problems.length === 0 && files.length > 0) {
    // If there is nothing to open, the first file gives the reason, as if it had been opened alone.
    const [first] = files as readonly [ParsedFile];
    const read = readParsed({ ...first, recover: false }, version);
    if (!read.ok) problems.push(problemOf(first, read.error, version));
  }
  const isTemplate = (path: string) => files.some((file) => file.path === path && file.part === 'process-template');
  const model = inferModel(
    { ...emptyModel, ...stated },
    processes.filter(({ path }) => !isTemplate(path)).map((each) => each.process),
  );
  return {
    processes: processes.map((each, at) => ({
      ...each,
      isTemplate: isTemplate(each.path),
      runbookNames,
      model: withOwn(model, answers.runbookModels.get(ids[at]?.id ?? '')),
    })),
    problems,
    files: files.map((file) => foundFile(file, processes, unknown)),
    parts: processes.length === 0 ? stated : {},
    projects: project === null && answers.projects.length > 1 ? answers.projects : [],
    templates: processes.filter(({ path }) => isTemplate(path)).flatMap(templateOf),
  };
}

const noAnswers: ServerAnswersRead = { model: {}, runbookModels: new Map(), unresolved: [], projects: [] };

function isAnswer(file: ParsedFile): boolean {
  return answersIn(file).length > 0;
}

function unreadAnswer({ path }: ParsedFile): FolderProblem {
  const message = "The part of the app that reads a server's answers could not be loaded. Open the file again.";
  return { path, message, diagnostics: [] };
}

/** The process template that a file defines; the file name is its slug. */
function templateOf({ path, process, source }: ReadProcess & { readonly path: string }): readonly FolderTemplate[] {
  return isOclSource(source) ? [{ path, template: readOclTemplate({ process, source }, templateSlugOf(path)) }] : [];
}

/** The templates in the order of how many folders they share with a process: of two with one name, its own is used. */
function nearestFirst(templates: readonly FolderTemplate[], path: string): readonly ProcessTemplate[] {
  if (templates.length < 2) return templates.map(({ template }) => template);
  const folders = path.split('/').slice(0, -1);
  const shared = (other: string) => {
    const names = other.split('/').slice(0, -1);
    const apart = folders.findIndex((name, at) => name !== names[at]);
    return apart === -1 ? folders.length : apart;
  };
  return templates.toSorted((left, right) => shared(right.path) - shared(left.path)).map(({ template }) => template);
}

/** Templates of all opened folders are available to every process. */
function withTemplates(model: DeploymentModel, templates: readonly ProcessTemplate[]): DeploymentModel {
  const known = model.processTemplates ?? [];
  const others = templates.filter(
    ({ slug, version }) => !known.some((each) => each.slug === slug && each.version === version),
  );
  return others.length === 0 ? model : { ...model, processTemplates: [...known, ...others] };
}

function foundFile(
  file: ParsedFile,
  processes: readonly (ReadProcess & { readonly path: string })[],
  unknown: readonly FolderProblem[],
): FoundFile {
  const { path, part } = file;
  const process = processes.find((each) => each.path === path)?.process;
  if (process !== undefined) {
    const kind = part === 'process-template' ? part : process.kind === 'runbook' ? 'runbook' : 'process';
    return { path, kind, count: process.steps.length };
  }
  if (part === null)
    return { path, kind: unknown.some((each) => each.path === path) ? 'unknown' : 'broken', count: null };
  return { path, kind: part, count: countIn(file) };
}

function countIn(file: ParsedFile): number | null {
  const [answer] = answersIn(file);
  if (answer !== undefined) return countOf(answer);
  return file.part === 'variables' && file.content.form === 'ocl'
    ? readOclVariables(file.text, { parsed: file.content.parsed }).value.length
    : null;
}

/** The server response in a file. */
function answersIn({ part, content }: ParsedFile): readonly ServerAnswer[] {
  return content.form === 'json' && content.answer !== null && content.answer.kind === part ? [content.answer] : [];
}

/** The schema version stated by one of the files. */
function versionIn(files: readonly ParsedFile[]): number | null {
  const file = files.find(({ part }) => part === 'schema-version');
  if (file?.content.form !== 'ocl') return null;
  return readSchemaVersion(file.text, { parsed: file.content.parsed });
}

/** The server's ids of a process and its project; empty if the file does not contain them. */
function serverIdsOf(source: ProcessSource): { readonly id: string; readonly projectId: string } {
  if (!isJsonSource(source)) return { id: '', projectId: '' };
  const { root } = source;
  return { id: textAt(root, 'Id') ?? '', projectId: textAt(root, 'ProjectId') ?? '' };
}

/** A runbook has its own settings. */
function withOwn(model: DeploymentModel, own: Partial<DeploymentModel> | undefined): DeploymentModel {
  return own?.settings === undefined ? model : { ...model, settings: own.settings };
}

/** Runbooks by file name, which may differ from the slug of their name (V-07). */
function runbookNamesIn(
  processes: readonly (ReadProcess & { readonly path: string })[],
): Readonly<Record<string, string>> {
  const named = processes.flatMap(({ process, path }) => {
    const [, file] = /(?:^|\/)([^/]+)\.ocl$/.exec(path) ?? [];
    return process.kind === 'runbook' && file !== undefined ? [[file, process.name] as const] : [];
  });
  return Object.fromEntries(named);
}

/** In scopes, files refer to a runbook by its file name, the model by its name. */
function withRunbookNames(
  told: Partial<DeploymentModel>,
  runbookNames: Readonly<Record<string, string>>,
): Partial<DeploymentModel> {
  const names = new Map(Object.entries(runbookNames).map(([file, name]) => [`runbook/${file}`, name]));
  if (names.size === 0 || told.variables === undefined) return told;
  const variables = told.variables.map((variable) => {
    const listed = variable.scope?.process;
    if (listed === undefined || !listed.some((text) => names.has(text))) return variable;
    return { ...variable, scope: { ...variable.scope, process: listed.map((text) => names.get(text) ?? text) } };
  });
  return { ...told, variables };
}

/** If a project's variables are in Git, the server only has the secrets; all other values come from the OCL file. */
function joined(
  found: Partial<DeploymentModel>,
  told: Partial<DeploymentModel>,
): Pick<Partial<DeploymentModel>, 'variables'> {
  if (found.variables === undefined || told.variables === undefined) return {};
  return { variables: [...withoutReplaced(told.variables, found.variables), ...found.variables] };
}

/** The part of a model in a file next to a process. */
function companionOf({ part, text, content }: ParsedFile, schemaVersion: number | null): Partial<DeploymentModel> {
  // The server's lists are read together, because one contains the names for another's ids.
  if (content.form !== 'ocl') return {};
  const { parsed } = content;
  switch (part) {
    case 'variables':
      return { variables: readOclVariables(text, { schemaVersion, parsed }).value };
    case 'settings':
      return { settings: readOclSettings(text, { schemaVersion, parsed }).value };
    case 'channels':
      return { channels: readOclChannels(text, { schemaVersion, parsed }).value };
    default:
      return {};
  }
}

function problemOf(
  file: ParsedFile,
  diagnostics: readonly TextDiagnostic[],
  schemaVersion: number | null,
): FolderProblem {
  const first = diagnostics.find((each) => each.severity === 'error') ?? diagnostics[0];
  const place = first === undefined ? '' : `Line ${first.at.line}, column ${first.at.column}: `;
  const message = `${place}${first?.message ?? 'The file could not be read.'}`;
  return { path: file.path, message, diagnostics, readable: readableParts(file, schemaVersion) };
}
