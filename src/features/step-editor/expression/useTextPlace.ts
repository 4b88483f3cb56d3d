import { useShown } from '../shownRow';
import type { TextPlace } from './filledIn';

/** Where a text of the row stands: on its action, or on the step itself, which decides what a variable is there. */
export function useTextPlace(isOfStep: boolean): TextPlace {
  return useShown(({ step, action }) => ({ stepId: step.id, actionId: isOfStep ? null : (action?.id ?? null) }));
}

/** Where the run condition stands: on the child action that is shown, else on the step. */
export function useConditionPlace(): TextPlace {
  return useTextPlace(!useShown(({ isChild }) => isChild));
}
