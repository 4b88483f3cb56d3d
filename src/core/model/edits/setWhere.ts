import { sameName } from '../../base/caseless';
import { ok } from '../../base/result';
import type { ActionId } from '../action';
import { runOnServerOf } from '../actionSettings';
import type { Process } from '../process';
import { type PropertyBag, propertyOf, withProperty } from '../propertyBag';
import { propertyNames } from '../propertyNames';
import type { StepId } from '../step';
import { withFields } from '../withFields';
import type { EditResult } from './editRefusal';
import { findAction } from './updateAction';

/** Where an action runs: on each target with a tag, once on a worker or the server, or on a worker once per target. */
export type Where = 'targets' | 'worker' | 'worker-per-target';

/**
 * Sets where an action runs. A plain step moved to a worker loses its target tags and window, which would make it run
 * once per target; a child action keeps those of its parent.
 *
 * @param options.sayServer  whether "on the server" is written (`"true"`, JSON and OCL before schema 4) or left out.
 *                           Default: written if any action of the process writes it
 * @returns `unknown-step` or `unknown-action`
 */
export function setWhere(
  process: Process,
  stepId: StepId,
  actionId: ActionId,
  where: Where,
  options: { readonly sayServer?: boolean } = {},
): EditResult {
  const found = findAction(process, stepId, actionId);
  if (!found.ok) return found;
  const { step, stepIndex, action, actionIndex } = found.value;
  const sayServer = options.sayServer ?? saysServer(process);
  const nextAction = withFields(action, { properties: placed(action.properties, where !== 'targets', sayServer) });
  const clears = where === 'worker' && step.actions.length === 1;
  const nextStep = withFields(step, {
    actions: nextAction === action ? step.actions : step.actions.with(actionIndex, nextAction),
    properties: clears
      ? withProperty(withProperty(step.properties, propertyNames.targetTags, null), propertyNames.windowSize, null)
      : step.properties,
  });
  return ok(nextStep === step ? process : { ...process, steps: process.steps.with(stepIndex, nextStep) });
}

function placed(bag: PropertyBag, onServer: boolean, sayServer: boolean): PropertyBag {
  const stored = propertyOf(bag, propertyNames.runOnServer);
  if (stored !== null && sameName(stored.trim(), String(onServer))) return bag;
  if (onServer && !sayServer) return withProperty(bag, propertyNames.runOnServer, null);
  return withProperty(bag, propertyNames.runOnServer, inCaseOf(stored, String(onServer)));
}

/** Keeps the capital letter of a stored `True` or `False`. */
function inCaseOf(stored: string | null, text: string): string {
  return stored !== null && /^\s*[TF]/.test(stored) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** Whether the process writes "on the server" instead of leaving it out: at least one action does. */
export function saysServer(process: Process): boolean {
  return process.steps.some((step) => step.actions.some((action) => runOnServerOf(action) === true));
}
