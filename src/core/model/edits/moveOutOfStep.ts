import { ok } from '../../base/result';
import type { Action, ActionId } from '../action';
import { actionConditionOf, actionExpressionOf } from '../actionSettings';
import { newIds } from '../newId';
import type { Process } from '../process';
import { noProperties, propertyOf, withProperty } from '../propertyBag';
import { propertyNames } from '../propertyNames';
import { slugOf } from '../slug';
import type { Step, StepId } from '../step';
import { freeName } from './checkName';
import { type EditResult, refuse } from './editRefusal';
import { findAction } from './updateAction';

/**
 * Makes a child action a step of its own, right after its former parent and with the parent's target tags. The action
 * keeps its id and name, so that references to it remain valid; its condition by expression becomes the step's.
 *
 * @returns `unknown-step`, `unknown-action`, or `last-action` if it already is the only action of its step
 */
export function moveOutOfStep(process: Process, stepId: StepId, actionId: ActionId): EditResult {
  const found = findAction(process, stepId, actionId);
  if (!found.ok) return found;
  const { step, stepIndex, action, actionIndex } = found.value;
  if (step.actions.length === 1) return refuse('last-action', `"${step.name}" is already a step of its own.`);
  const ids = newIds(process);
  const made = asOwnStep(step, action, ids.step());
  const names = process.steps.map((each) => each.name);
  const slugs = new Set(process.steps.map((each) => each.slug));
  const named = { ...made, name: freeName(made.name, names), slug: slugOf(made.slug, slugs) };
  const left = { ...step, actions: step.actions.toSpliced(actionIndex, 1) };
  return ok({ ...process, steps: process.steps.toSpliced(stepIndex, 1, left, named), nextId: ids.next() });
}

/** A child action as a step with its parent's target tags; the action itself is unchanged. */
export function asOwnStep(parent: Step, action: Action, id: StepId): Step {
  const isConditional = actionConditionOf(action) === 'Variable';
  const { targetTags, stepExpression, actionExpression } = propertyNames;
  const tags = withProperty(noProperties, targetTags, propertyOf(parent.properties, targetTags));
  const unconditional = withProperty(withProperty(action.properties, actionExpression, null), stepExpression, null);
  return {
    id,
    name: action.name,
    slug: action.slug === '' ? slugOf(action.name) : action.slug,
    condition: isConditional ? 'Variable' : 'Success',
    startTrigger: 'StartAfterPrevious',
    packageRequirement: 'LetOctopusDecide',
    properties: isConditional ? withProperty(tags, stepExpression, actionExpressionOf(action)) : tags,
    actions: [isConditional ? { ...action, condition: 'Success', properties: unconditional } : action],
    processTemplate: null,
    extras: [],
  };
}
