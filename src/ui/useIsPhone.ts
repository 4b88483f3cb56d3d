import { useMedia } from './useMedia';

/** Whether the page is as narrow as a phone, also after it was turned or resized; the style sheets use the same width. */
export function useIsPhone(): boolean {
  return useMedia('(max-width: 599px)');
}
