import { type RefObject, useEffect, useRef } from 'react';

/**
 * Gives the focus to a neighbour when a line of a list was removed: to the line that took its place, else to the last one,
 * else to the field that adds one.
 *
 * @param place  holds the lines, each marked `data-line`, and the field that adds one, marked `data-adds`
 * @returns      to be told the line that is about to be removed, or its 0-based place
 */
export function useFocusAfterRemoval(place: RefObject<HTMLElement | null>): (line: Element | number) => void {
  const removed = useRef<number | null>(null);
  useEffect(() => {
    const at = removed.current;
    if (at === null) return;
    removed.current = null;
    // The menu returns the focus first, to a button that no longer exists.
    const timer = setTimeout(() => {
      const lines = place.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [];
      const line = lines[Math.min(at, lines.length - 1)];
      const next = line ?? place.current?.querySelector<HTMLElement>('[data-adds]');
      next?.querySelector<HTMLElement>('input, select, button')?.focus();
    });
    return () => clearTimeout(timer);
  });
  return (line) => {
    const lines = [...(place.current?.querySelectorAll('[data-line]') ?? [])];
    removed.current = typeof line === 'number' ? line : lines.indexOf(line);
  };
}
