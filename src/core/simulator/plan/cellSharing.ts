import type { PlanCell } from './plan';

/**
 * Returns a function that gives one object for equal cells, so that a large plan stays small, also when sent between
 * threads.
 */
export function cellSharing(): (cell: PlanCell) => PlanCell {
  const known = new Map<string, PlanCell>();
  return (cell) => {
    const key = keyOf(cell);
    const same = known.get(key);
    if (same) return same;
    known.set(key, cell);
    return cell;
  };
}

function keyOf({ verdict, assumed, targets, counts, label, sentence }: PlanCell): string {
  return `${verdict} ${assumed} ${targets} ${Object.entries(counts)} ${label}\n${sentence}`;
}
