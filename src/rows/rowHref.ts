import type { Process } from '../core/index';
import type { Selection } from '../state/openDocument';

type Named = { readonly id: string; readonly slug: string };

/**
 * The address of a row, so that it can be opened in another tab or copied. A click does not follow it: the list keeps
 * its filter then. Written as `app/address.ts` reads it.
 */
export function rowHref(documentId: string, process: Process, row: Selection): string {
  const step = process.steps.find((candidate) => candidate.id === row.stepId);
  const action = step?.actions.find((candidate) => candidate.id === row.actionId);
  const path = ['p', documentId, 'steps'];
  if (step) path.push(nameIn(process.steps, step));
  if (step && action) path.push(nameIn(step.actions, action));
  return `#/${path.map(encodeURIComponent).join('/')}`;
}

/** The slug where it names one thing alone, else `~` and the id. */
function nameIn(all: readonly Named[], one: Named): string {
  const isClear = /^[^~/,]+$/.test(one.slug) && all.filter((each) => each.slug === one.slug).length === 1;
  return isClear ? one.slug : `~${one.id}`;
}
