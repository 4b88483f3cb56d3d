import { useMemo, useRef, useState } from 'react';
import { type Asked, createRowActions, type RowActions } from '../../rows/rowActions';
import { useEditorStore } from '../../state/useEditor';
import { showRow } from './showRow';

/** A question about one row; several rows are edited together only in the list. */
export type AskedOfOneRow = Exclude<Asked, { readonly kind: 'together' }>;

/** The row commands of the palette, and the question that one of them asks. */
export function useRowActions(): {
  readonly rowActions: RowActions;
  readonly asked: AskedOfOneRow | null;
  /** Whether something was asked just now, before it is on screen. */
  readonly hasAsked: () => boolean;
  readonly dropAsked: () => void;
} {
  const store = useEditorStore();
  const [asked, setAsked] = useState<AskedOfOneRow | null>(null);
  const isAsked = useRef(false);
  const rowActions = useMemo(
    () =>
      createRowActions({
        store,
        focus: (row) => row !== null && showRow(store, row),
        ask: (next) => {
          if (next.kind === 'together') return;
          isAsked.current = true;
          setAsked(next);
        },
      }),
    [store],
  );
  return {
    rowActions,
    asked,
    hasAsked: () => isAsked.current,
    dropAsked: () => {
      isAsked.current = false;
      setAsked(null);
    },
  };
}
