import { useCallback } from 'react';
import { looksShared, textOfBytes } from '../core/index';
import type { ImportWay } from '../state/importState';
import type { DocumentId } from '../state/openDocument';
import type { IncomingFile } from '../state/ports';
import { useEditorStore } from '../state/useEditor';
import { showDocument } from './showDocument';

/**
 * Opens what was chosen, dropped or pasted and shows the first process in it, or first a review of the files. Without a process,
 * the screen stays as it is.
 */
export function useOpenFiles(): (files: readonly IncomingFile[]) => void {
  const store = useEditorStore();
  const show = useShowOpened();
  return useCallback(
    (files) => {
      if (files.length === 0) return;
      const { prepareOffer, navigate } = store.getState();
      const shared = files.map(sharedText).find((text) => text !== null);
      if (shared) return navigate({ screen: 'shared', data: '', text: shared });
      // Asked for only now: before the code of documents has come, the action that opens gives nothing to show.
      const open = () => show(store.getState().offer(files));
      const fetching = prepareOffer(files);
      if (fetching === null) open();
      else void fetching.then(open);
    },
    [store, show],
  );
}

/** The text of a share file, which is reviewed before it is stored; null for any other file. */
function sharedText({ bytes }: IncomingFile): string | null {
  return looksShared(textOfBytes(bytes.subarray(0, 100))) ? textOfBytes(bytes) : null;
}

/** Ends the import review in the way a person chose. */
export function useTakeImport(): (way: ImportWay) => void {
  const store = useEditorStore();
  const show = useShowOpened();
  return useCallback(
    (way) => {
      const taken = store.getState().takeImport(way);
      // The other ways navigate by themselves.
      if (way.kind === 'open') show(taken);
    },
    [store, show],
  );
}

function useShowOpened(): (opened: readonly DocumentId[]) => void {
  const store = useEditorStore();
  return useCallback(
    ([first, ...others]) => {
      if (first === undefined) return;
      showDocument(store, first);
      if (others.length > 0)
        store.getState().notify(`${others.length + 1} processes were opened. The library lists them.`);
    },
    [store],
  );
}
