import { useEffect, useRef } from 'react';
import { counted } from '../../core/index';
import type { OrderTrial } from '../../state/orderTrial';
import { useEditorStore } from '../../state/useEditor';

/**
 * Keeps an order that was not applied, however the pane is left: by Cancel, or by the browser's Back, which shows a message,
 * since it does not ask.
 */
export function useKeptOrder(
  trial: OrderTrial,
  moves: number,
): { readonly onApply: () => void; readonly onCancel: () => void } {
  const { getState } = useEditorStore();
  const latest = useRef({ trial, moves });
  const isDone = useRef(false);
  useEffect(() => {
    latest.current = { trial, moves };
  });
  useEffect(() => {
    // In development every effect runs twice; only the last leaving counts.
    isDone.current = false;
    return () => {
      const left = latest.current;
      if (isDone.current || left.moves === 0) return;
      getState().leaveOrder(left.trial);
      getState().notify(
        `The new order was not applied: ${counted(left.moves, 'move')} kept. Reorder Steps can bring it back until the next edit.`,
      );
    };
  }, [getState]);
  return {
    onApply: () => {
      isDone.current = true;
    },
    onCancel: () => {
      isDone.current = true;
      if (moves > 0) getState().leaveOrder(trial);
    },
  };
}
