import { foldCase } from '../base/caseless';

/**
 * Whether two target tags are the same. A tag may be written as a bare name or canonically as `Set/Tag`: the whole texts
 * are equal, or exactly one is canonical and ends in the other. Case does not count.
 */
export function sameTag(left: string, right: string): boolean {
  const [one, other] = [foldCase(left), foldCase(right)];
  if (one === other) return true;
  return one.includes('/') !== other.includes('/') && nameInSet(one) === nameInSet(other);
}

export function hasTag(tags: readonly string[], tag: string): boolean {
  return tags.some((each) => sameTag(each, tag));
}

/** Whether they have a tag in common. */
export function shareTag(some: readonly string[], others: readonly string[]): boolean {
  return some.some((tag) => hasTag(others, tag));
}

/**
 * Folded keys under which a thing with a tag is listed, so that `keysOfWantedTag` finds it: its own text, and for a
 * canonical one its name within the set, marked so that two canonical tags of different sets do not meet there.
 */
export function keysOfTag(tag: string): readonly string[] {
  const key = foldCase(tag);
  return key.includes('/') ? [key, `/${nameInSet(key)}`] : [key];
}

export function keysOfWantedTag(tag: string): readonly string[] {
  const key = foldCase(tag);
  return key.includes('/') ? [key, nameInSet(key)] : [key, `/${key}`];
}

function nameInSet(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}
