/** Beyond so many differences the exact answer is not worth its time. */
const mostDifferences = 2_000;

/**
 * How many lines of `before` are gone and how many of `after` are new, by the shortest way from one to the other
 * (Myers, "An O(ND) difference algorithm", 1986). Cost grows with length times difference; texts that differ in more
 * than 2,000 lines count as wholly different between their equal ends.
 */
export function changedLines(before: string, after: string): { readonly removed: number; readonly added: number } {
  let left = before.split('\n');
  let right = after.split('\n');
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  left = left.slice(start, left.length - end);
  right = right.slice(start, right.length - end);
  const differences = differencesOf(left, right) ?? left.length + right.length;
  return {
    removed: (differences + left.length - right.length) / 2,
    added: (differences + right.length - left.length) / 2,
  };
}

/** The least number of lines to remove and add; null when there are too many. */
function differencesOf(left: readonly string[], right: readonly string[]): number | null {
  // furthest[k] is the furthest place reached in `left` on diagonal k (place in left minus place in right).
  const furthest = new Map<number, number>([[1, 0]]);
  for (let count = 0; count <= mostDifferences; count += 1) {
    for (let diagonal = -count; diagonal <= count; diagonal += 2) {
      const fromAbove = furthest.get(diagonal + 1) ?? -1;
      const fromBelow = furthest.get(diagonal - 1) ?? -1;
      const adds = diagonal === -count || (diagonal !== count && fromBelow < fromAbove);
      let at = adds ? fromAbove : fromBelow + 1;
      while (at < left.length && at - diagonal < right.length && left[at] === right[at - diagonal]) at += 1;
      furthest.set(diagonal, at);
      if (at >= left.length && at - diagonal >= right.length) return count;
    }
  }
  return null;
}

/** "3 lines changed", "2 lines added, 1 removed", "nothing changed". */
export function changedLinesText(before: string, after: string): string {
  const { removed, added } = changedLines(before, after);
  if (removed === 0 && added === 0) return 'nothing changed';
  if (removed === added) return `${linesText(added)} changed`;
  if (removed === 0) return `${linesText(added)} added`;
  return added === 0 ? `${linesText(removed)} removed` : `${linesText(added)} added, ${removed} removed`;
}

function linesText(count: number): string {
  return `${count} ${count === 1 ? 'line' : 'lines'}`;
}
