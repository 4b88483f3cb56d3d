import { type Process, stepIn, usageAround } from '../core/index';
import type { Selection } from './openDocument';
import type { View } from './viewState';

/** The selection as far as it exists in the process: without its action only the step, without its step nothing. */
function selectionWithin(selection: Selection | null, process: Process): Selection | null {
  const step = selection && stepIn(process, selection.stepId);
  if (!step) return null;
  if (selection.actionId === null || step.actions.some((action) => action.id === selection.actionId)) return selection;
  return { stepId: selection.stepId, actionId: null };
}

/** The view without references to removed parts of the process; the same object if there are none. */
export function viewWithin(view: View, process: Process): View {
  if (view.screen !== 'process') return view;
  const selection = selectionWithin(view.selection, process);
  const panel = view.panel?.kind === 'why' && !hasRow(process, view.panel.cell) ? null : view.panel;
  return selection === view.selection && panel === view.panel ? view : { ...view, selection, panel };
}

function hasRow(process: Process, row: Selection): boolean {
  // A step of a process template exists as long as the step that uses the template.
  if (usageAround(process, row.stepId) !== undefined) return true;
  const kept = selectionWithin({ stepId: row.stepId, actionId: row.actionId }, process);
  return kept !== null && kept.actionId === row.actionId;
}
