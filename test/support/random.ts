/** Random numbers that are the same for one seed, so that a run that fails can be repeated. */
export interface Random {
  /** From 0 up to 1, without it. */
  next(): number;
  /** A whole number from 0 up to a limit, without it. */
  below(limit: number): number;
  /** One of several things. */
  of<Thing>(things: readonly [Thing, ...Thing[]]): Thing;
}

export function randomFrom(seed: number): Random {
  let state = (seed * 2654435761) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { next, below, of: (things) => things[below(things.length)] ?? things[0] };
}

/** One of a list that is not empty. */
export function randomOf<Thing>(things: readonly Thing[], random: Random): Thing {
  const thing = things[random.below(things.length)];
  if (thing === undefined) throw new Error('Nothing to choose from.');
  return thing;
}
