import { ok } from '../../base/result';
import type { ActionId } from '../action';
import type { Process } from '../process';
import type { StepId } from '../step';
import { type EditResult, refuse } from './editRefusal';
import { findAction } from './updateAction';

/**
 * Moves a child action within its step.
 *
 * @param to  0-based index after the action was taken out: 0 <= to < actions.length
 * @returns   `unknown-step`, `unknown-action`, or `out-of-range` if there is no such index
 */
export function moveAction(process: Process, stepId: StepId, actionId: ActionId, to: number): EditResult {
  const found = findAction(process, stepId, actionId);
  if (!found.ok) return found;
  const { step, stepIndex, action, actionIndex } = found.value;
  const count = step.actions.length;
  if (!Number.isInteger(to) || to < 0 || to >= count)
    return refuse('out-of-range', `"${step.name}" has no place ${to + 1}. Choose a place from 1 to ${count}.`);
  if (to === actionIndex) return ok(process);
  const actions = step.actions.toSpliced(actionIndex, 1).toSpliced(to, 0, action);
  return ok({ ...process, steps: process.steps.with(stepIndex, { ...step, actions }) });
}
