import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CommandSubject } from '../../rows/commandTable';
import { RowDialogs, type RowDialogsProps } from '../../rows/RowDialogs';
import { type Asked, createRowActions, type RowActions } from '../../rows/rowActions';
import { subjectOf } from '../../rows/subjectOf';
import type { Selection } from '../../state/openDocument';
import { selectProcess } from '../../state/selectors/document';
import { useEditor, useEditorStore } from '../../state/useEditor';

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
export function useRowCommands(follow: (row: Selection | null) => void): RowCommands {
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
  const subjectOfRow = useCallback(
    (row: Selection) => subjectOf(store.getState(), rowActions, row),
    [store, rowActions],
  );
  const dialog = asked && <Dialogs asked={asked} rowActions={rowActions} onClose={() => setAsked(null)} />;
  return { rowActions, subjectOf: subjectOfRow, dialog };
}

function Dialogs(props: Omit<RowDialogsProps, 'process'>) {
  const process = useEditor(selectProcess);
  return process === null ? null : <RowDialogs process={process} {...props} />;
}
