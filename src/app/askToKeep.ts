import type { StoreApi } from 'zustand';
import type { Persistence } from '../data/storage/persistence';
import type { EditorState } from '../state/editorState';

/**
 * Asks the browser once, after the first save to a file, not to clear what it keeps. Most browsers answer by themselves;
 * where one asks the person, the reason is said beside.
 *
 * @returns  stops waiting for the first save
 */
export function askToKeep(store: StoreApi<EditorState>, persistence: Persistence): () => void {
  const stop = store.subscribe((state, before) => {
    if (state.documents === before.documents) return;
    if (state.settings.hasAskedToKeep) return stop();
    const isSaved = Object.values(state.documents).some(({ id, savedAt }) => {
      const earlier = before.documents[id];
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

/** A browser that answers by itself does so within this time, in milliseconds; one that takes longer asks the person. */
const quickAnswer = 400;
