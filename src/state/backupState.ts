import type { IncomingFile } from './ports';

/** Everything the browser keeps, as one file. */
export interface BackupState {
  /** Everything the browser keeps, as one file. */
  saveBackup(): Promise<void>;
  /** Brings back what a backup has, beside what is open; its settings take the place of these. What is damaged in it is named and left out. */
  restoreBackup(file: IncomingFile): Promise<void>;
}
