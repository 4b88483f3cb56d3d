import type { StoreApi } from 'zustand';
import { ownOf } from '../core/index';
import type { EditorState } from '../state/editorState';
import { selectDocument } from '../state/selectors/document';
import { addressOfProcess } from './addressOfProcess';

/**
 * Opens the process that was on screen last if the settings say so and the address names nothing else. From then on, records
 * which process is on screen and when each was last opened. Returns a function that stops recording.
 */
export function reopenLast(store: StoreApi<EditorState>, now: () => number): () => void {
  const { firstScreen, lastProcess } = store.getState().settings;
  if (firstScreen === 'last-process' && lastProcess !== '' && /^#?$/.test(window.location.hash))
    window.history.replaceState(window.history.state, '', addressOfProcess(lastProcess));
  return store.subscribe((state, before) => {
    const { documents, settings, changeSettings } = state;
    const last = settings.lastProcess;
    const shown = selectDocument(state)?.id ?? null;
    if (shown !== null && (shown !== last || shown !== selectDocument(before)?.id)) {
      // Drops processes that were removed.
      const known = Object.entries(settings.openedAt).filter(([id]) => ownOf(documents, id) !== undefined);
      changeSettings({ lastProcess: shown, openedAt: { ...Object.fromEntries(known), [shown]: now() } });
    } else if (ownOf(before.documents, last) && !ownOf(documents, last)) changeSettings({ lastProcess: '' });
  });
}
