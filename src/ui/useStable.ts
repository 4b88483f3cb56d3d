import { useCallback, useInsertionEffect, useRef } from 'react';

/** A handler that stays the same function but always calls the latest one, so that components with it need not render again. */
export function useStable<Given extends readonly unknown[], Answer>(
  handler: (...given: Given) => Answer,
): (...given: Given) => Answer {
  const latest = useRef(handler);
  useInsertionEffect(() => {
    latest.current = handler;
  });
  return useCallback((...given: Given) => latest.current(...given), []);
}
