import { useCallback } from 'react';
import { selectDocument } from './selectors/document';
import { typedIn } from './typedText';
import { useEditor } from './useEditor';

/**
 * The text of a field that takes effect only with a button, such as the name of a new target. It outlives the field and the page:
 * a person who returns before pressing the button finds it again, separately for each process.
 *
 * @param field  names the field within a process
 */
export function useHalfTyped(field: string): readonly [text: string, setText: (text: string) => void] {
  const text = useEditor((state) => typedIn(selectDocument(state), field)?.text ?? '');
  const keepTyped = useEditor((state) => state.keepTyped);
  const setText = useCallback(
    (next: string) => keepTyped(field, next === '' ? null : { text: next, over: '' }),
    [keepTyped, field],
  );
  return [text, setText];
}
