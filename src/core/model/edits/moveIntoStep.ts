import { ok } from '../../base/result';
import type { Action, ActionId } from '../action';
import { actionTypeOf } from '../actionTypes';
import type { Process } from '../process';
import { withProperty } from '../propertyBag';
import { propertyNames } from '../propertyNames';
import { type RowId, stepIn } from '../row';
import type { Step, StepId } from '../step';
import {
  packageRequirementOf,
  runConditionOf,
  startsWithPrevious,
  stepExpressionOf,
  targetTagsOf,
  windowSizeOf,
} from '../stepSettings';
import { type EditResult, refuse } from './editRefusal';
import { findAction } from './updateAction';
import { unknownStep } from './updateStep';

/**
 * Moves an action to another step as a child action. For a plain step (`actionId` null) its only action is moved: the
 * step's own tags, window, start and package settings are dropped (`settingsLostInside` lists them); a condition by
 * expression moves along. Ids and names stay, so that references to the action remain valid.
 *
 * @param at  0-based index among the actions there; the end if omitted
 * @returns   `unknown-step`, `unknown-action`, `out-of-range`, `several-actions` for a step with more than one,
 *            `template-use`, or `not-a-child` for a type that is always a step of its own
 */
export function moveIntoStep(process: Process, from: RowId, intoId: StepId, at?: number): EditResult {
  const step = stepIn(process, from.stepId);
  const into = stepIn(process, intoId);
  if (step === undefined || into === undefined) return unknownStep();
  if (step === into) return refuse('out-of-range', `It is already in "${into.name}".`);
  const refusal = whyNotInto(step, from.actionId) ?? whyNoneInside(into);
  if (refusal !== null) return refusal;

  const isWhole = from.actionId === null || step.actions.length === 1;
  const found = isWhole ? null : findAction(process, step.id, from.actionId);
  if (found !== null && !found.ok) return found;
  const action = found === null ? asChild(step) : found.value.action;
  if (action === null) return unknownStep();
  const count = into.actions.length;
  const to = at ?? count;
  if (!Number.isInteger(to) || to < 0 || to > count)
    return refuse('out-of-range', `"${into.name}" has no place ${to + 1}. Choose a place from 1 to ${count + 1}.`);
  const steps = process.steps.flatMap((each): readonly Step[] => {
    if (each === into) return [{ ...each, actions: each.actions.toSpliced(to, 0, action) }];
    if (each !== step) return [each];
    return isWhole ? [] : [{ ...each, actions: each.actions.filter((other) => other !== action) }];
  });
  return ok({ ...process, steps });
}

/** The settings a plain step loses when it moves into another one, each as "its own target tag 'db'"; empty for an action. */
export function settingsLostInside(step: Step): readonly string[] {
  const tags = targetTagsOf(step);
  const condition = runConditionOf(step);
  return [
    ...(tags.length === 0 ? [] : [`its own target tag '${tags.join(', ')}'`]),
    ...(windowSizeOf(step) === null ? [] : ['its rolling window']),
    ...(startsWithPrevious(step) ? ['its start with the previous step'] : []),
    ...(condition === 'Failure' || condition === 'Always' ? [`its run condition '${condition}'`] : []),
    ...(packageRequirementOf(step) === 'LetOctopusDecide' ? [] : ['when it runs relative to packages']),
  ];
}

function whyNotInto(step: Step, actionId: ActionId | null): ReturnType<typeof refuse> | null {
  if (step.processTemplate !== null)
    return refuse('template-use', `"${step.name}" uses a process template, which cannot go inside another step.`);
  if (actionId === null && step.actions.length > 1)
    return refuse(
      'several-actions',
      `"${step.name}" has ${step.actions.length} actions. A step with several cannot go inside another step.`,
    );
  const action = step.actions.find((each) => actionId === null || each.id === actionId);
  if (action !== undefined && !actionTypeOf(action).canBeChild)
    return refuse('not-a-child', `"${action.name}" has a type that is always a step of its own.`);
  return null;
}

function whyNoneInside(into: Step): ReturnType<typeof refuse> | null {
  if (into.processTemplate !== null)
    return refuse('template-use', `"${into.name}" uses a process template, which has its own steps.`);
  const only = into.actions.length === 1 ? into.actions[0] : undefined;
  if (only !== undefined && !actionTypeOf(only).canBeChild)
    return refuse('not-a-child', `"${into.name}" has a type that cannot have a second action beside it.`);
  return null;
}

/** The action of a plain step; if the step's condition is an expression, it becomes the action's. */
function asChild(step: Step): Action | null {
  const [action] = step.actions;
  if (action === undefined) return null;
  if (runConditionOf(step) !== 'Variable') return action;
  const properties = withProperty(action.properties, propertyNames.actionExpression, stepExpressionOf(step));
  return { ...action, condition: 'Variable', properties };
}
