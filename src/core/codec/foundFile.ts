import type { OclKind } from './ocl/oclKind';
import type { ServerAnswerKind } from './server/serverAnswer';

/** What a file of a folder is. `broken` and `unknown` files are not read; `unknown` is a file of another program. */
export type FoundKind = OclKind | ServerAnswerKind | 'model' | 'scenario' | 'broken' | 'unknown';

/** One file of a folder, identified by its content. */
export interface FoundFile {
  readonly path: string;
  readonly kind: FoundKind;
  /** Number of steps in a process, values in a variables file, or entries in a list; null if nothing is counted. */
  readonly count: number | null;
}

/** The kind of a file that adds to a model. Null for a process, a runbook, and a file that must be read to identify it. */
export type PartKind = Exclude<FoundKind, 'process' | 'runbook' | 'broken' | 'unknown'>;
