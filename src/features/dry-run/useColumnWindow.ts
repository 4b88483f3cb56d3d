import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

/** Places of columns, both inclusive. */
export interface ColumnRange {
  readonly first: number;
  readonly last: number;
}

/** Up to this many columns all are rendered, so that the browser's own search finds them. */
const windowedFrom = 10;

/** Which columns of the matrix are rendered: all if there are few, otherwise only those near the visible part. */
export function useColumnWindow(options: {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Least width of a column, in pixels. */
  readonly width: number;
  /** Width of what is before the columns, in pixels. */
  readonly before: number;
}): { readonly drawn: ColumnRange; readonly reveal: (column: number) => void } {
  const { scroller, count, width, before } = options;
  const isWindowed = count > windowedFrom;
  const across = useVirtualizer({
    count,
    enabled: isWindowed,
    horizontal: true,
    getScrollElement: () => scroller.current,
    estimateSize: () => width,
    paddingStart: before,
    scrollPaddingStart: before,
    overscan: 1,
    useFlushSync: false,
  });
  const items = isWindowed ? across.getVirtualItems() : [];
  return {
    drawn: isWindowed
      ? { first: items[0]?.index ?? 0, last: items.at(-1)?.index ?? Math.min(count, windowedFrom) - 1 }
      : { first: 0, last: count - 1 },
    reveal: (column) => {
      if (isWindowed && column >= 0) across.scrollToIndex(column);
    },
  };
}
