import type { FileSubject } from './partFiles';

/** What lies on the disk now, where it was looked at; `gone` where the file is not there any more. */
export type OnDisk =
  | { readonly kind: 'same' }
  | { readonly kind: 'changed'; readonly bytes: Uint8Array }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unreadable'; readonly message: string };

/** What the last look at the files of a document found. */
export type FileCheck = Readonly<Partial<Record<FileSubject, OnDisk>>>;
