import type { ActionId } from '../action';
import type { Process } from '../process';
import { type RowId, stepIn } from '../row';
import type { StepId } from '../step';
import { mapReferring } from './mapTexts';
import { countReferences } from './references';

/** A text that refers to a step or action by name. */
export interface NameUsage extends RowId {
  /** The property or field that holds the text. */
  readonly field: string;
}

/**
 * The texts that a rename would change: references to a step (and to the only action of a plain step, which has the
 * same name), or to one action.
 */
export function usagesOfName(process: Process, stepId: StepId, actionId: ActionId | null = null): readonly NameUsage[] {
  const step = stepIn(process, stepId);
  if (step === undefined) return [];
  const renamed =
    actionId === null
      ? step.actions.filter((action) => step.actions.length === 1 && action.name === step.name)
      : step.actions.filter((action) => action.id === actionId);
  const found: NameUsage[] = [];
  mapReferring(process, (text, place) => {
    const count =
      (actionId === null ? countReferences(text, 'Step', step.name) : 0) +
      renamed.reduce((sum, action) => sum + countReferences(text, 'Action', action.name), 0);
    if (count > 0) found.push({ stepId: place.step.id, actionId: place.action?.id ?? null, field: place.field });
    return text;
  });
  return found;
}
