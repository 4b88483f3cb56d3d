import type { Step } from '../../../model/step';

/** With more changes than this it is not an edit of single steps. */
const mostChanges = 16;

/** The indexes of the steps that changed; null if the number of steps differs or many changed. */
export function changedSteps(before: readonly Step[], steps: readonly Step[]): readonly number[] | null {
  if (before.length !== steps.length) return null;
  const known = remembered.get(steps);
  if (known !== undefined && known.before === before) return known.changed;
  const changed: number[] = [];
  for (let at = 0; at < steps.length && changed.length <= mostChanges; at += 1)
    if (before[at] !== steps[at]) changed.push(at);
  const few = changed.length <= mostChanges ? changed : null;
  remembered.set(steps, { before, changed: few });
  return few;
}

/** Remembered, because all environments of a plan ask for the same. */
const remembered = new WeakMap<
  readonly Step[],
  { readonly before: readonly Step[]; readonly changed: readonly number[] | null }
>();
