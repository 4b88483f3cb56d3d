/** What an address names that does not exist, with close names. */
export interface Lost {
  readonly text: string;
  readonly ways: readonly { readonly label: string; readonly href: string }[];
}

/** The maximum number of names offered. */
const maxWays = 3;

/** The objects whose names share words with a missing one, the closest first. */
export function closestTo<T extends { readonly name: string }>(name: string, things: readonly T[]): readonly T[] {
  const words = wordsOf(name);
  return things
    .map((thing) => ({ thing, shared: wordsOf(thing.name).filter((word) => words.includes(word)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((left, right) => right.shared - left.shared)
    .slice(0, maxWays)
    .map(({ thing }) => thing);
}

function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
