import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EditorState } from './editorState';
import { nothingOpen } from './nothingOpen';
import { sessionSlice } from './sessionSlice';
import { viewSlice } from './viewSlice';
import { waitingActions } from './waitingActions';

/**
 * The store of the first screen: nothing is open yet, and the document code is not loaded. Actions on documents wait until it is
 * (`addDocumentSlices`).
 *
 * @param fetchRest  resolves when the document slices are in the store; never if they cannot be fetched, which it reports
 */
export function createStartStore(fetchRest: () => Promise<unknown>): StoreApi<EditorState> {
  return createStore<EditorState>()((set, get) => ({
    ...waitingActions(() => fetchRest().then(get)),
    ...viewSlice({ get, set }),
    ...sessionSlice({ get, set }),
    ...nothingOpen,
  }));
}
