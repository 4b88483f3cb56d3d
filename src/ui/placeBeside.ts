const gap = 4;
const tallest = 300;

/**
 * Shows a popover below its field, or above where there is more room, and keeps it there while the page scrolls or the
 * keyboard of a phone takes half of it. Returns how to stop.
 */
export function placeBeside(field: HTMLElement, popover: HTMLElement): () => void {
  // Above dialogs and out of what scrolls; a browser without popovers shows it where it stands.
  if ('showPopover' in popover) {
    popover.popover = 'manual';
    popover.showPopover();
  }
  const place = () => {
    const { left, top, bottom, width } = field.getBoundingClientRect();
    const shown = window.visualViewport;
    const end = (shown?.offsetTop ?? 0) + (shown?.height ?? window.innerHeight);
    const below = end - bottom - 2 * gap;
    const above = top - (shown?.offsetTop ?? 0) - 2 * gap;
    const height = Math.min(popover.scrollHeight + 2, tallest);
    const isBelow = height <= below || below >= above;
    popover.style.minWidth = `${Math.max(width, 180)}px`;
    popover.style.maxHeight = `${Math.max(60, Math.min(tallest, isBelow ? below : above))}px`;
    popover.style.top = isBelow ? `${bottom + gap}px` : 'auto';
    popover.style.bottom = isBelow ? 'auto' : `${window.innerHeight - top + gap}px`;
    popover.style.left = `${Math.max(gap, Math.min(left, window.innerWidth - popover.offsetWidth - gap))}px`;
  };
  place();
  const size = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(place);
  size?.observe(popover);
  window.addEventListener('scroll', place, { capture: true, passive: true });
  window.visualViewport?.addEventListener('resize', place);
  return () => {
    size?.disconnect();
    window.removeEventListener('scroll', place, { capture: true });
    window.visualViewport?.removeEventListener('resize', place);
  };
}
