import type { Action, Process, RowId, Step } from '../../core/index';
import type { Selection } from '../../state/openDocument';

/**
 * What the editor shows: a plain step (`action` is its only one, `isChild` false), a step with several actions
 * (`action` null), or one child action (`isChild` true).
 */
export interface Subject {
  readonly step: Step;
  readonly stepIndex: number;
  readonly action: Action | null;
  readonly actionIndex: number;
  readonly isChild: boolean;
  /** "7" or "7.3". */
  readonly number: string;
}

/** The subject of a selection, or null when nothing (that still exists) is selected. */
export function subjectOf(process: Process, selection: Selection | null): Subject | null {
  if (selection === null) return null;
  const stepIndex = process.steps.findIndex((step) => step.id === selection.stepId);
  const step = process.steps[stepIndex];
  if (step === undefined) return null;
  const number = String(stepIndex + 1);
  const actionIndex = step.actions.findIndex((action) => action.id === selection.actionId);
  const child = step.actions[actionIndex];
  if (child !== undefined && step.actions.length > 1)
    return { step, stepIndex, action: child, actionIndex, isChild: true, number: `${number}.${actionIndex + 1}` };
  const only = step.actions.length === 1 ? (step.actions[0] ?? null) : null;
  return { step, stepIndex, action: only, actionIndex: 0, isChild: false, number };
}

/** The row of the list it is. */
export function rowOf({ step, action, isChild }: Subject): RowId {
  return { stepId: step.id, actionId: isChild ? (action?.id ?? null) : null };
}

/** Its name on screen: the step's, or the child action's. */
export function titleOf({ step, action, isChild }: Subject): string {
  return isChild && action !== null ? action.name : step.name;
}

/** Whether nothing of it can run because it is switched off. */
export function isDisabled({ step, action }: Subject): boolean {
  return action === null ? step.actions.length > 0 && step.actions.every((each) => each.isDisabled) : action.isDisabled;
}

/** What a rename is about: the step, or the child action alone. */
export function namedOf({ step, action, isChild }: Subject): RowId & { readonly name: string; readonly slug: string } {
  const child = isChild ? action : null;
  return { stepId: step.id, actionId: child?.id ?? null, name: (child ?? step).name, slug: (child ?? step).slug };
}
