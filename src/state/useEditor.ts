import { createContext, useContext } from 'react';
import { type StoreApi, useStore } from 'zustand';
import type { EditorState } from './editorState';

export const EditorContext = createContext<StoreApi<EditorState> | null>(null);

/** Reads a part of the state; the component renders again only when that part changes. */
export function useEditor<T>(select: (state: EditorState) => T): T {
  return useStore(useEditorStore(), select);
}

/** The store itself, for event handlers. */
export function useEditorStore(): StoreApi<EditorState> {
  const store = useContext(EditorContext);
  if (store === null) throw new Error('No editor store above this component.');
  return store;
}
