import { type RefObject, useEffect } from 'react';
import { keyOf } from '../../state/shortcutKeys';
import { useEditorStore } from '../../state/useEditor';

/** `/`, or the key chosen for it, leads to the filter from anywhere on the page, unless somebody types or a window is over it. */
export function useSlashKey(filterBox: RefObject<HTMLInputElement | null>): void {
  const store = useEditorStore();
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      const { singleKeys, ownKeys } = store.getState().settings;
      if (!singleKeys || event.key !== keyOf(ownKeys, 'filter')) return;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
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
  }, [filterBox, store]);
}
