import type { StoreApi } from 'zustand';
import { ownOf } from '../core/index';
import type { EditorState } from '../state/editorState';
import { selectDocument } from '../state/selectors/document';
import { printAddress } from './address';

/**
 * Starts with the process that was on screen last, where a person wants that and the address asks for nothing else; notes
 * from then on which one that is, until it is removed. Returns what stops noting.
 */
export function startWhereLeft(store: StoreApi<EditorState>): () => void {
  const { firstScreen, lastProcess } = store.getState().settings;
  if (firstScreen === 'last-process' && lastProcess !== '' && /^#?$/.test(window.location.hash))
    window.history.replaceState(window.history.state, '', stepsOf(lastProcess));
  return store.subscribe((state, before) => {
    const { documents, settings, changeSettings } = state;
    const last = settings.lastProcess;
    const shown = selectDocument(state)?.id ?? last;
    if (ownOf(before.documents, last) && !ownOf(documents, last)) changeSettings({ lastProcess: '' });
    else if (shown !== last) changeSettings({ lastProcess: shown });
  });
}

function stepsOf(documentId: string): string {
  return printAddress({
    ...{ screen: 'process', document: documentId, tab: 'steps', part: null, row: null, field: null, filter: '' },
    ...{ preview: { environment: null, channel: null }, scenario: null, whatIfs: null, panel: null },
  });
}
