import { ok } from '../../base/result';
import type { Process } from '../process';
import type { Step, StepId } from '../step';
import { type EditResult, refuse } from './editRefusal';

/**
 * Replaces one step with the result of `change`. All other steps stay the same objects; if `change` returns the step
 * itself, the same process is returned.
 *
 * @returns `unknown-step` if no step has this id
 */
export function updateStep(process: Process, stepId: StepId, change: (step: Step) => Step): EditResult {
  const index = process.steps.findIndex((step) => step.id === stepId);
  const before = process.steps[index];
  if (before === undefined) return unknownStep();
  const after = change(before);
  return ok(after === before ? process : { ...process, steps: process.steps.with(index, after) });
}

/** The refusal for a step that no longer exists, for example because it was deleted in the meantime. */
export function unknownStep(): Extract<EditResult, { readonly ok: false }> {
  return refuse('unknown-step', 'This step is no longer in the process. Choose another one.');
}
