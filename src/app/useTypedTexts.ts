import { useMemo } from 'react';
import { selectDocument } from '../state/selectors/document';
import { typedIn } from '../state/typedText';
import { useEditorStore } from '../state/useEditor';
import type { TypedTexts } from '../ui/TypedTexts';

/** Keeps pending text of fields with the process on screen. */
export function useTypedTexts(): TypedTexts {
  const { subscribe, getState } = useEditorStore();
  return useMemo(
    () => ({
      subscribe,
      read: (field) => typedIn(selectDocument(getState()), field),
      keep: (field, typed) => getState().keepTyped(field, typed),
    }),
    [subscribe, getState],
  );
}
