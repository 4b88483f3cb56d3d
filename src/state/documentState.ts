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
  /** What a person can go on from; absent for what is not a text at all. */
  readonly recovery?: {
    readonly file: IncomingFile;
    readonly text: string;
    /** The other files that came with it. */
    readonly others: readonly IncomingFile[];
    /** How many steps can be read of it as it is, of how many it seems to have; null when none can. */
    readonly readable: { readonly steps: number; readonly of: number } | null;
    /** Version control left both sides of a change in it. */
    readonly isMarked?: true;
  };
}

/** How a file that could not be opened is opened after all; `as it is` leaves its merge marks alone. */
export type Repaired = { readonly text: string } | 'what can be read' | 'as it is';

export interface SaveOptions {
  /** A copy, whatever can be written. */
  readonly way?: 'download';
  /** The changed lines were seen. */
  readonly reviewed?: boolean;
  /** What something else wrote meanwhile was seen in the review, and may go. */
  readonly overwrites?: boolean;
}

/** What a save would change, shown before the file is overwritten. */
export interface SaveReview {
  readonly documentId: DocumentId;
  /** What is saved of the document: the process in its file, or a part of the model in its own. */
  readonly subject: FileSubject;
  readonly fileName: string;
  readonly before: string;
  readonly after: string;
  /** Why it is asked: the first time, always, or because something else changed the file meanwhile. */
  readonly cause: 'first' | 'always' | 'changed-elsewhere';
  /** What to say beside the lines, such as who changed the file. */
  readonly message: string;
  /** What something else wrote into the file meanwhile. */
  readonly onDisk?: Uint8Array;
  /** What both were made from. */
  readonly base?: string;
  /** Whether the text is handed out as a download, because the file cannot be written from here. */
  readonly isDownload?: true;
  /** Whether the list of files is shown again afterwards. */
  readonly isFromFiles?: true;
}

/** A file of which both sides changed the same lines: both stand in it between marks, for a person to choose. */
export interface Mending {
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
  /** What the browser keeps beside the open documents. */
  readonly library: LibraryState;
  /** Documents that another tab edits; here they can only be read. */
  readonly elsewhere: Readonly<Record<DocumentId, true>>;
  /** Whether the browser has stored the last edits. */
  readonly keeping: 'kept' | 'pending' | 'failed';
  /** Opens process files with what belongs to them (model, variables, settings); problems go to `openProblems`. */
  open(
    files: readonly IncomingFile[],
    options?: { readonly id?: DocumentId; readonly title?: string; readonly origin?: OpenDocument['origin'] },
  ): readonly DocumentId[];
  /** Brings back what the browser kept, without replacing what is open. */
  restore(drafts: readonly Draft[]): void;
  /** Takes a document out of the library, with what the browser kept of it. */
  close(id: DocumentId): void;
  closeProblems(): void;
  /** Another name for a document on screen and in the library; its file keeps its own. */
  retitle(id: DocumentId, title: string): void;
  /** A second process that begins as the first is now, with its model and scenarios, and no history and no file of its own. */
  duplicate(id: DocumentId): DocumentId | null;
  /** Opens a file of `openProblems` with another text, or with what can be read of it. False: it still cannot be read. */
  openRepaired(fileName: string, repaired: Repaired): Promise<DocumentId | null>;
  /** Writes to the file it came from where the browser allows it, else offers a download; `download` always does that. */
  save(options?: SaveOptions): Promise<void>;
  /** Writes the model: to its file beside the process, to the open folder, else a download. */
  saveModel(options?: SaveOptions): Promise<void>;
  /** Writes one file of what is open. */
  saveFile(subject: FileSubject, options?: SaveOptions, documentId?: DocumentId): Promise<void>;
  /** Writes every file of the same project that changed; one that something else changed waits in the review. */
  saveAll(): Promise<void>;
  /** Offers all changed files of the same project as one zip with their paths. */
  downloadChanged(): Promise<void>;
  /** What the last look at the files on the disk found, by document. */
  readonly fileChecks: Readonly<Record<DocumentId, FileCheck>>;
  /**
   * Looks whether something else changed files.
   *
   * @param asks  whether the browser may ask for leave
   * @param ids   whose files; without them those of the project on screen
   */
  checkFiles(asks?: boolean, ids?: readonly DocumentId[]): Promise<void>;
  /** Shows what is here, what is in the file now and what both were made from. */
  compareWithDisk(subject: FileSubject, documentId: DocumentId): Promise<void>;
  readonly mending: Mending | null;
  /** Takes a text without marks for the file that is being mended; null leaves it as it was. */
  mend(text: string | null): Promise<void>;
  /** Set while the changed lines of a save wait for a yes. */
  readonly saveReview: SaveReview | null;
  closeSaveReview(): void;
  /**
   * Ends a review of a file that something else changed: what that wrote takes the place of what is here, or both are
   * brought together. Either is one edit; lines that both changed are for a person, on the Text tab.
   */
  takeTheirs(way: 'theirs' | 'merged'): Promise<void>;
}
