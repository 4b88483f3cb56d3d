import type { StoreApi } from 'zustand';
import type { EditorState } from '../../state/editorState';
import type { PaletteItem } from './paletteItem';

const mostRecent = 6;
const ids = new WeakMap<StoreApi<EditorState>, readonly string[]>();

/** Notes what was run, so that the empty field offers it first; until the page is closed. */
export function noteRecent(store: StoreApi<EditorState>, { id }: PaletteItem): void {
  const before = ids.get(store) ?? [];
  ids.set(store, [id, ...before.filter((each) => each !== id)].slice(0, mostRecent));
}

/** Items with what was run lately in front. */
export function recentFirst(store: StoreApi<EditorState>, items: readonly PaletteItem[]): readonly PaletteItem[] {
  const recent = (ids.get(store) ?? []).flatMap((id) => items.find((item) => item.id === id) ?? []);
  return [...recent, ...items.filter((item) => !recent.includes(item))];
}
