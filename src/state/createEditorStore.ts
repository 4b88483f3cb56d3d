import { createStore, type StoreApi } from 'zustand/vanilla';
import { documentActions } from './documentSlices';
import type { EditorState } from './editorState';
import { nothingOpen } from './nothingOpen';
import { keepPlanFresh } from './planning';
import type { Ports } from './ports';
import { sessionSlice } from './sessionSlice';
import type { SliceTools } from './slice';
import { viewSlice } from './viewSlice';

/** The app's one store: open documents, their history, the view and the plan. Works without a screen. */
export function createEditorStore(ports: Ports): StoreApi<EditorState> {
  const store = createStore<EditorState>()((set, get) => {
    const tools: SliceTools = { get, set, ports };
    return { ...nothingOpen, ...documentActions(tools), ...viewSlice(tools), ...sessionSlice(tools) };
  });
  keepPlanFresh(store, ports.planner);
  return store;
}
