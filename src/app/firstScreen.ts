import type { StoreApi } from 'zustand';
import { ownOf } from '../core/index';
import type { EditorState } from '../state/editorState';
import { printAddress } from './address';

/**
 * Starts with the process that was on screen last, where a person wants that and the address asks for nothing else; notes
 * from then on which one that is, until it is removed. Returns what stops noting.
 */
export function startWhereLeft(store: StoreApi<EditorState>): () => void {
  const { firstScreen, lastProcess } = store.getState().settings;
  if (firstScreen === 'last-process' && lastProcess !== '' && /^#?$/.test(window.location.hash))
    window.history.replaceState(window.history.state, '', stepsOf(lastProcess));
  return store.subscribe(({ view, documents, settings: { lastProcess: last }, changeSettings }, before) => {
    if (ownOf(before.documents, last) && !ownOf(documents, last)) changeSettings({ lastProcess: '' });
    else if (view.screen === 'process' && view.documentId !== last && ownOf(documents, view.documentId))
      changeSettings({ lastProcess: view.documentId });
  });
}

function stepsOf(documentId: string): string {
  return printAddress({
    ...{ screen: 'process', document: documentId, tab: 'steps', part: null, row: null, field: null, filter: '' },
    ...{ preview: { environment: null, channel: null }, panel: null },
  });
}
