import type { ImportReview } from './importOffer';
import type { DocumentId } from './openDocument';
import type { IncomingFile } from './ports';

export type ImportWay =
  | { readonly kind: 'open' }
  | { readonly kind: 'replace' }
  | { readonly kind: 'compare' }
  | { readonly kind: 'add'; readonly id: DocumentId };

/** What was chosen, dropped or pasted, and its way in. */
export interface ImportState {
  /** What was chosen, dropped or pasted and waits for a yes. */
  readonly importReview: ImportReview | null;
  /** Fetches what reads answers of a server, where some of the files may be such; null when nothing is to be waited for. */
  prepareOffer(files: readonly IncomingFile[]): Promise<void> | null;
  /** Opens files at once where there is nothing to say about them, else shows what they are first. */
  offer(files: readonly IncomingFile[]): readonly DocumentId[];
  /** Reads the answers of a server in the review for another of its projects. */
  chooseProject(projectId: string): void;
  /**
   * Ends the review: everything opens beside what is open, with the comparison of both where that is wanted; what is open
   * already takes over what the files say (one edit each) and the rest opens; or what the files say of a model is added
   * to the model of an open process.
   */
  takeImport(way: ImportWay): readonly DocumentId[];
  closeImport(): void;
}
