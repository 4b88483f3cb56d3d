import type { StoreApi } from 'zustand';
import { createLibrary } from '../data/storage/library/createLibrary';
import type { libraryDatabase } from '../data/storage/library/openDatabase';
import { createPageTabs } from '../data/storage/library/pageTabs';
import { browserPersistence } from '../data/storage/persistence';
import { saveFile } from '../data/storage/saveFile';
import type { EditorState } from '../state/editorState';
import { type ConnectedLibrary, connectLibrary } from '../state/library/connectLibrary';
import { applyPendingText } from './applyPendingText';
import { askToKeep } from './askToKeep';
import { newKey } from './newKey';

/** Loads the stored processes and stores edits. Fetched after the first screen is shown. */
export function openLibrary(
  store: StoreApi<EditorState>,
  database: ReturnType<typeof libraryDatabase>,
): ConnectedLibrary {
  const tabs = createPageTabs(newKey());
  askToKeep(store, browserPersistence);
  return connectLibrary(store, {
    storage: createLibrary({ database }),
    tabs,
    save: saveFile,
    now: () => Date.now(),
    newKey,
    applyPendingText,
  });
}
