import { useSyncExternalStore } from 'react';

/** The width at which panes stand one behind the other; the style sheets use the same. */
const phone = '(max-width: 599px)';

/** Whether the page is as narrow as a phone, also after it was turned or resized. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(follow, () => globalThis.matchMedia?.(phone).matches ?? false);
}

function follow(changed: () => void): () => void {
  const query = globalThis.matchMedia?.(phone);
  query?.addEventListener('change', changed);
  return () => query?.removeEventListener('change', changed);
}
