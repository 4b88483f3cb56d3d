import type { IncomingFile } from './ports';

/** Everything the browser keeps, as one file. */
export interface BackupState {
  /** Everything the browser keeps, as one file. */
  saveBackup(): Promise<void>;
  /**
   * Restores the processes of a backup beside the open ones; its settings replace the current ones. Damaged parts are reported
   * and left out.
   */
  restoreBackup(file: IncomingFile): Promise<void>;
}
