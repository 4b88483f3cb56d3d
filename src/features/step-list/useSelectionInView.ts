import { type RefObject, useEffect } from 'react';
import type { RowFocus } from './StepRows';

/** Scrolls to the row that was opened, wherever that was asked for. The focus stays where it is. */
export function useSelectionInView(selected: string | null, rows: RefObject<RowFocus | null>): void {
  useEffect(() => {
    if (selected !== null) rows.current?.reveal(selected);
  }, [selected, rows]);
}
