/** Why the outside world refused; `message` is a sentence for a person. */
export interface StorageError {
  readonly kind: 'cancelled' | 'refused' | 'changed-elsewhere' | 'too-large' | 'failed';
  readonly message: string;
  /** What lies on the disk now, where something else changed it. */
  readonly onDisk?: Uint8Array;
}
