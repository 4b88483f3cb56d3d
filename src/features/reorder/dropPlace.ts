import type { Block, MovePlace } from '../../core/index';
import { rowKey } from '../../core/index';
import type { TreeRow } from './treeRows';

/** Where a dragged block would land. */
export interface DropPlace {
  /** How many rows on screen are above the line. */
  readonly line: number;
  /** Whether it would be an action there, which the line shows by its indentation. */
  readonly isInside: boolean;
  readonly place: MovePlace;
}

export interface Pointer {
  /** Its height over the first row, in rows: 2.5 is the middle of the third. */
  readonly height: number;
  /** Whether it went a level to the right (1) or to the left (-1) since the block was picked up. */
  readonly shift: -1 | 0 | 1;
}

/**
 * The place nearest to the pointer on the level it asks for. Steps stay steps until the pointer goes to the right, then
 * they go inside the step above. Actions stay actions where actions are, and become steps between steps or to the left;
 * to the right they go inside a step that has none yet. Resolved by height, so rows outside the page count as well.
 *
 * @param rows  the rows on screen from top to bottom, all of one height
 */
export function dropPlaceAt(rows: readonly TreeRow[], block: Block, { height, shift }: Pointer): DropPlace | null {
  const moving = new Set(block.rows.map(rowKey));
  const wants = (block.inside === null ? 0 : 1) + shift;
  const gaps = Array.from({ length: rows.length + 1 }, (_, line) => line);
  const isBetweenSteps = (line: number) => rows[line] === undefined || rows[line]?.actionId === null;
  const isAtActions = (line: number) => {
    const above = rows[line - 1];
    return above !== undefined && (above.actionId !== null || !isBetweenSteps(line));
  };
  if (wants <= 0) return amongSteps(rows, moving, nearest(gaps.filter(isBetweenSteps), height));
  const line = nearest(gaps, height);
  const staysAction = block.inside !== null && shift === 0;
  if (staysAction && !isAtActions(line)) return amongSteps(rows, moving, line);
  return insideStep(rows, moving, line) ?? amongSteps(rows, moving, nearest(gaps.filter(isBetweenSteps), height));
}

function nearest(lines: readonly number[], height: number): number {
  return lines.reduce((best, next) => (Math.abs(next - height) < Math.abs(best - height) ? next : best), lines[0] ?? 0);
}

/** Before the next step that stays, or behind the last one. */
function amongSteps(rows: readonly TreeRow[], moving: ReadonlySet<string>, line: number): DropPlace | null {
  const stays = (row: TreeRow) => row.actionId === null && !moving.has(row.key);
  const next = rows.slice(line).find(stays);
  if (next !== undefined) return { line, isInside: false, place: { at: 'before', row: next } };
  const last = rows.findLast(stays);
  return last === undefined ? null : { line, isInside: false, place: { at: 'after', row: last } };
}

/** Behind the action above the line, at the head of an open step, or inside a plain or folded one. */
function insideStep(rows: readonly TreeRow[], moving: ReadonlySet<string>, line: number): DropPlace | null {
  const isMoving = (row: TreeRow) => moving.has(row.key) || (row.actionId !== null && moving.has(row.stepId));
  const above = rows.slice(0, line).findLast((row) => !isMoving(row));
  if (above === undefined) return null;
  if (above.actionId !== null) return { line, isInside: true, place: { at: 'after', row: above } };
  const first = rows.find((row) => row.actionId !== null && row.stepId === above.stepId && !isMoving(row));
  const place: MovePlace = first === undefined ? { at: 'inside', row: above } : { at: 'before', row: first };
  return { line, isInside: true, place };
}
