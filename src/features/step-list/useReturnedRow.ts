import { useEffect, useRef } from 'react';
import { rowKey } from '../../core/index';
import { useEditor, useEditorStore } from '../../state/useEditor';
import type { ShownRow } from './shownSteps';

/** Goes to the row that undo led to: it gets the focus and, if the details are beside the list, is opened. */
export function useReturnedRow(goTo: (row: ShownRow) => void, rows: readonly ShownRow[]): void {
  const store = useEditorStore();
  const returned = useEditor((state) => state.returned);
  // Ignores what was undone before this list was on screen.
  const known = useRef(returned);
  useEffect(() => {
    if (returned === null || returned === known.current) return;
    const row = rows.find(({ key }) => key === rowKey(returned.row));
    if (row === undefined) return;
    known.current = returned;
    const details = document.getElementById('details');
    if (details !== null && details.getClientRects().length > 0)
      store.getState().changeView({ selection: returned.row, field: null });
    goTo(row);
  }, [returned, rows, goTo, store]);
}
