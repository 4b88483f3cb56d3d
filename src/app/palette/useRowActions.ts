import { useMemo, useRef, useState } from 'react';
import { type Asked, createRowActions, type RowActions } from '../../rows/rowActions';
import { useEditorStore } from '../../state/useEditor';
import { showRow } from './showRow';

/** What is asked of one row; several are edited together in the list alone. */
export type AskedOfOne = Exclude<Asked, { readonly kind: 'together' }>;

/** What rows can be asked to do from the palette, and what one of these asks back. */
export function useRowActions(): {
  readonly rowActions: RowActions;
  readonly asked: AskedOfOne | null;
  /** Whether something was asked just now, before it is on screen. */
  readonly hasAsked: () => boolean;
  readonly dropAsked: () => void;
} {
  const store = useEditorStore();
  const [asked, setAsked] = useState<AskedOfOne | null>(null);
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
