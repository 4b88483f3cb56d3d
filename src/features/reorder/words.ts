import { type Block, counted, countedRows, type Finding, rowLabel } from '../../core/index';
import type { MovedRow } from './trial';

/** "3 Seed reference data" or "4 steps". */
export function calledBlock(block: Block): string {
  const [first, ...others] = block.rows;
  return others.length === 0 ? rowLabel(first) : countedRows(block.rows);
}

/** Name of the undo entry: "Move 'Seed reference data' from 14 to 3". */
export function reorderLabel(moved: readonly MovedRow[]): `Move ${string}` {
  const [only] = moved;
  if (only !== undefined && moved.length === 1) return `Move '${only.row.name}' from ${only.was} to ${only.row.number}`;
  return `Move ${movedCount(moved)}`;
}

/** "2 steps", "1 action". */
export function movedCount(moved: readonly MovedRow[]): string {
  return countedRows(moved.map(({ row }) => row));
}

/** "1 error, 2 warnings"; empty if there are none. */
export function effectCounts(effects: readonly Finding[]): string {
  const words = [
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'note'],
  ] as const;
  return words
    .flatMap(([severity, word]) => {
      const count = effects.filter((effect) => effect.severity === severity).length;
      return count === 0 ? [] : [counted(count, word)];
    })
    .join(', ');
}
