import type { Process } from '../process';
import type { Step } from '../step';
import type { ReferenceOwner } from './references';

/** The name and slug by which files refer to a step or action. */
export interface Called {
  readonly name: string;
  readonly slug: string;
}

/** A step or action whose name or slug changed. */
export interface Renamed {
  readonly owner: ReferenceOwner;
  readonly from: Called;
  readonly to: Called;
}

/**
 * The steps and actions of a process whose name or slug changed in its next version. Steps that are the same object in both are
 * passed over, so that one rename among a thousand steps reads one.
 */
export function renamedBetween(before: Process, after: Process): readonly Renamed[] {
  const changed = stepsBeside(before, after);
  if (changed.length === 0) return [];
  const next = calledById(stepsBeside(after, before));
  return [...calledById(changed)].flatMap(([id, { owner, called: from }]) => {
    const to = next.get(id)?.called;
    return to === undefined || (to.name === from.name && to.slug === from.slug) ? [] : [{ owner, from, to }];
  });
}

/** The steps that the other version does not have as they are. */
function stepsBeside({ steps }: Process, other: Process): readonly Step[] {
  if (steps === other.steps) return [];
  const theirs = new Set(other.steps);
  return steps.filter((step) => !theirs.has(step));
}

function calledById(steps: readonly Step[]) {
  const found = new Map<string, { readonly owner: ReferenceOwner; readonly called: Called }>();
  for (const step of steps) {
    found.set(`Step ${step.id}`, { owner: 'Step', called: step });
    for (const action of step.actions) found.set(`Action ${action.id}`, { owner: 'Action', called: action });
  }
  return found;
}
