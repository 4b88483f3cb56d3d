import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** A place in a grid: row −1 is the row of headings, column −1 the button that folds a step, where it has one. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridKeys {
  readonly active: GridPlace;
  readonly setActive: (place: GridPlace) => void;
  /** In the capture phase: otherwise an arrow key would open the menu of a heading's button. */
  readonly onKeyDownCapture: (event: KeyboardEvent) => void;
}

/**
 * Arrow keys, Home and End (with Ctrl: first and last cell) over a grid that is one stop of the Tab key, after the ARIA
 * grid pattern. Cells carry `data-place="row:column"`; `reveal` scrolls a place into the page before it gets the focus, and
 * the place of the stop must be in the page whenever the grid is.
 */
export function useGridKeys(options: {
  readonly grid: RefObject<HTMLElement | null>;
  readonly rows: number;
  readonly columns: number;
  readonly reveal: (place: GridPlace) => void;
  /** Whether a row has a fold button before its first cell. */
  readonly folds: (row: number) => boolean;
  /** The column where the stop is until a key or click moves it. */
  readonly home: number;
}): GridKeys {
  const { grid, rows, columns, reveal, folds, home } = options;
  const [chosen, setChosen] = useState<{ readonly place: GridPlace; readonly home: number } | null>(null);
  // A new home moves the tab stop: the old place may no longer be on screen.
  const place =
    chosen !== null && chosen.home === home ? chosen.place : { row: Math.max(0, chosen?.place.row ?? 0), column: home };
  // Rows and columns can disappear; the tab stop stays inside the grid.
  const active = { row: Math.min(place.row, rows - 1), column: Math.min(place.column, columns - 1) };
  const setActive = (next: GridPlace) => {
    if (chosen === null || next.row !== active.row || next.column !== active.column) setChosen({ place: next, home });
  };

  // Where a key has led; it gets the focus with the picture that shows it as the stop.
  const goal = useRef<GridPlace | null>(null);
  useLayoutEffect(() => {
    if (goal.current === null) return;
    const { row, column } = goal.current;
    goal.current = null;
    grid.current?.querySelector<HTMLElement>(`[data-place="${row}:${column}"]`)?.focus({ preventScroll: true });
  });

  function onKeyDownCapture(event: KeyboardEvent) {
    // The menu of a heading is outside the grid in the page, but not for React.
    if (!(event.target instanceof Node) || !grid.current?.contains(event.target)) return;
    const wanted = placeAfter(event, active, { row: rows - 1, column: columns - 1 });
    if (wanted === null) return;
    const next = wanted.column < 0 && !folds(wanted.row) ? { ...wanted, column: 0 } : wanted;
    event.preventDefault();
    event.stopPropagation();
    goal.current = next;
    setChosen({ place: next, home });
    reveal(next);
  }
  return { active, setActive, onKeyDownCapture };
}

function placeAfter(event: KeyboardEvent, from: GridPlace, last: GridPlace): GridPlace | null {
  if (event.altKey || event.metaKey) return null;
  const clampRow = (row: number) => Math.max(-1, Math.min(last.row, row));
  switch (event.key) {
    case 'ArrowUp':
      return { ...from, row: clampRow(from.row - 1) };
    case 'ArrowDown':
      return { ...from, row: clampRow(from.row + 1) };
    case 'ArrowLeft':
      return { ...from, column: Math.max(-1, from.column - 1) };
    case 'ArrowRight':
      return { ...from, column: Math.min(last.column, from.column + 1) };
    case 'PageUp':
      return { ...from, row: Math.max(0, from.row - 15) };
    case 'PageDown':
      return { ...from, row: clampRow(from.row + 15) };
    case 'Home':
      return event.ctrlKey ? { row: 0, column: 0 } : { ...from, column: 0 };
    case 'End':
      return event.ctrlKey ? last : { ...from, column: last.column };
    default:
      return null;
  }
}
