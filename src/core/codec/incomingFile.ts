/** A file opened in the app; handles belong to the browser and are opaque here. */
export interface IncomingFile {
  readonly name: string;
  /** Path inside a chosen or dropped folder, with `/`; otherwise only the file name. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The handle to write it back with, or null. */
  readonly handle: unknown;
  /** The handle of its folder, if a folder was opened. */
  readonly folder?: unknown;
  /** Identifies the opened folder it came from, since two can have the same path; absent for a lone file and in older records. */
  readonly folderId?: string;
  /** Whether to open the readable parts if the file is broken. */
  readonly recover?: boolean;
  /** Whether a person confirmed that its merge conflict markers belong to the text. */
  readonly keepsMarks?: boolean;
  /** The bytes on disk, if `bytes` were repaired here. */
  readonly onDisk?: Uint8Array;
  /** The bytes last read from or written to disk, if they differ from `bytes`. */
  readonly known?: Uint8Array;
  /** For a process: names of the folder's runbooks by file name. */
  readonly runbookNames?: Readonly<Record<string, string>>;
  /** Why the file could not be opened (empty, too large, not text); `bytes` is then empty. */
  readonly refusal?: string;
}
