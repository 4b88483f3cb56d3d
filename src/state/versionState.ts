/** Versions that a person keeps of the process on screen. */
export interface VersionState {
  /** Keeps the process as it is now, with its model and what-ifs. @returns why not; null when it is kept */
  saveVersion(name: string): string | null;
  /** @returns why not; null when it is done */
  renameVersion(id: string, name: string): string | null;
  /** @returns puts it back */
  removeVersion(id: string): () => void;
  /** Makes the process what it was in a version: one edit, so that undo takes it back. */
  restoreVersion(id: string): void;
  /** Offers the file of a version as a download. */
  downloadVersion(id: string): Promise<void>;
}
