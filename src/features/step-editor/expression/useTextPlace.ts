import { useShown } from '../shownRow';
import type { TextPlace } from './filledIn';

/** What a text of the row belongs to: its action or the step itself, which decides the values of variables. */
export function useTextPlace(isOfStep: boolean): TextPlace {
  return useShown(({ step, action }) => ({ stepId: step.id, actionId: isOfStep ? null : (action?.id ?? null) }));
}

/** What the run condition belongs to: the shown child action, otherwise the step. */
export function useConditionPlace(): TextPlace {
  return useTextPlace(!useShown(({ isChild }) => isChild));
}
