import type { IncomingFile } from '../codec/incomingFile';
import type { UnreadPart } from '../codec/ocl/unreadParts';
import type { DeploymentModel } from '../model/deploymentModel';
import type { Process } from '../model/process';
import type { RowId } from '../model/row';
import type { Step } from '../model/step';
import type { Scenario } from '../simulator/scenario/scenario';
import type { Draft, KeptContent, PendingText } from './draft';

/** One process in the library's list. `key` never changes; `id` is its name in the address bar. */
export interface HeadRecord {
  readonly key: string;
  readonly format: 1;
  readonly id: string;
  readonly title: string;
  readonly origin: 'file' | 'sample';
  readonly createdAt: number;
  /** When a person removed it, in milliseconds since 1970; null while it is in the list. */
  readonly removedAt: number | null;
  /** The page that is editing it; null if that page was closed normally. */
  readonly session: string | null;
}

/** The file a process came from, and the version of it that was last saved. */
export interface OriginRecord {
  readonly key: string;
  readonly file: IncomingFile;
  readonly beside: readonly IncomingFile[];
  readonly saved: Pick<ContentRefs, 'steps' | 'frame' | 'base'> & { readonly model?: number };
  readonly savedAt: number | null;
  /** What reading the file showed, so that it need not be read again to be shown; absent in older records. */
  readonly reading?: OriginReading;
  /** The number of the record that the log begins with; absent in older records. */
  readonly logStart?: number;
}

/** What must be known of a file before a process can be shown. */
export interface OriginReading {
  readonly format: 'ocl' | 'json';
  readonly unread: readonly UnreadPart[];
  /** The build that read it: another one might read it otherwise. */
  readonly build: string;
  /** Of the bytes that were read. */
  readonly hash: number;
}

/** The numbers of the parts that make up one version of the content. */
export interface ContentRefs {
  readonly steps: readonly number[];
  readonly frame: number;
  readonly model: number;
  readonly scenario: number;
  /** Scenarios saved under a name; absent or null if there are none, as in all older records. */
  readonly scenarios?: number | null;
  /** Hand-written text that is the base; null if the base is the file's own text. */
  readonly base: number | null;
}

/** A version as its difference from the previous one: one range of steps, and the parts that changed. */
export interface ContentDelta {
  readonly steps?: { readonly at: number; readonly removed: number; readonly added: readonly number[] };
  readonly frame?: number;
  readonly model?: number;
  readonly scenario?: number;
  readonly scenarios?: number | null;
  readonly base?: number | null;
}

/** Everything in a process except its steps. */
export type ProcessFrame = Omit<Process, 'steps'>;

/** A step, or another piece of the content, stored once however many versions share it. */
export type PartRecord = {
  readonly key: string;
  readonly part: number;
  /** When it is written: the stored step that it was made from, so that only what differs need be stored. */
  readonly from?: { readonly part: number; readonly value: Step };
} & Part;
export type Part = {
  readonly [K in keyof PartValues]: { readonly kind: K; readonly value: PartValues[K] };
}[keyof PartValues];
export interface PartValues {
  readonly step: Step;
  readonly frame: ProcessFrame;
  readonly model: DeploymentModel;
  readonly scenario: Scenario;
  readonly scenarios: readonly Scenario[];
  /** Hand-written text. */
  readonly base: string;
}

/** One edit of the undo history, as it is logged. */
export interface EntryRecord {
  readonly id: number;
  readonly label: string;
  readonly place: RowId | null;
  readonly after: ContentDelta;
}

/** One logged change. Numbers count up without gaps, and only one page can write each number. */
export interface LogRecord {
  readonly key: string;
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Identifies the write, so that a page recognizes its own. */
  readonly by: string;
  /** A complete version from which the entries start again; earlier records no longer count. */
  readonly start?: ContentRefs;
  /**
   * How many entries are dropped at the front, how many then stay, which are appended, and how many of all are applied
   * (not undone).
   */
  readonly history?: {
    readonly dropped: number;
    readonly kept: number;
    readonly added: readonly EntryRecord[];
    readonly done: number;
    readonly lastEdit: number;
  };
  /** Whether the head or the origin was written in the same batch. */
  readonly isAround?: boolean;
}

/** Text that is still being typed and not applied yet: the whole process as text, or one field. */
export interface TypedRecord {
  readonly key: string;
  readonly field: string;
  readonly text: string;
  /** For a field: the value that the text would replace. */
  readonly over?: string;
  /** For the whole process. The field keeps its name from the first format version. */
  readonly writing?: PendingText;
}

/**
 * A version that a person saved under a name, stored in one piece so that it stays readable if other records are
 * damaged.
 */
export interface VersionRecord {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly content: KeptContent;
  /** Hand-written text that it was read from; absent if it is the file's own text. */
  readonly baseText?: string;
}

/** A log record, and the parts that its entries or its start refer to first. */
export interface LogWrite {
  readonly record: LogRecord;
  readonly parts: readonly PartRecord[];
}

/** Everything one transaction writes for one process; it succeeds or fails as a whole. */
export interface RecordBatch {
  readonly key: string;
  /**
   * In the order of their numbers, which must be free. Otherwise another page wrote first, and nothing of the batch is written.
   * The newest entry is alone in the last one, so that all of it can go if typing continues it or an edit replaces it.
   */
  readonly logs: readonly LogWrite[];
  /** Given when the first log record starts a new log: parts with a lower number are deleted. */
  readonly partsFrom?: number;
  /** Given when the first log record starts a new log: records before this number are deleted. */
  readonly logFrom?: number;
  /**
   * What stays of earlier log records whose contents are in no history any more. Their numbers stay taken, because a page that
   * was suspended must not find those free that it expects to write next.
   */
  readonly emptied?: readonly LogRecord[];
  /** Parts that no history refers to any more are deleted: from the first number up to the second, which stays. */
  readonly partsGone?: readonly [from: number, to: number];
  readonly head?: HeadRecord;
  readonly origin?: OriginRecord;
  readonly typed?: readonly (TypedRecord | { readonly key: string; readonly field: string; readonly text: null })[];
  readonly versions?: { readonly put: readonly VersionRecord[]; readonly gone: readonly string[] };
  /** Deletes all parts and texts stored before; the log record then starts a new log. */
  readonly isFresh?: boolean;
  /** A draft of the first format version that these records replace. */
  readonly draft?: string;
}

/** Everything stored for one process. */
export interface KeptRecords {
  readonly head: HeadRecord;
  readonly origin: OriginRecord;
  readonly parts: readonly PartRecord[];
  readonly log: readonly LogRecord[];
  readonly typed: readonly TypedRecord[];
  readonly versions: readonly VersionRecord[];
  /** Saved versions that cannot be read; they are left untouched. */
  readonly unreadVersions: readonly SetAside[];
  /** In how many records its parts are stored: the fewer, the faster it is opened. */
  readonly partRecords?: number;
}

/** A record this version cannot read: it is left untouched, and can be exported or removed. */
export interface SetAside {
  readonly key: string;
  /** Its name, as far as it is known. */
  readonly title: string;
  readonly cause: string;
}

/** The checked records of one process, or what is wrong with them. */
export type RecordsRead =
  | { readonly ok: true; readonly value: KeptRecords }
  | { readonly ok: false; readonly title: string; readonly cause: string };

/** Why the browser's database failed; `message` is a sentence for a person. */
export interface LibraryFault {
  readonly kind: 'silent' | 'full' | 'newer' | 'conflict' | 'failed';
  readonly message: string;
}

/** `strict` waits until the write is on disk, as it should when the page is closing. */
export type Durability = 'relaxed' | 'strict';

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: LibraryFault };

/** The browser's own database. Failures are returned, never thrown. */
export interface LibraryStorage {
  /** Lists the stored processes without their content. */
  heads(): Promise<
    Answer<{
      readonly heads: readonly HeadRecord[];
      readonly drafts: readonly Draft[];
      readonly setAside: readonly SetAside[];
    }>
  >;
  /** Reads one process, or says why it is set aside. */
  read(key: string): Promise<Answer<KeptRecords | SetAside>>;
  /**
   * Reads the log records after a number, with the parts after another number. Of earlier parts the reader has the steps; a
   * step that was made from one it has not is left out.
   */
  tail(after: {
    readonly key: string;
    readonly number: number;
    readonly part: number;
    readonly stepOf: (part: number) => Step | undefined;
  }): Promise<Answer<{ readonly log: readonly LogRecord[]; readonly parts: readonly PartRecord[] }>>;
  /**
   * Writes the whole batch or nothing; refused as a conflict if another page has written its number.
   *
   * @returns how many characters were written
   */
  write(batch: RecordBatch, durability: Durability): Promise<Answer<number>>;
  /** Deletes everything under a key for good. */
  purge(key: string): Promise<Answer<unknown>>;
  /** Everything under a key as text, even if it is damaged. */
  raw(key: string): Promise<Answer<string>>;
  /** About how many bytes are stored for a process. */
  size(key: string): Promise<Answer<number>>;
}
