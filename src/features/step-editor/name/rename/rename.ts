import type { StoreApi } from 'zustand';
import { counted, type RenameRequest, renameEverywhere } from '../../../../core/index';
import type { EditorState } from '../../../../state/editorState';

/** Renames as one edit and says so in one change of the state; a refusal is said too. True if it was done. */
export function rename(
  { getState }: StoreApi<EditorState>,
  row: { readonly number: string; readonly name: string; readonly slug: string },
  request: RenameRequest,
  { places, hasSlug, typed }: { readonly places: number; readonly hasSlug: boolean; readonly typed: string | null },
): boolean {
  const { number, name, slug } = row;
  const words = [`${number} is now "${request.name}".`];
  if (places > 0) words.push(followWords(places, request.updateReferences));
  if (hasSlug) words.push(request.slug === null ? `Its slug stays ${slug}.` : `Its slug is now ${request.slug}.`);
  const refusal = getState().edit(
    `Rename "${name}" to "${request.name}"`,
    { all: (before) => renameEverywhere(before, request) },
    { applies: typed, notice: words.join(' ') },
  );
  if (refusal !== null) {
    getState().notify(refusal.message, { tone: 'error' });
    return false;
  }
  return true;
}

function followWords(count: number, isUpdated: boolean): string {
  if (isUpdated) return counted(count, 'place refers to the new name.', 'places refer to the new name.');
  return counted(count, 'place still has the old name.', 'places still have the old name.');
}
