/**
 * Focuses the first control of a window in the task that draws it. Base UI does it a frame later, and a key pressed until then
 * would go to the page.
 *
 * @param first  asked once the window is drawn and what had the focus is noted
 */
export function focusAtOnce(popup: HTMLElement, first: () => HTMLElement | null): void {
  queueMicrotask(() => {
    if (popup.isConnected && !popup.contains(document.activeElement)) first()?.focus();
  });
}

/**
 * Where the focus goes when a window closes: an element gets it unless something else has taken it, such as a field that what
 * was done leads to.
 */
export function returnTo(place: boolean | HTMLElement): boolean {
  if (typeof place === 'boolean') return place;
  queueMicrotask(() => {
    if (document.activeElement === null || document.activeElement === document.body)
      place.focus({ preventScroll: true });
  });
  return false;
}
