import { foldCase } from '../base/caseless';
import type { Referable } from './isReferencedBy';
import { slugOf } from './slug';

/** The names of entries that a file mentions by slug, id or name; unknown texts stay as written. */
export function namesOf(things: readonly Referable[], texts: readonly string[]): readonly string[] {
  const names = indexOf(things);
  return texts.map((text) => names.get(foldCase(text)) ?? text);
}

/** Names by every text that refers to them (see `isReferencedBy`); if several entries share a text, the first wins. */
function indexOf(things: readonly Referable[]): ReadonlyMap<string, string> {
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

/** Remembered, because every cell of a plan looks up the same long lists of environments. */
const remembered = new WeakMap<readonly Referable[], ReadonlyMap<string, string>>();
