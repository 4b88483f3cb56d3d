import { foldCase } from '../base/caseless';
import type { Mentioned } from './isMeant';
import { slugOf } from './slug';

/** Names of things that a file mentions by slug, id or name; what the model does not know stays as it is written. */
export function namesOf(things: readonly Mentioned[], texts: readonly string[]): readonly string[] {
  const names = indexOf(things);
  return texts.map((text) => names.get(foldCase(text)) ?? text);
}

/** Names by what means them, as `isMeant` says; of several things that a text means it is the first. */
function indexOf(things: readonly Mentioned[]): ReadonlyMap<string, string> {
  const known = remembered.get(things);
  if (known !== undefined) return known;
  const names = new Map<string, string>();
  for (const { name, id, slug } of things) {
    for (const text of [name, id, slug ?? slugOf(name)]) {
      const key = text === undefined ? undefined : foldCase(text);
      if (key !== undefined && !names.has(key)) names.set(key, name);
    }
  }
  remembered.set(things, names);
  return names;
}

/** Long lists of environments are asked for by every cell of a plan. */
const remembered = new WeakMap<readonly Mentioned[], ReadonlyMap<string, string>>();
