import { useCallback, useInsertionEffect, useRef } from 'react';

/** A handler that stays the same function and does what the latest one would: parts that hold it need not be drawn again. */
export function useStable<Given extends readonly unknown[], Answer>(
  handler: (...given: Given) => Answer,
): (...given: Given) => Answer {
  const latest = useRef(handler);
  useInsertionEffect(() => {
    latest.current = handler;
  });
  return useCallback((...given: Given) => latest.current(...given), []);
}
