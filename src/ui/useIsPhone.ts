import { useCallback, useState, useSyncExternalStore } from 'react';

/** The width at which panes stand one behind the other; the style sheets use the same. */
const phone = '(max-width: 599px)';

/** Whether the page is as narrow as a phone, also after it was turned or resized. */
export function useIsPhone(): boolean {
  // Asked once: to ask anew at each render costs more than the rest of a menu.
  const [query] = useState(() => globalThis.matchMedia?.(phone));
  const follow = useCallback(
    (changed: () => void) => {
      query?.addEventListener('change', changed);
      return () => query?.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(follow, () => query?.matches ?? false);
}
