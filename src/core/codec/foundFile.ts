import { isJsonObject, type Json } from '../base/json';
import { parseOcl } from '../lang/ocl/parseOcl';
import { type OclKind, oclKindOf } from './ocl/oclKind';
import { type ServerAnswerKind, serverAnswerOf } from './server/serverAnswer';

/** What a file of a folder is. `broken` and `unknown` are not taken in; `unknown` is not one of ours at all. */
export type FoundKind = OclKind | ServerAnswerKind | 'model' | 'scenario' | 'broken' | 'unknown';

/** One file of a folder, told by its content. */
export interface FoundFile {
  readonly path: string;
  readonly kind: FoundKind;
  /** Steps of a process, values of a file of variables, entries of a list; null where nothing is counted. */
  readonly count: number | null;
}

/** A file that is no process: what it adds to a model. Null for a process, a runbook, and for what must be read to tell. */
export type PartKind = Exclude<FoundKind, 'process' | 'runbook' | 'broken' | 'unknown'>;

/** Tells what a file beside a process is; null for a process, a runbook, and for broken text, which reading tells of. */
export function partKindOf({ path, text }: { readonly path: string; readonly text: string }): PartKind | null {
  if (/(^|\/)preflight\.model\.json$/.test(path)) return 'model';
  if (/^[\ufeff\s]*[{[]/.test(text)) return jsonPartOf(text);
  if (!path.endsWith('.ocl')) return null;
  const { tree, diagnostics } = parseOcl(text);
  if (diagnostics.some((each) => each.severity === 'error')) return null;
  const kind = oclKindOf(tree.body);
  return kind === 'process' || kind === 'runbook' ? null : kind;
}

function jsonPartOf(text: string): PartKind | null {
  let root: Json;
  try {
    root = JSON.parse(text.replace(/^\ufeff/, '')) as Json;
  } catch {
    return null;
  }
  if (isJsonObject(root)) {
    if (root['Steps'] !== undefined) return null;
    if (root['schemaVersion'] !== undefined && root['environments'] !== undefined) return 'model';
    const isScenario = ['run', 'inject', 'outputs', 'history', 'manual'].some((key) => root[key] !== undefined);
    if (root['schemaVersion'] !== undefined && isScenario) return 'scenario';
  }
  return serverAnswerOf(root)?.kind ?? null;
}
