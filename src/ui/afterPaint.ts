/**
 * Acts when the page has been painted once more; at once where it is out of sight, since nothing is painted there.
 *
 * @returns a function that calls it off
 */
export function afterPaint(act: () => void): () => void {
  if (document.visibilityState === 'hidden') {
    act();
    return () => {};
  }
  let task: ReturnType<typeof setTimeout> | undefined;
  // A frame is announced and painted in one task, so the next task comes after it.
  const frame = requestAnimationFrame(() => {
    task = setTimeout(act);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(task);
  };
}
