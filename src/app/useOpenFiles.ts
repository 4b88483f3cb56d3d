import { useCallback } from 'react';
import type { IncomingFile } from '../state/ports';
import { useEditorStore } from '../state/useEditor';
import { showDocument } from './showDocument';

/** Opens what was chosen or dropped and goes to the first process in it. Without one, nothing on screen changes. */
export function useOpenFiles(): (files: readonly IncomingFile[]) => void {
  const store = useEditorStore();
  return useCallback(
    (files) => {
      if (files.length === 0) return;
      const { open, notify } = store.getState();
      const [first, ...others] = open(files);
      if (first === undefined) return;
      showDocument(store, first);
      if (others.length > 0) notify(`${others.length + 1} processes were opened. The library lists them.`);
    },
    [store],
  );
}
