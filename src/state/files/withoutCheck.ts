import type { DocumentId } from '../openDocument';
import type { SliceTools } from '../slice';

/** Drops the result of a check, which is outdated once something was written or taken over. */
export function withoutCheck({ set }: Pick<SliceTools, 'set'>, documentId: DocumentId): void {
  set(({ fileChecks: { [documentId]: _gone, ...fileChecks } }) => ({ fileChecks }));
}
