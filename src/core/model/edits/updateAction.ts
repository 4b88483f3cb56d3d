import type { Result } from '../../base/result';
import { ok } from '../../base/result';
import type { Action, ActionId } from '../action';
import type { Process } from '../process';
import type { Step, StepId } from '../step';
import { type EditRefusal, type EditResult, refuse } from './editRefusal';
import { unknownStep } from './updateStep';

/** An action with its step and index. */
export interface FoundAction {
  readonly step: Step;
  readonly stepIndex: number;
  readonly action: Action;
  readonly actionIndex: number;
}

/** Finds an action: `unknown-step` or `unknown-action` if it does not exist. */
export function findAction(process: Process, stepId: StepId, actionId: ActionId): Result<FoundAction, EditRefusal> {
  const stepIndex = process.steps.findIndex((step) => step.id === stepId);
  const step = process.steps[stepIndex];
  if (step === undefined) return unknownStep();
  const actionIndex = step.actions.findIndex((action) => action.id === actionId);
  const action = step.actions[actionIndex];
  if (action === undefined)
    return refuse('unknown-action', `The step "${step.name}" no longer has this action. Choose another one.`);
  return ok({ step, stepIndex, action, actionIndex });
}

/**
 * Replaces one action with the result of `change`. Everything else stays the same objects; if `change` returns the
 * action itself, the same process is returned.
 *
 * @returns `unknown-step` or `unknown-action` if it is not there
 */
export function updateAction(
  process: Process,
  stepId: StepId,
  actionId: ActionId,
  change: (action: Action) => Action,
): EditResult {
  const found = findAction(process, stepId, actionId);
  if (!found.ok) return found;
  const { step, stepIndex, action, actionIndex } = found.value;
  const after = change(action);
  if (after === action) return ok(process);
  const nextStep = { ...step, actions: step.actions.with(actionIndex, after) };
  return ok({ ...process, steps: process.steps.with(stepIndex, nextStep) });
}

/**
 * Changes one action, or every action of a step if `actionId` is null: settings of a plain step or of a whole parent
 * are stored on its actions.
 */
export function updateActions(
  process: Process,
  stepId: StepId,
  actionId: ActionId | null,
  change: (action: Action) => Action,
): EditResult {
  if (actionId !== null) return updateAction(process, stepId, actionId, change);
  const index = process.steps.findIndex((step) => step.id === stepId);
  const step = process.steps[index];
  if (step === undefined) return unknownStep();
  const actions = step.actions.map(change);
  if (actions.every((action, at) => action === step.actions[at])) return ok(process);
  return ok({ ...process, steps: process.steps.with(index, { ...step, actions }) });
}
