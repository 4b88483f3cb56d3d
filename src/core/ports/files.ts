import type { StorageError } from '../base/storageError';

/** A file to write. */
export interface FileToSave {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** From opening; null offers a download. */
  readonly handle: unknown;
  /** Handle of a folder that the file goes into when it has none yet. */
  readonly folder?: unknown;
  /** What is expected to be there: anything else is not overwritten. null: nothing is expected. */
  readonly expected: Uint8Array | null;
}

/** The result of writing a file; `handle` is that of a file that was created. */
export type Saved =
  | { readonly ok: true; readonly way: 'file' | 'download'; readonly handle?: unknown }
  | { readonly ok: false; readonly error: StorageError };

/** What is on disk now; null if the file no longer exists. */
export type ReadAgain =
  | { readonly ok: true; readonly bytes: Uint8Array | null }
  | { readonly ok: false; readonly message: string };
