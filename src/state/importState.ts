import type { ImportReview } from './importOffer';
import type { DocumentId } from './openDocument';
import type { IncomingFile } from './ports';

export type ImportWay =
  | { readonly kind: 'open' }
  | { readonly kind: 'replace' }
  | { readonly kind: 'compare' }
  | { readonly kind: 'add'; readonly id: DocumentId };

/** Chosen, dropped or pasted files on their way into the app. */
export interface ImportState {
  /** Chosen, dropped or pasted files that wait for confirmation. */
  readonly importReview: ImportReview | null;
  /** Fetches the reader of server answers if some of the files may be such; null if there is nothing to wait for. */
  prepareOffer(files: readonly IncomingFile[]): Promise<void> | null;
  /** Opens files at once if there is nothing to review, otherwise shows the review first. */
  offer(files: readonly IncomingFile[]): readonly DocumentId[];
  /** Reads the answers of a server in the review for another of its projects. */
  chooseProject(projectId: string): void;
  /**
   * Ends the review: everything opens beside the open documents, with a comparison if wanted; or open documents are updated from
   * the files (one edit each) and the rest opens; or model parts are added to the model of an open process.
   */
  takeImport(way: ImportWay): readonly DocumentId[];
  closeImport(): void;
}
