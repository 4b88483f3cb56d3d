import type { OclKind } from './ocl/oclKind';
import type { ServerAnswerKind } from './server/serverAnswer';

/** What a file of a folder is. `broken` and `unknown` are not taken in; `unknown` is not one of ours at all. */
export type FoundKind = OclKind | ServerAnswerKind | 'model' | 'scenario' | 'broken' | 'unknown';

/** One file of a folder, told by its content. */
export interface FoundFile {
  readonly path: string;
  readonly kind: FoundKind;
  /** Steps of a process, values of a file of variables, entries of a list; null where nothing is counted. */
  readonly count: number | null;
}

/** A file that is not a process: what it adds to a model. Null for a process, a runbook, and for what must be read to tell. */
export type PartKind = Exclude<FoundKind, 'process' | 'runbook' | 'broken' | 'unknown'>;
