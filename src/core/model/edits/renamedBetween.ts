import type { Process } from '../process';
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

/** The steps and actions of a process whose name or slug changed in its next version. Linear in both. */
export function renamedBetween(before: Process, after: Process): readonly Renamed[] {
  if (before === after) return [];
  const next = calledById(after);
  return [...calledById(before)].flatMap(([id, { owner, called: from }]) => {
    const to = next.get(id)?.called;
    return to === undefined || (to.name === from.name && to.slug === from.slug) ? [] : [{ owner, from, to }];
  });
}

function calledById(process: Process) {
  const found = new Map<string, { readonly owner: ReferenceOwner; readonly called: Called }>();
  for (const step of process.steps) {
    found.set(`Step ${step.id}`, { owner: 'Step', called: step });
    for (const action of step.actions) found.set(`Action ${action.id}`, { owner: 'Action', called: action });
  }
  return found;
}
