import type { DocumentId } from '../openDocument';
import type { SliceTools } from '../slice';

/** What was found on the disk is no longer true once something was written or taken. */
export function withoutCheck({ set }: Pick<SliceTools, 'set'>, documentId: DocumentId): void {
  set(({ fileChecks: { [documentId]: _gone, ...fileChecks } }) => ({ fileChecks }));
}
