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

/** All that opens, changes, plans and saves documents: most of the code of the store, which the first screen does not need. */
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

/** Gives a store that began without them its documents; what waited for them can be done then. */
export function addDocumentSlices(store: StoreApi<EditorState>, ports: Ports): void {
  // What was noted of the library meanwhile stays.
  const { library } = store.getState();
  store.setState({ ...documentSlices({ get: store.getState, set: store.setState, ports }), library });
  keepPlanFresh(store, ports.planner);
}
