import { useMemo } from 'react';
import { useInParts } from '../../../ui/useInParts';
import {
  type DrawnColumns,
  type DrawnLines,
  firstLine,
  headings,
  isWhole,
  nextLines,
  type Range,
  type WantedLines,
  widened,
  withApart,
} from './gridWindow';
import type { GridPlace } from './useGridKeys';
import type { GridView } from './useGridView';

/** Below this many rows all are in the page, so that the browser's own search finds them; of columns likewise. */
const windowedFrom = { rows: 80, columns: 10 };

/** How many rows and columns are in the page beyond those in sight. */
const beyond = { rows: 4, columns: 1 };

/** How many new cells are drawn at once: so few that a key that comes meanwhile need not wait long on a slow machine. */
const cellsAtOnce = 24;

interface Wanted {
  readonly lines: WantedLines;
  readonly focus: GridPlace;
}

const next = (lines: DrawnLines, wanted: Wanted) => nextLines(lines, wanted.lines, cellsAtOnce);
const isDrawn = (lines: DrawnLines, wanted: Wanted) => isWhole(lines, wanted.lines);

/** A key moves the focus at once; the lines that come into sight with it are drawn once that is painted. */
function ofKey(lines: DrawnLines, wanted: Wanted, before: Wanted): DrawnLines | null {
  const isKey = wanted.focus.row !== before.focus.row || wanted.focus.column !== before.focus.column;
  return isKey ? firstLine(lines, wanted.lines) : null;
}

/**
 * The lines and columns of the matrix that are in the page: those in sight and a few beyond, and always the place of the focus,
 * or a key would have nothing to go on from. Many at once, on opening or after a jump, come one part after the other: a slow
 * machine shows each of them and takes keys in between, a fast one shows all in one picture.
 */
export function useDrawnLines(
  counts: { readonly rows: number; readonly columns: number },
  view: GridView,
  active: GridPlace,
): { readonly lines: DrawnLines; readonly heads: DrawnColumns } {
  const columns = useColumns(view.columns, counts.columns, active.column);
  const { row, column } = active;
  const wanted = useMemo(
    () => ({ lines: wantedLines(counts.rows, view.rows, row, columns), focus: { row, column } }),
    [counts.rows, view.rows, row, column, columns],
  );
  // A large matrix begins as its frame and headings: there is enough to draw around it.
  const first = () => {
    const heads = wanted.lines.filter((line) => line.row === headings);
    return nextLines(firstLine(new Map(), heads), wanted.lines, counts.rows > windowedFrom.rows ? 0 : cellsAtOnce);
  };
  const drawn = useInParts({ wanted, first, next, ofKey, isWhole: isDrawn });
  return useMemo(() => {
    const lines = new Map(drawn);
    lines.delete(headings);
    return { lines, heads: drawn.get(headings) ?? columns.other };
  }, [drawn, columns]);
}

interface Columns {
  /** Of the line with the focus. */
  readonly active: DrawnColumns;
  readonly other: DrawnColumns;
}

function useColumns(seen: Range, count: number, active: number): Columns {
  const { first, last } =
    count > windowedFrom.columns ? widened(seen, beyond.columns, count) : { first: 0, last: count - 1 };
  const other = useMemo(() => withApart({ first, last }, null), [first, last]);
  const { apart } = withApart({ first, last }, active);
  const own = useMemo(() => (apart === null ? other : { ...other, apart }), [other, apart]);
  return useMemo(() => ({ active: own, other }), [own, other]);
}

function wantedLines(count: number, seen: Range, active: number, columns: Columns): WantedLines {
  const inSight = widened(seen, 0, count);
  const all = count > windowedFrom.rows ? widened(seen, beyond.rows, count) : { first: 0, last: count - 1 };
  const rows = [
    ...(active < 0 || active >= count ? [] : [active]),
    headings,
    ...placesIn(inSight),
    ...placesIn({ first: inSight.last + 1, last: all.last }),
    ...placesIn({ first: all.first, last: inSight.first - 1 }).reverse(),
  ];
  return [...new Set(rows)].map((row) => ({ row, columns: row === active ? columns.active : columns.other }));
}

function placesIn({ first, last }: Range): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
}
