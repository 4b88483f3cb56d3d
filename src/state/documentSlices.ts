import type { StoreApi } from 'zustand/vanilla';
import { backupSlice } from './backupSlice';
import { documentSlice } from './documentSlice';
import type { EditorState } from './editorState';
import { editSlice } from './editSlice';
import { importSlice } from './importSlice';
import { keepPlanFresh, planSlice } from './planning';
import type { Ports } from './ports';
import { scenarioSlice } from './scenarioSlice';
import type { SliceTools } from './slice';
import type { DocumentSlices } from './waitingActions';

/** The slices that open, change, plan and save documents: most of the store's code, which the first screen does not need. */
export function documentSlices(tools: SliceTools): DocumentSlices {
  return {
    ...documentSlice(tools),
    ...importSlice(tools),
    ...editSlice(tools),
    ...planSlice(tools),
    ...scenarioSlice(tools),
    ...backupSlice(tools),
  };
}

/** Adds the document slices to a store created without them; waiting actions then run. */
export function addDocumentSlices(store: StoreApi<EditorState>, ports: Ports): void {
  // What became known of the library meanwhile stays.
  const { library } = store.getState();
  store.setState({ ...documentSlices({ get: store.getState, set: store.setState, ports }), library });
  keepPlanFresh(store, ports.planner);
}
