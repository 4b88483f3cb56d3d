import type { StoreApi } from 'zustand';
import type { EditorState } from '../state/editorState';
import { printAddress } from './address';

/**
 * Starts with the process that was on screen last, where a person wants that, the address asks for nothing else and the
 * browser still has it; notes from then on which one that is. Returns what stops noting.
 */
export function startWhereLeft(store: StoreApi<EditorState>): () => void {
  const { settings, documents } = store.getState();
  const { firstScreen, lastProcess } = settings;
  if (firstScreen === 'last-process' && documents[lastProcess] && /^#?$/.test(window.location.hash))
    window.history.replaceState(window.history.state, '', stepsOf(lastProcess));
  return store.subscribe(({ view, settings: now, changeSettings }) => {
    if (view.screen !== 'process' || view.documentId === now.lastProcess) return;
    changeSettings({ lastProcess: view.documentId });
  });
}

function stepsOf(documentId: string): string {
  return printAddress({
    ...{ screen: 'process', document: documentId, tab: 'steps', part: null, row: null, field: null, filter: '' },
    ...{ lens: { environment: null, channel: null }, panel: null },
  });
}
