import { useCallback, useEffect, useState } from 'react';

/** The window imports every command, so it is fetched apart from the field, which has to open at once. */
export const fetchPalette = () => import('./CommandPalette');

type PaletteModule = Awaited<ReturnType<typeof fetchPalette>>;

let fetched: PaletteModule | null = null;

export type PaletteSource =
  | { readonly status: 'ready'; readonly CommandPalette: PaletteModule['CommandPalette'] }
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly tryAgain: () => void };

/** The window with all commands, once it has loaded. */
export function useFetchedPalette(): PaletteSource {
  const [module, setModule] = useState(fetched);
  const [hasFailed, setHasFailed] = useState(false);
  const ask = useCallback(() => {
    setHasFailed(false);
    fetchPalette().then(
      (came) => {
        fetched = came;
        setModule(came);
      },
      () => setHasFailed(true),
    );
  }, []);
  useEffect(() => {
    if (fetched === null) ask();
  }, [ask]);
  if (module !== null) return { status: 'ready', CommandPalette: module.CommandPalette };
  return hasFailed ? { status: 'failed', tryAgain: ask } : { status: 'loading' };
}
