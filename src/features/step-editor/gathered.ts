import type { Process, Step } from '../../core/index';

type Steps = Pick<Process, 'steps'>;

/**
 * A list of what all steps have of something. What a step has is asked once for as long as it is the same object, and the list
 * is the same one until what a step has changes: an edit of one step asks one step.
 */
export function gathered<T>(of: (step: Step) => readonly T[]): (process: Steps) => readonly T[] {
  const byStep = new WeakMap<Step, readonly T[]>();
  let last: { readonly parts: readonly (readonly T[])[]; readonly all: readonly T[] } | null = null;
  const partOf = (step: Step) => {
    const earlier = byStep.get(step);
    if (earlier !== undefined) return earlier;
    const part = of(step);
    byStep.set(step, part.length === 0 ? none : part);
    return part;
  };
  return ({ steps }) => {
    const parts: (readonly T[])[] = [];
    for (const step of steps) {
      const part = partOf(step);
      if (part.length > 0) parts.push(part);
    }
    if (last !== null && isSame(parts, last.parts)) return last.all;
    last = { parts, all: parts.flat() };
    return last.all;
  };
}

const none: readonly never[] = [];

function isSame<T>(left: readonly (readonly T[])[], right: readonly (readonly T[])[]): boolean {
  return left.length === right.length && left.every((part, at) => hasSame(part, right[at] ?? none));
}

/** An edited step is another object, and so are its lists, which mostly hold the same. */
function hasSame<T>(left: readonly T[], right: readonly T[]): boolean {
  return left === right || (left.length === right.length && left.every((each, at) => each === right[at]));
}
