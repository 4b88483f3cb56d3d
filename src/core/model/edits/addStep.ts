import { ok } from '../../base/result';
import { newIds } from '../newId';
import type { Process } from '../process';
import type { Step, StepId } from '../step';
import { addActions } from './addAction';
import { asNewStep } from './asNew';
import type { EditResult } from './editRefusal';
import { unknownStep } from './updateStep';

/** Where a new step goes: at the end, before or after another step, or into it as its last child action. */
export type Place = { readonly at: 'end' } | { readonly at: 'before' | 'after' | 'into'; readonly stepId: StepId };

/**
 * Adds a step. It gets new ids, and names and slugs that are taken get a number ("Run a script (2)"), so the same
 * template can be added twice. When it is added into a step, its actions become child actions; its own tags, window and
 * conditions are dropped, since child actions use those of their parent.
 *
 * @returns `unknown-step`, or `template-use` if the place is inside a process template
 */
export function addStep(process: Process, step: Step, place: Place): EditResult {
  if (place.at === 'into') return addActions(process, place.stepId, step.actions);
  const at = place.at === 'end' ? process.steps.length : indexOf(process, place.stepId, place.at);
  if (at === -1) return unknownStep();
  const ids = newIds(process);
  const added = asNewStep(process, step, ids);
  return ok({ ...process, steps: process.steps.toSpliced(at, 0, added), nextId: ids.next() });
}

function indexOf(process: Process, stepId: StepId, at: 'before' | 'after'): number {
  const index = process.steps.findIndex((step) => step.id === stepId);
  return index === -1 || at === 'before' ? index : index + 1;
}
