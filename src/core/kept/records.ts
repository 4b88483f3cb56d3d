import type { IncomingFile } from '../codec/incomingFile';
import type { DeploymentModel } from '../model/deploymentModel';
import type { Process } from '../model/process';
import type { RowId } from '../model/row';
import type { Step } from '../model/step';
import type { Scenario } from '../simulator/scenario/scenario';
import type { Draft, KeptContent, PendingText } from './draft';

/** What the library lists of a process. `key` is its own for ever; `id` is its name in the address bar. */
export interface HeadRecord {
  readonly key: string;
  readonly format: 1;
  readonly id: string;
  readonly title: string;
  readonly origin: 'file' | 'sample';
  readonly createdAt: number;
  /** When a person removed it; null while it is there. */
  readonly removedAt: number | null;
  /** The page that edits it; null when that page was closed normally. */
  readonly session: string | null;
}

/** The file a process came from, and what of it was saved. */
export interface OriginRecord {
  readonly key: string;
  readonly file: IncomingFile;
  readonly beside: readonly IncomingFile[];
  readonly saved: Pick<ContentRefs, 'steps' | 'frame' | 'base'> & { readonly model?: number };
  readonly savedAt: number | null;
}

/** Which parts a version of the content is made of, by their numbers. */
export interface ContentRefs {
  readonly steps: readonly number[];
  readonly frame: number;
  readonly model: number;
  readonly scenario: number;
  /** Scenarios kept under a name; absent or null while there are none, as in all records from before them. */
  readonly scenarios?: number | null;
  /** The text a person wrote by hand; null while the file's own is the base. */
  readonly base: number | null;
}

/** A content as what differs from the one before it: one stretch of steps, and the parts that are others. */
export interface ContentDelta {
  readonly steps?: { readonly at: number; readonly removed: number; readonly added: readonly number[] };
  readonly frame?: number;
  readonly model?: number;
  readonly scenario?: number;
  readonly scenarios?: number | null;
  readonly base?: number | null;
}

/** What a process has beside its steps. */
export type ProcessFrame = Omit<Process, 'steps'>;

/** A step, or another piece of a content, stored once however many versions share it. */
export type PartRecord = { readonly key: string; readonly part: number } & Part;
export type Part = {
  readonly [K in keyof PartValues]: { readonly kind: K; readonly value: PartValues[K] };
}[keyof PartValues];
export interface PartValues {
  readonly step: Step;
  readonly frame: ProcessFrame;
  readonly model: DeploymentModel;
  readonly scenario: Scenario;
  readonly scenarios: readonly Scenario[];
  /** A text that a person wrote by hand. */
  readonly base: string;
}

/** One edit of the history, as it is logged. */
export interface EntryRecord {
  readonly id: number;
  readonly label: string;
  readonly place: RowId | null;
  readonly after: ContentDelta;
}

/** One change of what is kept; numbers count up, and only one page can write each. */
export interface LogRecord {
  readonly key: string;
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Names the write, so that a page knows its own again. */
  readonly by: string;
  /** A content from which the entries start again; what was logged before counts no more. */
  readonly start?: ContentRefs;
  /** How many entries go at the front, how many then stay, what comes behind them, how many are done and not undone. */
  readonly history?: {
    readonly dropped: number;
    readonly kept: number;
    readonly added: readonly EntryRecord[];
    readonly done: number;
    readonly lastEdit: number;
  };
  /** Whether the head or the origin was written with it. */
  readonly isAround?: boolean;
}

/** A text that is being typed and counts for nothing yet: the whole process as text, or one field. */
export interface TypedRecord {
  readonly key: string;
  readonly field: string;
  readonly text: string;
  /** Of a field: the value that the text would replace. */
  readonly over?: string;
  /** Of the whole process. Kept under the name that it had in the first version. */
  readonly writing?: PendingText;
}

/** A state that a person kept under a name, in one piece, so that it can be read whatever became of the rest. */
export interface VersionRecord {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly content: KeptContent;
  /** A text written by hand that it was read from; absent: the file's own. */
  readonly baseText?: string;
}

/** What one transaction writes of one process: all of it or nothing. */
export interface RecordBatch {
  readonly key: string;
  /** Its number must be free, else another page was here first and nothing of the batch is written. */
  readonly log: LogRecord | null;
  readonly parts: readonly PartRecord[];
  /** Numbers of parts that nothing names any more, each from the first to the last. */
  readonly unused?: readonly (readonly [first: number, last: number])[];
  /**
   * The log record begins the log again, and records before this number go. Those of the last beginning stay: a page
   * that slept must not find the numbers free that it thinks are its next.
   */
  readonly logFrom?: number;
  readonly head?: HeadRecord;
  readonly origin?: OriginRecord;
  readonly typed?: readonly (TypedRecord | { readonly key: string; readonly field: string; readonly text: null })[];
  readonly versions?: { readonly put: readonly VersionRecord[]; readonly gone: readonly string[] };
  /** Clears all parts and texts stored before, which the log record then begins again. */
  readonly isFresh?: boolean;
  /** A draft of the first version that these records take the place of. */
  readonly draft?: string;
}

/** Everything that is kept of one process. */
export interface KeptRecords {
  readonly head: HeadRecord;
  readonly origin: OriginRecord;
  readonly parts: readonly PartRecord[];
  readonly log: readonly LogRecord[];
  readonly typed: readonly TypedRecord[];
  readonly versions: readonly VersionRecord[];
  /** Versions that cannot be read; they stay as they are. */
  readonly unreadVersions: readonly SetAside[];
}

/** What cannot be read by this version: it stays as it is, and can be exported or removed. */
export interface SetAside {
  readonly key: string;
  /** Its name, as far as there is one. */
  readonly title: string;
  readonly cause: string;
}

/** The records of one process once they were checked, or what is wrong with them. */
export type RecordsRead =
  | { readonly ok: true; readonly value: KeptRecords }
  | { readonly ok: false; readonly title: string; readonly cause: string };

/** Why the browser's database did not do what was asked; `message` is a sentence for a person. */
export interface LibraryFault {
  readonly kind: 'silent' | 'full' | 'newer' | 'conflict' | 'failed';
  readonly message: string;
}

/** Whether a write waits for the disk, as it should when the page goes away. */
export type Durability = 'relaxed' | 'strict';

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: LibraryFault };

/** The browser's own database; no failure of it is thrown. */
export interface LibraryStorage {
  /** What is there, without what it consists of. */
  heads(): Promise<
    Answer<{
      readonly heads: readonly HeadRecord[];
      readonly drafts: readonly Draft[];
      readonly setAside: readonly SetAside[];
    }>
  >;
  /** All of one process, or why it is set aside. */
  read(key: string): Promise<Answer<KeptRecords | SetAside>>;
  /** What was logged behind a number, with the parts behind another. */
  tail(after: {
    readonly key: string;
    readonly number: number;
    readonly part: number;
  }): Promise<Answer<{ readonly log: readonly LogRecord[]; readonly parts: readonly PartRecord[] }>>;
  /** All of a batch or nothing; refused as a conflict when another page has written its number. */
  write(batch: RecordBatch, durability: Durability): Promise<Answer<unknown>>;
  /** Takes everything under a key away for good. */
  purge(key: string): Promise<Answer<unknown>>;
  /** Everything under a key as text, whatever state it is in. */
  raw(key: string): Promise<Answer<string>>;
}
