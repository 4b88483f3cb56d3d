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
import type { DocumentActions } from './waitingActions';

/** The actions that open, change, plan and save documents: most of the store's code, which the first screen does not need. */
export function documentActions(tools: SliceTools): DocumentActions {
  return {
    ...documentSlice(tools),
    ...importSlice(tools),
    ...editSlice(tools),
    ...planSlice(tools),
    ...scenarioSlice(tools),
    ...backupSlice(tools),
  };
}

/** Puts the document actions into a store created without them; waiting actions then run. */
export function addDocumentSlices(store: StoreApi<EditorState>, ports: Ports): void {
  store.setState(documentActions({ get: store.getState, set: store.setState, ports }));
  keepPlanFresh(store, ports.planner);
}
