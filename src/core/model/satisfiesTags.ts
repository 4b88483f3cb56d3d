import { foldCase } from '../base/caseless';

/**
 * Whether a list of tags satisfies a filter: tags of one set are alternatives, and every set must be met. Tags
 * are canonical, `Set/Tag`; an empty filter is always satisfied.
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
