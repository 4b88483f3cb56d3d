import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { afterLetter } from './afterLetter';
import { useStable } from './useStable';

/**
 * The text of a field and how it is typed into: the field shows a letter at once, and what follows from it, such as the edit of
 * the whole process, happens after the letter is painted. A field that is removed first passes on its pending text.
 *
 * @param value  the text as it is known outside; what is typed stands over it until it was handed over
 */
export function useLetterFirst(
  value: string,
  onChange: (text: string) => void,
): readonly [text: string, type: (text: string) => void] {
  const [typed, setTyped] = useState<string | null>(null);
  const waiting = useRef<string | null>(null);
  const handOver = useStable(() => {
    const text = waiting.current;
    waiting.current = null;
    if (text !== null) onChange(text);
  });
  // Rendered at once: the key or press that follows must see the text as it is then, and a refused text leaves the field.
  const follow = useCallback(() => {
    flushSync(() => {
      handOver();
      setTyped(null);
    });
  }, [handOver]);
  const type = useCallback(
    (text: string) => {
      waiting.current = text;
      setTyped(text);
      afterLetter(follow);
    },
    [follow],
  );
  useLayoutEffect(() => handOver, [handOver]);
  return [typed ?? value, type];
}
