import { useCallback, useEffect, useState } from 'react';
import type { StoreApi } from 'zustand';
import type { EditorState } from '../../state/editorState';
import type { PaletteItem } from './paletteItem';

type ItemsOf = (store: StoreApi<EditorState>, text: string) => readonly PaletteItem[];

/** Knows every command, so it is fetched apart from the field, which has to be there at once. */
export const fetchPaletteItems = () => import('./paletteItems');

let fetched: ItemsOf | null = null;

export type PaletteSource =
  | { readonly status: 'ready'; readonly itemsOf: ItemsOf }
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly tryAgain: () => void };

/** What finds the lines of the palette, as soon as it is there. */
export function usePaletteItems(): PaletteSource {
  const [itemsOf, setItemsOf] = useState<ItemsOf | null>(() => fetched);
  const [hasFailed, setHasFailed] = useState(false);
  const ask = useCallback(() => {
    setHasFailed(false);
    fetchPaletteItems().then(
      (module) => {
        fetched = module.paletteItems;
        setItemsOf(() => module.paletteItems);
      },
      () => setHasFailed(true),
    );
  }, []);
  useEffect(() => {
    if (fetched === null) ask();
  }, [ask]);
  if (itemsOf !== null) return { status: 'ready', itemsOf };
  return hasFailed ? { status: 'failed', tryAgain: ask } : { status: 'loading' };
}
