import type { DeploymentModel, FoundFile } from '../core/index';
import type { DocumentId } from './openDocument';
import type { IncomingFile } from './ports';
import type { FilesRead } from './readFiles';

/** What was chosen, dropped or pasted, before anything changes. */
export interface ImportReview {
  readonly files: readonly IncomingFile[];
  /** The result of reading them for `projectId`; this is opened afterwards, without reading again. */
  readonly read: FilesRead;
  readonly found: readonly FoundFile[];
  /** The parts of a model in files without a process. */
  readonly parts: Partial<DeploymentModel>;
  /** Projects in the server answers if it is not clear which is meant; the model is read for `projectId`. */
  readonly projects: readonly string[];
  readonly projectId: string | null;
  readonly processCount: number;
  /** How many secret values the files hold; they are neither shown nor stored. */
  readonly secretCount: number;
  /** Names that only the processes mention; they are added to the model as inferred ones. */
  readonly inferred: readonly string[];
  /** Unknown settings; they are kept as they are. */
  readonly notUnderstood: readonly string[];
  /** Processes that are open already, from the same file or another copy of it. */
  readonly openMatches: readonly OpenMatch[];
}

/** A process in the files that is open already. */
export interface OpenMatch {
  /** The path of the file it is in, among those that were read. */
  readonly path: string;
  readonly id: DocumentId;
  readonly title: string;
  /** Whether the file is the same as when it was opened. */
  readonly isSame: boolean;
}
