import type { Block } from './blocks';
import type { TreeRow } from './treeRows';

/** Where a dragged block would land. */
export interface DropPlace {
  /** How many rows on screen stand above the line. */
  readonly line: number;
  /** How many of the staying rows of its level would stand before it. */
  readonly to: number;
}

/**
 * The place nearest to the pointer that the block can take: between steps for steps, between the actions of their step
 * for actions. Resolved by height alone, so rows outside the page count as well.
 *
 * @param rows    the rows on screen from top to bottom, all of one height
 * @param height  of the pointer over the first row, in rows: 2.5 is the middle of the third
 */
export function dropPlaceAt(rows: readonly TreeRow[], block: Block, height: number): DropPlace | null {
  const lines = linesFor(rows, block);
  const [first, ...others] = lines;
  if (first === undefined) return null;
  const line = others.reduce((best, next) => (Math.abs(next - height) < Math.abs(best - height) ? next : best), first);
  const above = new Set(rows.slice(0, line).map((row) => row.key));
  return { line, to: block.staying.filter((row) => above.has(row.key)).length };
}

function linesFor(rows: readonly TreeRow[], { inside }: Block): readonly number[] {
  if (inside === null) {
    const tops = rows.flatMap((row, at) => (row.actionId === null ? [at] : []));
    return [...tops, rows.length];
  }
  const inStep = rows.flatMap((row, at) => (row.stepId === inside && row.actionId !== null ? [at] : []));
  const last = inStep.at(-1);
  return last === undefined ? [] : [...inStep, last + 1];
}
