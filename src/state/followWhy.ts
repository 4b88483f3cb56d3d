import type { Process } from '../core/index';
import type { View } from './viewState';

type ProcessView = Extract<View, { readonly screen: 'process' }>;

/** The view with the Why panel moved to the newly selected row, if it was open for the row selected before. */
export function withWhyOfSelection(view: View, before: View, process: Process): View {
  if (view.screen !== 'process' || before.screen !== 'process') return view;
  const { panel, selection } = view;
  if (panel?.kind !== 'why' || panel !== before.panel || selection === null || selection === before.selection)
    return view;
  const step = process.steps.find(({ id }) => id === selection.stepId);
  if (step === undefined) return view;
  // The single action of a step has no row of its own.
  const actionId = step.actions.length > 1 ? selection.actionId : null;
  const { cell } = panel;
  if (cell.stepId === step.id && cell.actionId === actionId) return view;
  return { ...view, panel: { kind: 'why', cell: { ...cell, stepId: step.id, actionId, target: null } } };
}

/** The view with the Why panel moved to the environment previewed now. */
export function withWhyOfEnvironment(view: View, environment: string | null): ProcessView | null {
  if (view.screen !== 'process' || view.panel?.kind !== 'why' || environment === null) return null;
  const { cell } = view.panel;
  if (cell.environment === environment) return null;
  return { ...view, panel: { kind: 'why', cell: { ...cell, environment, target: null } } };
}
