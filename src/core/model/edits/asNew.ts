import type { Action } from '../action';
import type { IdSource } from '../newId';
import type { Process } from '../process';
import { slugOf } from '../slug';
import type { Step } from '../step';
import { freeName } from './checkName';

/** A copy of a step with ids, names and slugs that are new in the process. */
export function asNewStep(process: Process, step: Step, ids: IdSource): Step {
  const others = process.steps.flatMap((other) => other.actions);
  const names = process.steps.map((other) => other.name);
  const only = step.actions.length === 1 ? step.actions[0] : undefined;
  const together = only !== undefined && only.name === step.name;
  const name = freeName(step.name, together ? [...names, ...others.map((action) => action.name)] : names);
  const slugs = new Set(process.steps.map((other) => other.slug));
  if (together) for (const action of others) slugs.add(action.slug);
  const slug = slugOf(step.slug === '' || name !== step.name ? name : step.slug, slugs);
  const id = ids.step();
  if (together) return { ...step, id, name, slug, actions: [{ ...only, id: ids.action(), name, slug }] };
  return { ...step, id, name, slug, actions: asNewActions(others, step.actions, ids) };
}

/** Copies of actions with ids, names and slugs that none of the others has. */
export function asNewActions(others: readonly Action[], actions: readonly Action[], ids: IdSource): readonly Action[] {
  const names = others.map((action) => action.name);
  const slugs = new Set(others.map((action) => action.slug));
  return actions.map((action) => {
    const name = freeName(action.name, names);
    const slug = slugOf(action.slug === '' || name !== action.name ? name : action.slug, slugs);
    names.push(name);
    slugs.add(slug);
    return { ...action, id: ids.action(), name, slug };
  });
}
