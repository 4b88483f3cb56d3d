import { ok } from '../../base/result';
import type { Action, ActionId } from '../action';
import type { Process } from '../process';
import { stepIn } from '../row';
import { slugOf } from '../slug';
import type { Step, StepId } from '../step';
import { withFields } from '../withFields';
import { type EditResult, refuse } from './editRefusal';
import { findAction, updateAction } from './updateAction';
import { unknownStep, updateStep } from './updateStep';

/**
 * Changes the slug of a step or of one of its actions. The action of a plain step changes too if both had the same
 * slug.
 *
 * @returns `unknown-step`, `unknown-action`, `slug-empty`, `slug-characters` or `slug-taken`
 */
export function setSlug(process: Process, stepId: StepId, actionId: ActionId | null, slug: string): EditResult {
  const step = stepIn(process, stepId);
  if (step === undefined) return unknownStep();
  if (slug === '') return refuse('slug-empty', 'A slug needs at least one letter or digit.');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    return refuse('slug-characters', `"${slug}" is not a slug. Use lower-case letters, digits and single hyphens.`);
  if (actionId !== null) {
    const found = findAction(process, stepId, actionId);
    if (!found.ok) return found;
    if (found.value.action.slug === slug) return ok(process);
    const others = process.steps.flatMap((other) => other.actions).filter((action) => action.id !== actionId);
    if (others.some((action) => action.slug === slug)) return slugTaken(slug);
    return updateAction(process, stepId, actionId, (action) => ({ ...action, slug }));
  }
  const others = process.steps.filter((other) => other.id !== stepId);
  if (others.some((other) => other.slug === slug)) return slugTaken(slug);
  const only = sharingAction(step);
  if (only === undefined) return updateStep(process, stepId, (before) => withFields(before, { slug }));
  if (others.some((other) => other.actions.some((action) => action.slug === slug))) return slugTaken(slug);
  return updateStep(process, stepId, (before) => withFields(before, { slug, actions: [withFields(only, { slug })] }));
}

/**
 * The slug Octopus would make from a name for this step or action, with a number if it is taken. "" if the name
 * contains no letter or digit allowed in a slug.
 */
export function freeSlug(process: Process, stepId: StepId, actionId: ActionId | null, name: string): string {
  if (!/[a-z0-9]/i.test(name)) return '';
  const step = stepIn(process, stepId);
  const own = actionId ?? (step === undefined ? undefined : sharingAction(step)?.id);
  const steps = actionId === null ? process.steps.filter((other) => other.id !== stepId) : [];
  const actions = own === undefined ? [] : process.steps.flatMap((other) => other.actions);
  return slugOf(name, new Set([...steps, ...actions.filter(({ id }) => id !== own)].map(({ slug }) => slug)));
}

/** The action of a plain step, if it has the slug of its step. */
function sharingAction(step: Step): Action | undefined {
  const only = step.actions.length === 1 ? step.actions[0] : undefined;
  return only?.slug === step.slug ? only : undefined;
}

function slugTaken(slug: string): EditResult {
  return refuse('slug-taken', `The slug "${slug}" is taken. Slugs tell steps and actions apart; choose another one.`);
}
