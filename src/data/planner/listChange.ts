/** What became of a list: the things from `start` to `end` (not included) gave way to these. */
export interface ListChange<Thing> {
  readonly start: number;
  readonly end: number;
  readonly things: readonly Thing[];
}

/** The change of one range that leads from a list to another; null if they are the same. */
export function listChange<Thing>(
  before: readonly Thing[],
  after: readonly Thing[],
  isSame: (one: Thing, other: Thing) => boolean,
): ListChange<Thing> | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isSame(before[start]!, after[start]!)) start += 1;
  if (start === before.length && start === after.length) return null;
  let kept = 0;
  while (kept < shorter - start && isSame(before.at(-1 - kept)!, after.at(-1 - kept)!)) kept += 1;
  return { start, end: before.length - kept, things: after.slice(start, after.length - kept) };
}

/** The list after its change; what did not change is the same objects. */
export function changedList<Thing>(
  before: readonly Thing[],
  { start, end, things }: ListChange<Thing>,
): readonly Thing[] {
  return [...before.slice(0, start), ...things, ...before.slice(end)];
}
