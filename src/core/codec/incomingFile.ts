/** A file as it came into the app; handles are the browser's own and opaque here. */
export interface IncomingFile {
  readonly name: string;
  /** Path inside a chosen or dropped folder, with `/`; the name alone otherwise. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** With what it can be written back, else null. */
  readonly handle: unknown;
  /** The folder it lies in, where a folder was opened. */
  readonly folder?: unknown;
  /** Opens what can be read of it, should it be broken. */
  readonly recover?: boolean;
  /** A person said that its merge marks are meant to be there. */
  readonly keepsMarks?: boolean;
  /** What lies on the disk, where `bytes` were repaired here. */
  readonly onDisk?: Uint8Array;
  /** What was last read from the disk or written there, where that is not `bytes`. */
  readonly known?: Uint8Array;
  /** Of a process: names of its folder's runbooks by the names of their files. */
  readonly runbookNames?: Readonly<Record<string, string>>;
  /** Why it could not be taken in (empty, too large, no text); its bytes are then empty. */
  readonly refusal?: string;
}
