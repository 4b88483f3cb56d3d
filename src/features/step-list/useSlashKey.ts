import { type RefObject, useEffect } from 'react';

/** `/` leads to the filter from anywhere on the page, unless somebody types or a window is over it. */
export function useSlashKey(filterBox: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.key !== '/' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      if (target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role="dialog"]'))
        return;
      if (filterBox.current === null || filterBox.current.getClientRects().length === 0) return;
      event.preventDefault();
      filterBox.current.focus();
      filterBox.current.select();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [filterBox]);
}
