import { type IdSource, idsFrom, type Process, type Step } from '../core/index';
import { sameContent } from './sameContent';

/**
 * A process read from elsewhere, as the next version of another: steps and actions with the same slug keep their ids, and equal
 * parts stay the same objects, so that writing leaves them alone.
 */
export function adopted(read: Process, before: Process): Process {
  const ids = idsFrom(before.nextId);
  const known = new Map(before.steps.map((step) => [step.slug, step]));
  const steps = read.steps.map((step) => adoptedStep(step, taken(known, step.slug), ids));
  const same = steps.length === before.steps.length && steps.every((step, at) => step === before.steps[at]);
  const next = { ...read, steps: same ? before.steps : steps, kind: before.kind, name: read.name || before.name };
  const process = { ...next, nextId: ids.next() };
  return sameContent(process, before) ? before : process;
}

function adoptedStep(step: Step, old: Step | undefined, ids: IdSource): Step {
  if (old === undefined)
    return { ...step, id: ids.step(), actions: step.actions.map((action) => ({ ...action, id: ids.action() })) };
  if (sameContent(step, old)) return old;
  const known = new Map(old.actions.map((action) => [action.slug, action]));
  const actions = step.actions.map((action) => {
    const same = taken(known, action.slug);
    if (same === undefined) return { ...action, id: ids.action() };
    return sameContent(action, same) ? same : { ...action, id: same.id };
  });
  return { ...step, id: old.id, actions };
}

/** Takes the entry of a slug out of the map, so that no two get the same id. */
function taken<T>(known: Map<string, T>, slug: string): T | undefined {
  const found = known.get(slug);
  known.delete(slug);
  return found;
}
