import { useEffect } from 'react';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { isOnDisk } from './outsideChanges';

/** Checks whether another program changed the files of the library, when it is shown and when a person returns to the page. */
export function useOutsideChanges(): void {
  const store = useEditorStore();
  const isReady = useEditor((state) => state.library.status !== 'reading');
  useEffect(() => {
    if (!isReady) return;
    let isLooking = false;
    const look = async () => {
      const { documents, checkFiles } = store.getState();
      const ids = Object.values(documents)
        .filter(isOnDisk)
        .map(({ id }) => id);
      if (isLooking || ids.length === 0) return;
      isLooking = true;
      await checkFiles(false, ids);
      isLooking = false;
    };
    void look();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [store, isReady]);
}
