import { useMemo } from 'react';
import { useInParts } from './useInParts';

interface List {
  readonly count: number;
  readonly atOnce: number;
}

/** How many items of a long list are drawn: `atOnce` at first, then so many more at a time (`useInParts`). */
export function useGradually(count: number, atOnce: number): number {
  const wanted = useMemo((): List => ({ count, atOnce }), [count, atOnce]);
  return useInParts({ wanted, first: () => next(0, wanted), next, isWhole });
}

const next = (drawn: number, { count, atOnce }: List) => Math.min(count, drawn + atOnce);
const isWhole = (drawn: number, { count }: List) => drawn >= count;
