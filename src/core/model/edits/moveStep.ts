import { ok } from '../../base/result';
import type { Process } from '../process';
import type { StepId } from '../step';
import { type EditResult, refuse } from './editRefusal';
import { unknownStep } from './updateStep';

/**
 * Moves one step to another place in the process.
 *
 * Untouched steps stay the same objects, so callers may compare by identity; a move onto its own place returns the
 * very same process.
 *
 * @param to  0-based place after the step was taken out: 0 <= to < steps.length
 * @returns   `unknown-step` if no step has this id; `out-of-range` if there is no such place
 */
export function moveStep(process: Process, stepId: StepId, to: number): EditResult {
  return moveSteps(process, [stepId], to);
}

/**
 * Moves several steps, side by side and in their present order, to another place.
 *
 * @param to  0-based place of the first of them, counted among the steps that stay: 0 <= to <= steps.length - moved
 * @returns   `unknown-step` if an id is not there; `out-of-range` if there is no such place
 */
export function moveSteps(process: Process, stepIds: readonly StepId[], to: number): EditResult {
  const wanted = new Set(stepIds);
  const moved = process.steps.filter((step) => wanted.has(step.id));
  if (moved.length !== wanted.size) return unknownStep();
  const staying = process.steps.filter((step) => !wanted.has(step.id));
  if (!Number.isInteger(to) || to < 0 || to > staying.length)
    return refuse('out-of-range', `There is no place ${to + 1}. Choose a place from 1 to ${staying.length + 1}.`);
  const steps = staying.toSpliced(to, 0, ...moved);
  return ok(steps.every((step, index) => step === process.steps[index]) ? process : { ...process, steps });
}
