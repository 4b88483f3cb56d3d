/** What an address asks for without success, with what it may have meant. */
export interface Lost {
  readonly text: string;
  readonly ways: readonly { readonly label: string; readonly href: string }[];
}

/** At most so many names are offered. */
const maxWays = 3;

/** The things whose names share words with one that is not there, the closest first. */
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
