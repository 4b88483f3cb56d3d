import { useCallback } from 'react';
import type { ActionId, Process, Result, StepId } from '../../core/index';
import type { EditLabel } from '../../state/editLabel';
import type { EditError } from '../../state/editState';
import { useEditorStore } from '../../state/useEditor';
import { useShownRow } from './shownRow';
import { titleOf } from './subject';

/**
 * An edit of what the editor shows.
 *
 * @param label  gets the name it has on screen
 * @param fold   names the field being typed into, should its edits become one
 */
type RowEdit<Id> = (
  label: (name: string) => EditLabel,
  change: (before: Process, stepId: StepId, actionId: Id) => Result<Process, EditError>,
  fold?: string,
) => EditError | null;

/** Edits the row: a step, or the child action that is shown. Stays the same function while the row is on screen. */
export function useRowEdit(): RowEdit<ActionId | null> {
  const { getState } = useEditorStore();
  const { shownIn } = useShownRow();
  return useCallback(
    (label, change, fold) => {
      const shown = shownIn(getState());
      const { step, action, isChild } = shown;
      const actionId = isChild ? (action?.id ?? null) : null;
      return getState().edit(
        label(titleOf(shown)),
        (before) => change(before, step.id, actionId),
        fold === undefined ? {} : { fold: `${fold} ${actionId ?? step.id}` },
      );
    },
    [getState, shownIn],
  );
}

/** Edits the action whose settings are shown, a child or the only one of a step. */
export function useActionEdit(): RowEdit<ActionId> {
  const { getState } = useEditorStore();
  const { shownIn } = useShownRow();
  return useCallback(
    (label, change, fold) => {
      const { step, action } = shownIn(getState());
      if (action === null) return null;
      return getState().edit(
        label(action.name),
        (before) => change(before, step.id, action.id),
        fold === undefined ? {} : { fold: `${fold} ${action.id}` },
      );
    },
    [getState, shownIn],
  );
}
