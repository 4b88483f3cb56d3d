import { type MouseEvent, useEffect, useMemo, useRef } from 'react';
import type { RowActions } from '../../rows/rowActions';
import { rowHref } from '../../rows/rowHref';
import { selectProcess } from '../../state/selectors/document';
import { useEditorStore } from '../../state/useEditor';
import type { MenuEntry } from '../../ui/Menu';
import type { RowHandlers } from './rowLook';
import { bare, type ShownRow } from './shownSteps';
import type { CheckedRows } from './useCheckedRows';

export interface RowHandlersOptions {
  readonly documentId: string;
  readonly rows: readonly ShownRow[];
  readonly rowActions: RowActions;
  readonly ticks: CheckedRows;
  /** The row that is open beside the list. */
  readonly opened: string | null;
  readonly fold: (row: ShownRow, folded: boolean) => void;
  readonly setCurrent: (key: string) => void;
  readonly setMenuRow: (key: string | null) => void;
  readonly entries: (row: ShownRow) => readonly MenuEntry[];
}

/** What rows call. The same object all the time, so that a row is only drawn again when it says something else. */
export function useRowHandlers(options: RowHandlersOptions): RowHandlers {
  const store = useEditorStore();
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  return useMemo<RowHandlers>(
    () => ({
      click: (row, event) => click(row, event, latest.current),
      focus: (row) => latest.current.setCurrent(row.key),
      fold: (row, folded) => latest.current.fold(row, folded),
      tick: (row) => latest.current.ticks.toggle(row),
      why: (row) => latest.current.rowActions.why(bare(row)),
      addAfter: (row) => latest.current.rowActions.add({ at: 'after', stepId: row.stepId }),
      menu: (key) => {
        if (key !== null) latest.current.setCurrent(key);
        latest.current.setMenuRow(key);
      },
      entries: (row) => latest.current.entries(row),
      href: (row) => {
        const process = selectProcess(store.getState());
        return process === null ? '#/' : rowHref(latest.current.documentId, process, row);
      },
    }),
    [store],
  );
}

/** A click opens the row; with Ctrl or Shift, or while rows are ticked by key, it ticks. */
function click(
  row: ShownRow,
  event: MouseEvent<HTMLAnchorElement>,
  { rowActions, ticks, rows, opened }: RowHandlersOptions,
): void {
  event.preventDefault();
  if (event.ctrlKey || event.metaKey) {
    ticks.toggle(row);
    return;
  }
  if (event.shiftKey) {
    // The range starts where the last one did; the first one starts at the open row.
    const from = ticks.keys === null ? rows.find((each) => each.key === opened) : undefined;
    ticks.through(from ?? row, row, rows);
    return;
  }
  rowActions.open(bare(row));
  // By key one wants to go on in the step; on a phone the list has just made way for it.
  const link = event.currentTarget;
  const byKey = event.detail === 0;
  requestAnimationFrame(() => {
    if (byKey || link.getClientRects().length === 0) document.querySelector<HTMLElement>('main h1')?.focus();
  });
}
