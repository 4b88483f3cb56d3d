import type { DeploymentModel, PendingText, Process, ProcessSource, RowId, UnreadPart } from '../core/index';
import type { Content, TextBase } from './content';
import type { HistoryPoint } from './HistoryPoint';
import type { History, HistoryEntry } from './history';
import type { IncomingFile } from './ports';

export type { PendingText } from '../core/index';
export type { Content, TextBase } from './content';

/** Pending text of a field, and the value it would replace: once that value changes, the text is void. */
export interface TypedText {
  readonly text: string;
  readonly over: string;
}

/** Identifies an open process in the address bar and the library; the sample's slug, or one derived from the file. */
export type DocumentId = string;

/** A state of a process that a person saved under a name. It is not part of the history: undo neither creates nor removes one. */
export interface NamedVersion {
  /** Counts up within one process, as text; used in the address of a comparison. */
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly content: Content;
}

/** One finished edit of a document; its place is what was selected then. */
export interface Edit extends HistoryEntry<Content, Selection | null> {
  /** Its points in the history: `before` and `after` are their contents, made on request. */
  readonly from: HistoryPoint;
  readonly to: HistoryPoint;
}

/** The row that is open. */
export type Selection = RowId;

/** A document with its history: `content` is what is on screen, `past` and `future` are edits of all its parts. */
export interface OpenDocument extends History<Content, Selection | null, Edit> {
  readonly id: DocumentId;
  /** Name of the project or runbook on screen. */
  readonly title: string;
  /** Where it came from: a file of the person, or a sample that comes with the app. */
  readonly origin: 'file' | 'sample';
  readonly file: {
    readonly name: string;
    readonly path: string;
    /** As it was opened. */
    readonly bytes: Uint8Array;
    /**
     * Files of its folder that decide how it is read or hold a part of its model; `bytes` as opened, like those of the file
     * itself.
     */
    readonly beside: readonly IncomingFile[];
    /** What is on disk if that differs from `bytes`: a broken file that was repaired here. */
    readonly onDisk?: Uint8Array;
    /** What was last read from disk or written there, if not `bytes`. */
    readonly known?: Uint8Array;
    /** Opened with what could be read of it; the rest stays in the source. */
    readonly recover?: boolean;
    /** Its merge marks are intended. */
    readonly keepsMarks?: boolean;
    /** Names of its folder's runbooks by the names of their files. */
    readonly runbookNames?: Readonly<Record<string, string>>;
    readonly format: 'ocl' | 'json';
    readonly handle: unknown;
    /** The folder it is in, if a folder was opened. */
    readonly folder?: unknown;
    /** Identifies the opened folder it came from, since two can have the same path; absent for a lone file and in older records. */
    readonly folderId?: string;
  };
  /** What was read, kept so that writing changes only what differs. */
  readonly source: ProcessSource;
  /** The process as the file has it; "changed" means it differs from this. */
  readonly savedProcess: Process;
  /** The model as its files have it; absent in older records. */
  readonly savedModel?: DeploymentModel;
  /** The base of `savedProcess`, if it has one. */
  readonly savedBase?: TextBase;
  /** Parts of the file that could not be read and are saved unchanged. */
  readonly unread: readonly UnreadPart[];
  readonly savedAt: number | null;
  /** Text that is not applied yet; stored, so that no tab, reload or mistake loses it. */
  readonly pendingText?: PendingText;
  /** Pending text of fields, by field; stored in the same way. */
  readonly typed?: Readonly<Record<string, TypedText>>;
  /** Saved versions, the oldest first; absent while there are none. */
  readonly versions?: readonly NamedVersion[];
}
