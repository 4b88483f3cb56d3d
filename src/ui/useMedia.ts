import { useCallback, useState, useSyncExternalStore } from 'react';

/** Whether a media query, which stays the same, holds; also after its answer has changed. */
export function useMedia(media: string): boolean {
  // Asked once: asking again at each render costs more than the rest of a menu.
  const [query] = useState(() => globalThis.matchMedia?.(media));
  const follow = useCallback(
    (changed: () => void) => {
      query?.addEventListener('change', changed);
      return () => query?.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(follow, () => query?.matches ?? false);
}
