import type { SetAside } from '../../core/index';
import type { DocumentId, OpenDocument } from '../openDocument';

/** A process that was removed and can be brought back for some time. */
export interface RemovedProcess {
  readonly key: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly removedAt: number;
}

/** About how much is stored for one process. */
export interface StoredSize {
  readonly key: string;
  readonly title: string;
  /** Whether it was removed and can still be brought back. */
  readonly isRemoved: boolean;
  readonly bytes: number;
}

/** Commands for what the browser stores; available once its database is connected. */
export interface LibraryCommands {
  /** Takes the right to edit from the tab that has it; nothing of that tab's edits is lost. */
  takeOver(id: DocumentId): void;
  /** Brings a removed process back, with its history. */
  bringBack(key: string): Promise<DocumentId | null>;
  /** Deletes for good what was removed or cannot be read. */
  purge(key: string): Promise<void>;
  /** Offers all records of an unreadable process as a file; a failure is reported. */
  exportRaw(key: string, title: string): Promise<void>;
  /** How much each process takes, the largest first; none if that cannot be read, which is reported. */
  sizes(): Promise<readonly StoredSize[]>;
  /**
   * Changes a process that is not on screen and has it written; one that another tab edits stays as it is.
   *
   * @returns whether it was changed
   */
  changeUnseen(id: DocumentId, change: (document: OpenDocument) => OpenDocument): Promise<boolean>;
  /** Retries failed writes now. */
  retry(): Promise<void>;
}

/** What the app knows of the browser's database besides the open documents. */
export interface LibraryState {
  /** `reading` until everything stored is read; the app works before that, and without it. */
  readonly status: 'reading' | 'ready' | 'failed';
  /** Why nothing is read or stored, as a sentence; empty if all is well. */
  readonly problem: string;
  readonly setAside: readonly SetAside[];
  /** The most recently removed first. */
  readonly removed: readonly RemovedProcess[];
  /** When each process was last edited, in milliseconds since 1970; unknown until it is stored. */
  readonly editedAt: Readonly<Record<DocumentId, number>>;
  readonly commands: LibraryCommands | null;
}

export const unreadLibrary: LibraryState = {
  ...{ status: 'reading', problem: '', setAside: [], removed: [], editedAt: {}, commands: null },
};
