import type { StoreApi } from 'zustand';
import { type RenameRequest, renameEverywhere } from '../../../core/index';
import type { EditorState } from '../../../state/editorState';
import { namedOf, type Subject } from '../subject';

/** Renames as one edit and says what came of it, refused or not. True when it was done. */
export function rename(
  { getState }: StoreApi<EditorState>,
  subject: Subject,
  request: RenameRequest,
  placeCount: number,
): boolean {
  const { name, slug } = namedOf(subject);
  const refusal = getState().editTogether(`Rename "${name}" to "${request.name}"`, (before) =>
    renameEverywhere(before, request),
  );
  if (refusal !== null) {
    getState().notify(refusal.message, { tone: 'error' });
    return false;
  }
  const followed = placeCount === 0 ? '' : ` ${followWords(placeCount, request.updateReferences)}`;
  const slugWords = request.slug === null ? `Its slug stays ${slug}.` : `Its slug is now ${request.slug}.`;
  getState().notify(`${subject.number} is now "${request.name}".${followed} ${slugWords}`, { undoable: true });
  return true;
}

function followWords(count: number, isUpdated: boolean): string {
  if (isUpdated) return count === 1 ? '1 place refers to the new name.' : `${count} places refer to the new name.`;
  return count === 1 ? '1 place still has the old name.' : `${count} places still have the old name.`;
}
