import { ok } from '../../base/result';
import type { Process } from '../process';
import type { Step, StepId } from '../step';
import { type EditResult, refuse } from './editRefusal';
import { unknownStep } from './updateStep';

/**
 * Moves one step to another position in the process.
 *
 * Untouched steps stay the same objects, so callers may compare by identity; a move to its present position returns the
 * same process object.
 *
 * @param to  0-based index after the step was taken out: 0 <= to < steps.length
 * @returns   `unknown-step` if no step has this id; `out-of-range` if there is no such index
 */
export function moveStep(process: Process, stepId: StepId, to: number): EditResult {
  return moveSteps(process, [stepId], to);
}

/**
 * Moves several steps to another position, next to each other and in their present order.
 *
 * @param to  0-based index of the first of them among the other steps: 0 <= to <= steps.length - moved
 * @returns   `unknown-step` if an id does not exist; `out-of-range` if there is no such index
 */
export function moveSteps(process: Process, stepIds: readonly StepId[], to: number): EditResult {
  const wanted = new Set(stepIds);
  const moved: Step[] = [];
  const staying: Step[] = [];
  for (const step of process.steps) (wanted.has(step.id) ? moved : staying).push(step);
  if (moved.length !== wanted.size) return unknownStep();
  if (!Number.isInteger(to) || to < 0 || to > staying.length)
    return refuse('out-of-range', `There is no place ${to + 1}. Choose a place from 1 to ${staying.length + 1}.`);
  // The others keep their order, so if these steps are in place, all are.
  if (moved.every((step, index) => step === process.steps[to + index])) return ok(process);
  return ok({ ...process, steps: staying.toSpliced(to, 0, ...moved) });
}
