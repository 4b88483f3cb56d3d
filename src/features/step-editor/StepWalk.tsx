import { useCallback, useEffect } from 'react';
import { type Process, rowsOf } from '../../core/index';
import { useEditorStore } from '../../state/useEditor';
import { IconButton } from '../../ui/Button';
import type { Subject } from './subject';

/** The rows before and after the one being edited, by button or Alt+PageUp and Alt+PageDown (ux.md 14.1). */
export function StepWalk({ subject, process }: { readonly subject: Subject; readonly process: Process }) {
  const { getState } = useEditorStore();
  const { step, action, isChild } = subject;
  const rows = rowsOf(process);
  const own = isChild ? (action?.id ?? null) : null;
  const at = rows.findIndex((row) => row.stepId === step.id && row.actionId === own);
  const [before, after] = [rows[at - 1], rows[at + 1]];

  const go = useCallback(
    (row: typeof before) => {
      const { view, navigate } = getState();
      if (view.screen !== 'process' || row === undefined) return;
      navigate({ ...view, selection: { stepId: row.stepId, actionId: row.actionId }, field: null });
    },
    [getState],
  );

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'PageUp' && event.key !== 'PageDown')) return;
      event.preventDefault();
      go(event.key === 'PageUp' ? before : after);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [before, after, go]);

  return (
    <>
      <IconButton
        icon="up"
        look="plain"
        label={before === undefined ? 'Previous' : `Previous: ${before.number} ${before.name}`}
        aria-keyshortcuts="Alt+PageUp"
        whyNot={before === undefined ? 'this is the first' : null}
        onClick={() => go(before)}
      />
      <IconButton
        icon="down"
        look="plain"
        label={after === undefined ? 'Next' : `Next: ${after.number} ${after.name}`}
        aria-keyshortcuts="Alt+PageDown"
        whyNot={after === undefined ? 'this is the last' : null}
        onClick={() => go(after)}
      />
    </>
  );
}
