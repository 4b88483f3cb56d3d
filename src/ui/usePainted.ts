import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from './afterPaint';

/**
 * A value once the page has been painted with it: what is costly to draw of a typed text follows the letter. `useDeferredValue`
 * begins before the letter is painted, and on a slow machine both come in one frame, too late for a letter.
 */
export function usePainted<Value>(value: Value): Value {
  const [painted, setPainted] = useState({ value });
  useEffect(() => {
    if (Object.is(painted.value, value)) return;
    return afterPaint(() => startTransition(() => setPainted({ value })));
  }, [value, painted]);
  return painted.value;
}
