import type { Step } from '../../../model/step';

/** The index of each step's own row among the rows of a plan. */
export function rowIndexes(steps: readonly Step[]): Uint32Array {
  const known = remembered.get(steps);
  if (known !== undefined) return known;
  const indexes = new Uint32Array(steps.length);
  let row = 0;
  for (const [at, { origin, actions }] of steps.entries()) {
    // The step that uses a process template has a row above the template's first step.
    if (origin?.place === 1) row += 1;
    indexes[at] = row;
    row += actions.length < 2 ? 1 : 1 + actions.length;
  }
  remembered.set(steps, indexes);
  return indexes;
}

const remembered = new WeakMap<readonly Step[], Uint32Array>();
