import { isJsonObject, type Json, looksLikeJson } from '../base/json';
import type { Result } from '../base/result';
import type { ParsedOcl } from '../lang/ocl/parseOcl';
import type { PartKind } from './foundFile';
import type { JsonNode } from './json/jsonNode';
import { parseJson } from './json/parseJson';
import { holdsProcess } from './json/readJsonProcess';
import { type JsonTextError, readJsonText } from './json/readJsonText';
import { oclKindOf } from './ocl/oclKind';
import { parseOfVersion } from './ocl/parseOfVersion';
import { type ServerAnswer, serverAnswerOf } from './server/serverAnswer';

/** A file of a folder as text; `path` with `/`. */
export interface FolderFile {
  readonly path: string;
  readonly text: string;
  /** Whether to open the readable parts of a broken process. */
  readonly recover?: boolean;
}

/** A file that was parsed to identify it; its reader reuses the parsed content. */
export interface ParsedFile extends FolderFile {
  /** The kind of a file that adds to a model; null for a process, a runbook, broken text, and unknown files. */
  readonly part: PartKind | null;
  readonly content: ParsedContent;
}

export type ParsedContent =
  | { readonly form: 'ocl'; readonly parsed: ParsedOcl }
  /** A process in JSON, with positions, because saving patches the text. */
  | { readonly form: 'json-process'; readonly root: JsonNode }
  | { readonly form: 'json'; readonly root: Result<Json, JsonTextError>; readonly answer: ServerAnswer | null };

/** Parses a file once, for identification and for its reader. */
export function parsedFile(file: FolderFile): ParsedFile {
  const content = contentOf(file);
  return { ...file, content, part: partOf(file.path, content) };
}

function contentOf({ path, text }: FolderFile): ParsedContent {
  if (!looksLikeJson(text) && !isModelFile(path))
    return { form: 'ocl', parsed: parseOfVersion(text, { schemaVersion: null }) };
  const process = isModelFile(path) ? null : processIn(text);
  if (process !== null) return { form: 'json-process', root: process };
  const root = readJsonText(text);
  return { form: 'json', root, answer: root.ok ? serverAnswerOf(root.value) : null };
}

/** Lists of a server are long, so the platform parses them; only text that may contain steps is parsed with positions. */
function processIn(text: string): JsonNode | null {
  const parsed = /"steps"\s*:/i.test(text) ? parseJson(text) : null;
  return parsed?.ok && holdsProcess(parsed.value) ? parsed.value : null;
}

function isModelFile(path: string): boolean {
  return /(^|\/)preflight\.model\.json$/.test(path);
}

function partOf(path: string, content: ParsedContent): PartKind | null {
  if (isModelFile(path)) return 'model';
  if (content.form === 'json-process') return null;
  if (content.form === 'json') return content.root.ok ? jsonPartOf(content.root.value, content.answer) : null;
  const { tree, diagnostics } = content.parsed;
  if (!path.endsWith('.ocl') || diagnostics.some((each) => each.severity === 'error')) return null;
  const kind = oclKindOf(tree.body);
  if (tree.body.length === 0) return emptyFiles.get(nameOf(path)) ?? null;
  return kind === 'process' || kind === 'runbook' ? null : kind;
}

/** Files that may be empty are identified by name: an empty file remains when a project's last variable was removed. */
const emptyFiles: ReadonlyMap<string, PartKind> = new Map([
  ['variables.ocl', 'variables'],
  ['deployment_settings.ocl', 'settings'],
  ['schema_version.ocl', 'schema-version'],
  ['channels.ocl', 'channels'],
]);

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase();
}

function jsonPartOf(root: Json, answer: ServerAnswer | null): PartKind | null {
  if (isJsonObject(root) && root['schemaVersion'] !== undefined) {
    if (root['environments'] !== undefined) return 'model';
    if (['run', 'inject', 'outputs', 'history', 'manual'].some((key) => root[key] !== undefined)) return 'scenario';
  }
  return answer?.kind ?? null;
}
