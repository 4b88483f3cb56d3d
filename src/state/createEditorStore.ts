import { createStore, type StoreApi } from 'zustand/vanilla';
import { backupSlice } from './backupSlice';
import { documentSlice } from './documentSlice';
import type { EditorState } from './editorState';
import { editSlice } from './editSlice';
import { importSlice } from './importSlice';
import { keepPlanFresh, planSlice } from './planning';
import type { Ports } from './ports';
import { scenarioSlice } from './scenarioSlice';
import { sessionSlice } from './sessionSlice';
import type { SliceTools } from './slice';
import { viewSlice } from './viewSlice';

/** The one store of the app: what is open, its history, where the person is, and the plan. Works without a screen. */
export function createEditorStore(ports: Ports): StoreApi<EditorState> {
  const store = createStore<EditorState>()((set, get) => {
    const tools: SliceTools = { get, set, ports };
    return {
      ...documentSlice(tools),
      ...importSlice(tools),
      ...editSlice(tools),
      ...viewSlice(tools),
      ...planSlice(tools),
      ...scenarioSlice(tools),
      ...backupSlice(tools),
      ...sessionSlice(tools),
    };
  });
  keepPlanFresh(store, ports.planner);
  return store;
}
