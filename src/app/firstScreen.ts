import type { StoreApi } from 'zustand';
import { ownOf } from '../core/index';
import type { EditorState } from '../state/editorState';
import { selectDocument } from '../state/selectors/document';
import { addressOfProcess } from './addressOfProcess';

/**
 * Starts with the process that was on screen last, where a person wants that and the address asks for nothing else; notes
 * from then on which one that is, until it is removed, and when each was. Returns what stops noting.
 */
export function startWhereLeft(store: StoreApi<EditorState>, now: () => number): () => void {
  const { firstScreen, lastProcess } = store.getState().settings;
  if (firstScreen === 'last-process' && lastProcess !== '' && /^#?$/.test(window.location.hash))
    window.history.replaceState(window.history.state, '', addressOfProcess(lastProcess));
  return store.subscribe((state, before) => {
    const { documents, settings, changeSettings } = state;
    const last = settings.lastProcess;
    const shown = selectDocument(state)?.id ?? null;
    if (shown !== null && (shown !== last || shown !== selectDocument(before)?.id)) {
      // What was removed is forgotten on the way.
      const known = Object.entries(settings.openedAt).filter(([id]) => ownOf(documents, id) !== undefined);
      changeSettings({ lastProcess: shown, openedAt: { ...Object.fromEntries(known), [shown]: now() } });
    } else if (ownOf(before.documents, last) && !ownOf(documents, last)) changeSettings({ lastProcess: '' });
  });
}
