import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Range } from './gridWindow';

/** The sizes of a grid in pixels. */
export interface GridSizes {
  readonly line: number;
  readonly column: number;
  /** The names of the rows, which stay in place before the columns. */
  readonly names: number;
}

/** The rows and columns in sight. */
export interface GridView {
  readonly rows: Range;
  readonly columns: Range;
}

/** What is taken to be in sight before anything could be measured. */
const guessed = { rows: 14, columns: 7 };

/**
 * Which rows and columns of a grid are in sight, and a way to scroll to a place. Rows are as high as each other and columns as
 * wide as each other, so that nothing in the page has to be measured but how far it is scrolled.
 */
export function useGridView(
  scroller: RefObject<HTMLElement | null>,
  sizes: GridSizes,
  home: number,
  /** Whether the grid is in the page now. */
  isThere: boolean,
): { readonly view: GridView; readonly reveal: (row: number, column: number) => void } {
  const [view, setView] = useState<GridView>(() => {
    const last = Math.max(guessed.columns - 1, home);
    return { rows: { first: 0, last: guessed.rows - 1 }, columns: { first: last - guessed.columns + 1, last } };
  });
  const { line, column, names } = sizes;
  // A column to scroll to once the page is laid out; null after that.
  const awaited = useRef<number | null>(home);

  const look = (grid: HTMLElement) => {
    const now = viewOf(grid, { line, column, names });
    if (now !== null) setView((before) => (isSame(before, now) ? before : now));
  };
  const reveal = (row: number, at: number) => {
    const grid = scroller.current;
    if (grid === null) return;
    if (awaited.current !== null) {
      awaited.current = at;
      return;
    }
    scrollTo(grid, { line, column, names }, row, at);
    look(grid);
  };
  const latest = useRef({ look, reveal });
  useEffect(() => {
    latest.current = { look, reveal };
  });

  useEffect(() => {
    const grid = scroller.current;
    if (grid === null || !isThere) return;
    const onScroll = () => {
      awaited.current = null;
      latest.current.look(grid);
    };
    grid.addEventListener('scroll', onScroll, { passive: true });
    // Called for the first time once the page is laid out, when measuring costs nothing.
    const sight = new ResizeObserver(() => {
      const first = awaited.current;
      awaited.current = null;
      if (first !== null) latest.current.reveal(-1, first);
      latest.current.look(grid);
    });
    sight.observe(grid);
    return () => {
      grid.removeEventListener('scroll', onScroll);
      sight.disconnect();
    };
  }, [scroller, isThere]);

  return { view, reveal };
}

function viewOf(grid: HTMLElement, { line, column, names }: GridSizes): GridView | null {
  const { scrollTop, scrollLeft, clientHeight, clientWidth } = grid;
  // Not laid out, as in a test.
  if (clientHeight === 0) return null;
  return {
    rows: { first: Math.floor(scrollTop / line), last: Math.ceil((scrollTop + clientHeight) / line) - 1 },
    columns: {
      first: Math.floor(scrollLeft / column),
      last: Math.ceil((scrollLeft + clientWidth - names) / column) - 1,
    },
  };
}

/** Scrolls just as far as is needed; a place of −1 is always in sight. */
function scrollTo(grid: HTMLElement, { line, column, names }: GridSizes, row: number, at: number): void {
  const heads = grid.firstElementChild instanceof HTMLElement ? grid.firstElementChild.offsetHeight : 0;
  const top = row < 0 ? null : nearest(row * line, line, grid.scrollTop, grid.clientHeight - heads);
  const left = at < 0 ? null : nearest(at * column, column, grid.scrollLeft, grid.clientWidth - names);
  if (top !== null) grid.scrollTop = top;
  if (left !== null) grid.scrollLeft = left;
}

/** Where to scroll to so that something of that size is in sight; null if it is. */
function nearest(begin: number, size: number, scrolled: number, room: number): number | null {
  if (begin < scrolled) return begin;
  return begin + size > scrolled + room ? begin + size - room : null;
}

function isSame(one: GridView, other: GridView): boolean {
  return (
    one.rows.first === other.rows.first &&
    one.rows.last === other.rows.last &&
    one.columns.first === other.columns.first &&
    one.columns.last === other.columns.last
  );
}
