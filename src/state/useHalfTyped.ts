import { useCallback } from 'react';
import { selectDocumentId } from './selectors/view';
import { useEditor } from './useEditor';

/**
 * The text of a field that makes something only with a button, such as the name of a new target. It outlives the field:
 * who looks at another page before pressing the button finds it again, for each process on its own.
 *
 * @param field  names the field within a process
 */
export function useHalfTyped(field: string): readonly [text: string, setText: (text: string) => void] {
  const documentId = useEditor(selectDocumentId);
  const key = `${documentId ?? ''} ${field}`;
  const text = useEditor((state) => state.halfTyped[key] ?? '');
  const typeHalf = useEditor((state) => state.typeHalf);
  return [text, useCallback((next) => typeHalf(key, next), [typeHalf, key])];
}
