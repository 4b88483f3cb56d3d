import type { Step } from '../../model/step';
import { isRequired } from './isRequired';

/** Whether a step may not be left out by hand: one of its actions is required. */
export function actionsRequired(step: Step): boolean {
  return step.actions.some(isRequired);
}
