import type { ActionId } from '../action';
import type { Process } from '../process';
import { type PropertyBag, propertyOf, withProperty } from '../propertyBag';
import { propertyNames } from '../propertyNames';
import type { StepId } from '../step';
import { withFields } from '../withFields';
import { type EditResult, refuse } from './editRefusal';
import { updateAction } from './updateAction';

/** The worker pool of an action: a pool, or the variable that supplies one; null = the default pool. */
export interface WorkerPoolChoice {
  readonly pool: string | null;
  readonly variable: string | null;
}

/**
 * Sets the worker pool. An empty variable (`""`) in the file is kept if no variable is set.
 *
 * @returns `unknown-step` or `unknown-action`
 */
export function setWorkerPool(
  process: Process,
  stepId: StepId,
  actionId: ActionId,
  choice: WorkerPoolChoice,
): EditResult {
  return updateAction(process, stepId, actionId, (action) =>
    withFields(action, {
      workerPool: choice.pool,
      workerPoolVariable: choice.variable === null && action.workerPoolVariable === '' ? '' : choice.variable,
    }),
  );
}

/** Sets the notes (Markdown); an empty text removes them. @returns `unknown-step` or `unknown-action` */
export function setNotes(process: Process, stepId: StepId, actionId: ActionId, notes: string | null): EditResult {
  return updateAction(process, stepId, actionId, (action) =>
    withFields(action, { notes: notes === '' ? null : notes }),
  );
}

/** Sets how often a failed action is retried; 0 removes the setting. @returns `not-a-number` unless 0 <= retries, whole */
export function setRetries(process: Process, stepId: StepId, actionId: ActionId, retries: number): EditResult {
  if (!Number.isInteger(retries) || retries < 0)
    return refuse('not-a-number', `${retries} is not a number of retries. Use a whole number from 0.`);
  return updateAction(process, stepId, actionId, (action) =>
    withFields(action, { properties: withNumber(action.properties, propertyNames.retries, retries) }),
  );
}

/**
 * Sets after how many minutes an attempt is cancelled; null removes the limit.
 *
 * @returns `not-a-number` unless 1 <= minutes, whole
 */
export function setTimeLimit(process: Process, stepId: StepId, actionId: ActionId, minutes: number | null): EditResult {
  if (minutes !== null && (!Number.isInteger(minutes) || minutes < 1))
    return refuse('not-a-number', `${minutes} is not a time limit. Use whole minutes from 1.`);
  return updateAction(process, stepId, actionId, (action) =>
    withFields(action, { properties: withNumber(action.properties, propertyNames.timeoutMinutes, minutes ?? 0) }),
  );
}

/** 0 means no property; a stored text of the same number keeps its spelling. */
function withNumber(bag: PropertyBag, name: string, number: number): PropertyBag {
  const stored = propertyOf(bag, name)?.trim() ?? '';
  const present = /^\d{1,9}$/.test(stored) || stored === '' ? Number(stored) : null;
  if (present === number) return bag;
  return withProperty(bag, name, number === 0 ? null : String(number));
}
