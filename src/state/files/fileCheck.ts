import type { FileSubject } from './partFiles';

/** What is on disk now, if it was checked; `gone` if the file no longer exists. */
export type OnDisk =
  | { readonly kind: 'same' }
  | { readonly kind: 'changed'; readonly bytes: Uint8Array }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unreadable'; readonly message: string };

/** The result of the last check of a document's files. */
export type FileCheck = Readonly<Partial<Record<FileSubject, OnDisk>>>;
