import type { StoreApi } from 'zustand';
import { ownOf } from '../core/index';
import type { Persistence } from '../data/storage/persistence';
import type { EditorState } from '../state/editorState';

/**
 * Asks the browser once, after the first save to a file, not to clear what it keeps. Most browsers decide by themselves; where
 * one asks the person, a message gives the reason.
 *
 * @returns a function that stops waiting for the first save
 */
export function askToKeep(store: StoreApi<EditorState>, persistence: Persistence): () => void {
  const stop = store.subscribe((state, before) => {
    if (state.documents === before.documents) return;
    if (state.settings.hasAskedToKeep) return stop();
    const isSaved = Object.values(state.documents).some(({ id, savedAt }) => {
      const earlier = ownOf(before.documents, id);
      return earlier !== undefined && savedAt !== null && savedAt !== earlier.savedAt;
    });
    if (!isSaved) return;
    stop();
    state.changeSettings({ hasAskedToKeep: true });
    void ask(store, persistence);
  });
  return stop;
}

async function ask({ getState }: StoreApi<EditorState>, persistence: Persistence): Promise<void> {
  if ((await persistence.isGranted()) !== false) return;
  const timer = setTimeout(() => getState().notify(reason), quickAnswer);
  await persistence.ask();
  clearTimeout(timer);
}

const reason =
  'The browser may ask whether Preflight can store data for good: then your processes and their history stay even when the disk is nearly full.';

/** A browser that decides by itself answers within this many milliseconds; one that takes longer is asking the person. */
const quickAnswer = 400;
