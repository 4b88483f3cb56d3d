import { isMeant, type Mentioned } from '../model/isMeant';

/** Names of a file that mean none of these things; none when there are no things, and none for expressions. */
export function unknownIn(things: readonly Mentioned[], names: readonly string[]): readonly string[] {
  if (things.length === 0) return [];
  return names.filter((name) => !name.includes('#{') && !things.some((thing) => isMeant(thing, name)));
}
