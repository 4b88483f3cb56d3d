import { foldCase } from '../base/caseless';

/**
 * Whether two target tags are the same, ignoring case. A tag is a bare name or canonical, `Set/Tag`: the texts are
 * equal, or exactly one is canonical and its tag part equals the other.
 */
export function sameTag(left: string, right: string): boolean {
  const [one, other] = [foldCase(left), foldCase(right)];
  if (one === other) return true;
  return one.includes('/') !== other.includes('/') && nameInSet(one) === nameInSet(other);
}

export function hasTag(tags: readonly string[], tag: string): boolean {
  return tags.some((each) => sameTag(each, tag));
}

/** Whether the lists have a tag in common. */
export function shareTag(some: readonly string[], others: readonly string[]): boolean {
  return some.some((tag) => hasTag(others, tag));
}

/**
 * The folded keys under which a tag is indexed for `keysOfWantedTag`: its own text, and for a canonical tag also its
 * bare name, marked so that canonical tags of different sets do not match each other.
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
