import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Process } from '../../core/index';
import type { CommandSubject } from '../../rows/commandTable';
import { RowDialogs } from '../../rows/RowDialogs';
import { type Asked, createRowActions, type RowActions } from '../../rows/rowActions';
import { subjectOf } from '../../rows/subjectOf';
import type { Selection } from '../../state/openDocument';
import { useEditorStore } from '../../state/useEditor';

export interface RowCommands {
  readonly rowActions: RowActions;
  /** The row with what its commands need, as it is at the moment of asking; null when it is gone. */
  readonly subjectOf: (row: Selection) => CommandSubject | null;
  /** The window that a command asks with; null when none does. */
  readonly dialog: ReactNode;
}

/**
 * The commands of the list for rows the editor shows.
 *
 * @param follow  called with the row to go on with after something was done; null when no row is left
 */
export function useRowCommands(process: Process, follow: (row: Selection | null) => void): RowCommands {
  const store = useEditorStore();
  const [asked, setAsked] = useState<Exclude<Asked, { readonly kind: 'together' }> | null>(null);
  const latest = useRef(follow);
  useEffect(() => {
    latest.current = follow;
  });
  const rowActions = useMemo(
    () =>
      createRowActions({
        store,
        focus: (row) => latest.current(row),
        // Several rows are edited together in the list alone.
        ask: (next) => setAsked(next.kind === 'together' ? null : next),
      }),
    [store],
  );
  const subjectOfRow = (row: Selection) => subjectOf(store.getState(), rowActions, row);
  const dialog = asked && (
    <RowDialogs process={process} asked={asked} rowActions={rowActions} onClose={() => setAsked(null)} />
  );
  return { rowActions, subjectOf: subjectOfRow, dialog };
}
