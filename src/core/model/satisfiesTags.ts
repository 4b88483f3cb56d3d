import { foldCase } from '../base/caseless';

/**
 * Whether somebody's tags satisfy a filter: tags of one set are alternatives, sets must all be met.
 * Tags are canonical, `Set/Tag`; an empty filter is satisfied by everybody.
 */
export function satisfiesTags(filter: readonly string[], tags: readonly string[]): boolean {
  const has = new Set(tags.map(foldCase));
  const bySet = new Map<string, boolean>();
  for (const tag of filter.map(foldCase)) {
    const set = tag.slice(0, Math.max(0, tag.lastIndexOf('/')));
    bySet.set(set, (bySet.get(set) ?? false) || has.has(tag));
  }
  return [...bySet.values()].every(Boolean);
}
