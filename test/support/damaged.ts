import { oclFragments } from './arbitraryOcl';

/** Whole numbers below a limit, the same for the same seed (mulberry32). */
export function chanceFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit);
  };
}

/** A text with pieces cut, doubled, moved and put in. */
export function damaged(original: string, chance: (limit: number) => number): string {
  let text = original;
  for (let count = 1 + chance(4); count > 0; count -= 1) {
    const from = chance(text.length + 1);
    const to = Math.min(text.length, from + chance(chance(5) === 0 ? 2000 : 40));
    const piece = text.slice(from, to);
    const without = text.slice(0, from) + text.slice(to);
    const elsewhere = chance(without.length + 1);
    const fragment = oclFragments[chance(oclFragments.length)] ?? '';
    const foreign = String.fromCharCode(chance(chance(2) === 0 ? 128 : 65536));
    const outcomes = [
      without,
      text.slice(0, to) + text.slice(from),
      without.slice(0, elsewhere) + piece + without.slice(elsewhere),
      text.slice(0, from) + fragment + text.slice(from),
      text.slice(0, from) + foreign + text.slice(from + 1),
    ];
    text = outcomes[chance(outcomes.length)] ?? text;
  }
  return text;
}
