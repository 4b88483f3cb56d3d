/** Why reading or writing a file failed; `message` is a sentence for a person. */
export interface StorageError {
  readonly kind: 'cancelled' | 'refused' | 'changed-elsewhere' | 'too-large' | 'failed';
  readonly message: string;
  /** The file's present content, if another program changed it. */
  readonly onDisk?: Uint8Array;
}
