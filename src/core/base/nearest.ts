/** The text in a list that is spelled most like the given one, ignoring case; null if none is close. */
export function nearest(text: string, others: readonly string[]): string | null {
  const plain = text.toLowerCase();
  const spelt = others
    .map((other) => ({ other, distance: distanceBetween(plain, other.toLowerCase()) }))
    .toSorted((one, next) => one.distance - next.distance)[0];
  return spelt !== undefined && spelt.distance <= Math.ceil(plain.length / 5) ? spelt.other : null;
}

/** Edit distance: how many characters must be inserted, removed or replaced. */
export function distanceBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = row[j - 1]! + Number(one[i - 1] !== other[j - 1]);
      next.push(Math.min(same, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
}
