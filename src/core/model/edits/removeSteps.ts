import { ok } from '../../base/result';
import type { Process } from '../process';
import type { StepId } from '../step';
import type { EditResult } from './editRefusal';
import { unknownStep } from './updateStep';

/** Removes steps with all their actions. @returns `unknown-step` if an id is not there */
export function removeSteps(process: Process, stepIds: readonly StepId[]): EditResult {
  const unwanted = new Set(stepIds);
  if (unwanted.size === 0) return ok(process);
  const steps = process.steps.filter((step) => !unwanted.has(step.id));
  return steps.length + unwanted.size === process.steps.length ? ok({ ...process, steps }) : unknownStep();
}
