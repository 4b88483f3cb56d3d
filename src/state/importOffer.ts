import type { DeploymentModel, FoundFile } from '../core/index';
import type { DocumentId } from './openDocument';
import type { IncomingFile } from './ports';
import type { FilesRead } from './readFiles';

/** What was chosen, dropped or pasted, before anything changes. */
export interface ImportReview {
  readonly files: readonly IncomingFile[];
  /** What was read of them, for `projectId`: what is opened afterwards is this, not read again. */
  readonly read: FilesRead;
  readonly found: readonly FoundFile[];
  /** What the files say of a model when no process is among them. */
  readonly parts: Partial<DeploymentModel>;
  /** Projects that answers of a server are about, where nothing says which; the model is read for `projectId`. */
  readonly projects: readonly string[];
  readonly projectId: string | null;
  readonly processCount: number;
  /** Values of secrets in the files; they are neither shown nor stored. */
  readonly secretCount: number;
  /** Names that only the processes mention; they are added to the model as inferred. */
  readonly inferred: readonly string[];
  /** Settings that nobody here knows; they are kept as they are. */
  readonly notUnderstood: readonly string[];
  /** Processes among them that are open already, from the same file or another copy of it. */
  readonly twins: readonly Twin[];
}

/** A process of the files that is open already. */
export interface Twin {
  /** Which of the files. */
  readonly path: string;
  readonly id: DocumentId;
  readonly title: string;
  /** Whether the file says the very same as when it was opened. */
  readonly isSame: boolean;
}
