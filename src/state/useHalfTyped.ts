import { useState } from 'react';
import type { StoreApi } from 'zustand';
import type { EditorState } from './editorState';
import { useEditor, useEditorStore } from './useEditor';

const texts = new WeakMap<StoreApi<EditorState>, Map<string, string>>();

/**
 * The text of a field that makes something only with a button, such as the name of a new target. It outlives the field:
 * who looks at another page before pressing the button finds it again, for each process on its own.
 *
 * @param field  names the field within a process
 */
export function useHalfTyped(field: string): readonly [text: string, setText: (text: string) => void] {
  const store = useEditorStore();
  const documentId = useEditor(({ view }) => (view.screen === 'process' ? view.documentId : ''));
  const key = `${documentId} ${field}`;
  const [, setTyped] = useState('');
  let kept = texts.get(store);
  if (kept === undefined) {
    kept = new Map();
    texts.set(store, kept);
  }
  const all = kept;
  return [
    all.get(key) ?? '',
    (text) => {
      all.set(key, text);
      setTyped(text);
    },
  ];
}
