/** Acts when the page has been painted once more; at once where it is out of sight, since nothing is painted there. */
export function afterPaint(act: () => void): void {
  if (document.visibilityState === 'hidden') act();
  // A frame is announced before it is painted, so the second one comes after the first.
  else requestAnimationFrame(() => requestAnimationFrame(act));
}
