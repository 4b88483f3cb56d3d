/** Beyond so many differences the exact answer is not worth its time. */
const mostDifferences = 600;

/** A line of the way from one text to another; `number` counts from 1 in the text the line belongs to. */
export interface ScriptLine {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
  readonly number: number;
}

/** How many lines of `before` are gone and how many of `after` are new. */
export function changedLines(before: string, after: string): { readonly removed: number; readonly added: number } {
  const script = changedScript(before, after);
  const count = (kind: ScriptLine['kind']) => script.filter((line) => line.kind === kind).length;
  return { removed: count('removed'), added: count('added') };
}

/**
 * All lines of the shortest way from one text to the other (Myers, "An O(ND) difference algorithm", 1986). Cost grows
 * with length times difference; texts that differ in more than 600 lines count as wholly different between their
 * equal ends.
 */
export function changedScript(before: string, after: string): readonly ScriptLine[] {
  const left = before.split('\n');
  const right = after.split('\n');
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  const kinds = kindsBetween(left.slice(start, left.length - end), right.slice(start, right.length - end));
  const all = [...Array<'same'>(start).fill('same'), ...kinds, ...Array<'same'>(end).fill('same')];
  let [inLeft, inRight] = [0, 0];
  return all.map((kind): ScriptLine => {
    if (kind !== 'added') inLeft += 1;
    if (kind !== 'removed') inRight += 1;
    return kind === 'removed'
      ? { kind, text: left[inLeft - 1] ?? '', number: inLeft }
      : { kind, text: right[inRight - 1] ?? '', number: inRight };
  });
}

type Kind = ScriptLine['kind'];

/** What happens line by line between two lists of lines. */
function kindsBetween(left: readonly string[], right: readonly string[]): readonly Kind[] {
  // furthest[k] is the furthest place reached in `left` on diagonal k (place in left minus place in right).
  const furthest = new Map<number, number>([[1, 0]]);
  const history: ReadonlyMap<number, number>[] = [];
  for (let count = 0; count <= mostDifferences; count += 1) {
    history.push(new Map(furthest));
    for (let diagonal = -count; diagonal <= count; diagonal += 2) {
      let at = addsOn(furthest, diagonal, count)
        ? (furthest.get(diagonal + 1) ?? 0)
        : (furthest.get(diagonal - 1) ?? -1) + 1;
      while (at < left.length && at - diagonal < right.length && left[at] === right[at - diagonal]) at += 1;
      furthest.set(diagonal, at);
      if (at >= left.length && at - diagonal >= right.length) return tracedBack(history, left.length, right.length);
    }
  }
  return [...left.map((): Kind => 'removed'), ...right.map((): Kind => 'added')];
}

/** Whether the furthest way to a diagonal comes from the one above it, by adding a line. */
function addsOn(furthest: ReadonlyMap<number, number>, diagonal: number, count: number): boolean {
  const above = furthest.get(diagonal + 1) ?? -1;
  const below = furthest.get(diagonal - 1) ?? -1;
  return diagonal === -count || (diagonal !== count && below < above);
}

function tracedBack(history: readonly ReadonlyMap<number, number>[], lefts: number, rights: number): readonly Kind[] {
  const kinds: Kind[] = [];
  let [x, y] = [lefts, rights];
  for (let count = history.length - 1; count >= 0; count -= 1) {
    const furthest = history[count]!;
    const diagonal = x - y;
    const adds = addsOn(furthest, diagonal, count);
    const from = count === 0 ? 0 : (furthest.get(adds ? diagonal + 1 : diagonal - 1) ?? 0);
    const fromY = count === 0 ? 0 : from - (adds ? diagonal + 1 : diagonal - 1);
    const stepX = count === 0 ? 0 : adds ? from : from + 1;
    while (x > stepX && y > (count === 0 ? 0 : adds ? fromY + 1 : fromY)) {
      kinds.push('same');
      x -= 1;
      y -= 1;
    }
    if (count > 0) kinds.push(adds ? 'added' : 'removed');
    [x, y] = [from, fromY];
  }
  return kinds.reverse();
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
