import { ok } from '../../base/result';
import type { ActionId } from '../action';
import type { Process } from '../process';
import type { StepId } from '../step';
import { type EditResult, refuse } from './editRefusal';
import { findAction } from './updateAction';

/**
 * Removes a child action. The last one cannot be removed: Octopus has no steps without actions.
 *
 * @returns `unknown-step`, `unknown-action` or `last-action`
 */
export function removeAction(process: Process, stepId: StepId, actionId: ActionId): EditResult {
  const found = findAction(process, stepId, actionId);
  if (!found.ok) return found;
  const { step, stepIndex, actionIndex } = found.value;
  if (step.actions.length === 1)
    return refuse('last-action', `A step needs at least one action. Delete the step "${step.name}" instead.`);
  const next = { ...step, actions: step.actions.toSpliced(actionIndex, 1) };
  return ok({ ...process, steps: process.steps.with(stepIndex, next) });
}
