import type { Process } from '../core/index';
import type { Selection } from '../state/openDocument';

type Named = { readonly id: string; readonly slug: string };

/**
 * The address of a row, so that it can be opened in another tab or copied. A click does not follow it: the list keeps
 * its filter then. Written as `app/address.ts` reads it.
 */
export function rowHref(documentId: string, process: Process, row: Selection): string {
  const step = namesOf(process.steps).byId.get(row.stepId);
  const action = step?.actions.find((candidate) => candidate.id === row.actionId);
  const path = ['p', documentId, 'steps'];
  if (step) path.push(addressName(process.steps, step));
  if (step && action) path.push(addressName(step.actions, action));
  return `#/${path.map(encodeURIComponent).join('/')}`;
}

/** What an address calls a step or action: the slug where it names one thing alone, else `~` and the id. */
export function addressName(all: readonly Named[], one: Named): string {
  const isClear = /^[^~/,]+$/.test(one.slug) && namesOf(all).slugs.get(one.slug) === 1;
  return isClear ? one.slug : `~${one.id}`;
}

interface Names<Thing> {
  readonly byId: ReadonlyMap<string, Thing>;
  /** How many things have a slug. */
  readonly slugs: ReadonlyMap<string, number>;
}

// Each row asks for its address, so looking through all steps would cost the square of their number.
const known = new WeakMap<readonly Named[], Names<unknown>>();

function namesOf<Thing extends Named>(all: readonly Thing[]): Names<Thing> {
  const earlier = known.get(all);
  if (earlier !== undefined) return earlier as Names<Thing>;
  const slugs = new Map<string, number>();
  for (const { slug } of all) slugs.set(slug, (slugs.get(slug) ?? 0) + 1);
  const names = { byId: new Map(all.map((one) => [one.id, one])), slugs };
  known.set(all, names);
  return names;
}
