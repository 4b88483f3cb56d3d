import { foldCase } from '../../base/caseless';
import type { Action } from '../../model/action';
import type { Step } from '../../model/step';

/** The steps and actions of a process by folded name; of equal names, the first. */
interface NamedSteps {
  readonly places: ReadonlyMap<string, number>;
  readonly actions: ReadonlyMap<string, { readonly action: Action; readonly owner: Step }>;
}

/** Built once per list of steps, because many texts look up steps. */
export function namedStepsOf(steps: readonly Step[]): NamedSteps {
  const known = remembered.get(steps);
  if (known !== undefined) return known;
  const places = new Map<string, number>();
  const actions = new Map<string, { action: Action; owner: Step }>();
  for (const [place, owner] of steps.entries()) {
    const key = foldCase(owner.name);
    if (!places.has(key)) places.set(key, place);
    for (const action of owner.actions) {
      const name = foldCase(action.name);
      if (!actions.has(name)) actions.set(name, { action, owner });
    }
  }
  const named = { places, actions };
  remembered.set(steps, named);
  return named;
}

const remembered = new WeakMap<readonly Step[], NamedSteps>();
