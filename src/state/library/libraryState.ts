import type { SetAside } from '../../core/index';
import type { DocumentId } from '../openDocument';

/** A process that was removed and can be brought back for some time. */
export interface RemovedProcess {
  readonly key: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly removedAt: number;
}

/** What can be done with what the browser keeps; there once its database was asked. */
export interface LibraryCommands {
  /** Takes the right to edit from the tab that has it; nothing of that tab's edits is lost. */
  takeOver(id: DocumentId): void;
  /** Brings a removed process back, with its history. */
  bringBack(key: string): Promise<DocumentId | null>;
  /** Takes what was removed or cannot be read away for good. */
  purge(key: string): Promise<void>;
  /** Offers everything stored of what cannot be read as a file; a refusal is reported. */
  exportRaw(key: string, title: string): Promise<void>;
  /** Tries again at once what could not be kept. */
  retry(): Promise<void>;
}

/** What the app knows of the browser's database beside the open documents. */
export interface LibraryState {
  /** `reading` until all that is kept was read; the app works before that and without. */
  readonly status: 'reading' | 'ready' | 'failed';
  /** Why nothing is read or kept, in a sentence; empty when all is well. */
  readonly problem: string;
  readonly setAside: readonly SetAside[];
  /** The last removed first. */
  readonly removed: readonly RemovedProcess[];
  /** When each process was edited last, in milliseconds since 1970; unknown until it was kept. */
  readonly editedAt: Readonly<Record<DocumentId, number>>;
  readonly commands: LibraryCommands | null;
}

export const unreadLibrary: LibraryState = {
  ...{ status: 'reading', problem: '', setAside: [], removed: [], editedAt: {}, commands: null },
};
