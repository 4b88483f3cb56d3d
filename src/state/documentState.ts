import type { TextDiagnostic } from '../core/index';
import type { Draft } from './drafts';
import type { FileCheck } from './files/fileCheck';
import type { FileSubject, PartSubject } from './files/partFiles';
import type { LibraryState } from './library/libraryState';
import type { DocumentId, OpenDocument } from './openDocument';
import type { IncomingFile } from './ports';

/** Files that could not be opened: all causes at once; nothing open was replaced. */
export interface OpenProblem {
  readonly fileName: string;
  readonly message: string;
  readonly diagnostics: readonly TextDiagnostic[];
  /** Five lines around the first problem. */
  readonly excerpt: readonly { readonly line: number; readonly text: string }[];
  /** What a person can repair it from; absent for a file that is not text. */
  readonly recovery?: {
    readonly file: IncomingFile;
    readonly text: string;
    /** The other files opened with it. */
    readonly others: readonly IncomingFile[];
    /** How many of its steps can be read, of how many it seems to have; null if none can. */
    readonly readable: { readonly steps: number; readonly of: number } | null;
    /** Version control left both sides of a change in it. */
    readonly isMarked?: true;
  };
}

/** How to open a file that could not be opened; `as it is` leaves its merge marks alone. */
export type Repaired = { readonly text: string } | 'what can be read' | 'as it is';

export interface SaveOptions {
  /** Offers a copy as a download, even if the file could be written. */
  readonly way?: 'download';
  /** The person has seen the changed lines. */
  readonly reviewed?: boolean;
  /** The person saw in the review what another program wrote meanwhile, and allowed overwriting it. */
  readonly overwrites?: boolean;
}

/** What a save would change, shown before the file is overwritten. */
export interface SaveReview {
  readonly documentId: DocumentId;
  /** What is saved: the process in its file, or a part of the model in its own file. */
  readonly subject: FileSubject;
  readonly fileName: string;
  readonly before: string;
  readonly after: string;
  /** Why it is shown: first save, always, or because another program changed the file meanwhile. */
  readonly cause: 'first' | 'always' | 'changed-elsewhere';
  /** The text beside the lines, such as who changed the file. */
  readonly message: string;
  /** What another program wrote into the file meanwhile. */
  readonly onDisk?: Uint8Array;
  /** The common base of both. */
  readonly base?: string;
  /** Whether the text is handed out as a download, because the file cannot be written from here. */
  readonly isDownload?: true;
  /** Whether the list of files is shown again afterwards. */
  readonly isFromFiles?: true;
}

/** A file in which both sides changed the same lines: both versions are in it between marks, for a person to choose. */
export interface MergeConflict {
  readonly documentId: DocumentId;
  readonly subject: PartSubject;
  readonly fileName: string;
  readonly text: string;
  readonly onDisk: Uint8Array;
}

/** What is open, and its way from and to files. */
export interface DocumentState {
  readonly documents: Readonly<Record<DocumentId, OpenDocument>>;
  readonly order: readonly DocumentId[];
  readonly openProblems: readonly OpenProblem[];
  /** What the browser stores besides the open documents. */
  readonly library: LibraryState;
  /** Documents that another tab is editing; they are read-only here. */
  readonly elsewhere: Readonly<Record<DocumentId, true>>;
  /** Whether the browser has stored the last edits. */
  readonly keeping: 'kept' | 'pending' | 'failed';
  /** Opens process files with their model, variables and settings; problems go to `openProblems`. */
  open(
    files: readonly IncomingFile[],
    options?: { readonly id?: DocumentId; readonly title?: string; readonly origin?: OpenDocument['origin'] },
  ): readonly DocumentId[];
  /** Restores what the browser stored, without replacing open documents. */
  restore(drafts: readonly Draft[]): void;
  /** Removes a document from the library, and what the browser stored of it. */
  close(id: DocumentId): void;
  closeProblems(): void;
  /** Renames a document on screen and in the library; its file keeps its name. */
  retitle(id: DocumentId, title: string): void;
  /** Opens a copy of the process as it is now, with model and scenarios, without history and without a file. */
  duplicate(id: DocumentId): DocumentId | null;
  /** Opens a file of `openProblems` with another text, or its readable part. False if it still cannot be read. */
  openRepaired(fileName: string, repaired: Repaired): Promise<DocumentId | null>;
  /** Writes to the original file if the browser allows it, otherwise offers a download; with `download` always the latter. */
  save(options?: SaveOptions): Promise<void>;
  /** Writes the model to its file beside the process or into the open folder, otherwise offers a download. */
  saveModel(options?: SaveOptions): Promise<void>;
  /** Writes one file of an open document. */
  saveFile(subject: FileSubject, options?: SaveOptions, documentId?: DocumentId): Promise<void>;
  /** Writes every changed file of the project; one that another program changed is reviewed first. */
  saveAll(): Promise<void>;
  /** Offers all changed files of the same project as one zip with their paths. */
  downloadChanged(): Promise<void>;
  /** The result of the last check of the files on disk, by document. */
  readonly fileChecks: Readonly<Record<DocumentId, FileCheck>>;
  /**
   * Checks whether another program changed files.
   *
   * @param asks  whether the browser may ask for permission
   * @param ids   whose files; by default those of the project on screen
   */
  checkFiles(asks?: boolean, ids?: readonly DocumentId[]): Promise<void>;
  /** Shows the version here, the version on disk, and their common base. */
  compareWithDisk(subject: FileSubject, documentId: DocumentId): Promise<void>;
  readonly mergeConflict: MergeConflict | null;
  /** Takes a text without marks for the file being merged; null leaves it as it was. */
  resolveConflict(text: string | null): Promise<void>;
  /** Set while the changed lines of a save wait for confirmation. */
  readonly saveReview: SaveReview | null;
  closeSaveReview(): void;
  /**
   * Ends the review of a file that another program changed: the version on disk replaces the one here, or both are merged. Either
   * is one edit; lines that both changed are resolved by a person, on the Text tab.
   */
  takeTheirs(way: 'theirs' | 'merged'): Promise<void>;
}
