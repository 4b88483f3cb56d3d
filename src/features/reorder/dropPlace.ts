import { type Block, type MovePlace, rowKey } from '../../core/index';
import type { Line, TreeRow } from './treeRows';

/** Where a dragged block would land. */
export interface DropPlace {
  /** How many lines on screen are above that place. */
  readonly line: number;
  /** Whether it would be an action there, which the line shows by its indentation. */
  readonly isInside: boolean;
  readonly place: MovePlace;
}

export interface Pointer {
  /** Its height over the first line, in lines: 2.5 is the middle of the third. */
  readonly height: number;
  /** Whether it went a level to the right (1) or to the left (-1) since the block was picked up. */
  readonly shift: -1 | 0 | 1;
}

/**
 * The place nearest to the pointer on the level it asks for. Steps stay steps until the pointer goes to the right, then
 * they go inside the step above. Actions stay actions where actions are, and become steps between steps or to the left;
 * to the right they go inside a step that has none yet. Between the steps of a process template is no place; they count
 * to the height of the step that uses it. Resolved by height, so lines outside the page count as well.
 *
 * @param lines  what is on screen from top to bottom, all of one height
 */
export function dropPlaceAt(lines: readonly Line[], block: Block, { height, shift }: Pointer): DropPlace | null {
  const moving = new Set(block.rows.map(rowKey));
  const wants = (block.inside === null ? 0 : 1) + shift;
  const all = Array.from({ length: lines.length + 1 }, (_, line) => line);
  const gaps = all.filter((line) => (lines[line]?.inside ?? null) === null);
  const isBetweenSteps = (line: number) => lines[line] === undefined || lines[line]?.row.actionId === null;
  const isAtActions = (line: number) => {
    const above = lines[line - 1]?.row;
    return above !== undefined && (above.actionId !== null || !isBetweenSteps(line));
  };
  if (wants <= 0) return amongSteps(lines, moving, nearest(gaps.filter(isBetweenSteps), height));
  const line = nearest(gaps, height);
  const staysAction = block.inside !== null && shift === 0;
  if (staysAction && !isAtActions(line)) return amongSteps(lines, moving, line);
  return insideStep(lines, moving, line) ?? amongSteps(lines, moving, nearest(gaps.filter(isBetweenSteps), height));
}

function nearest(gaps: readonly number[], height: number): number {
  return gaps.reduce((best, next) => (Math.abs(next - height) < Math.abs(best - height) ? next : best), gaps[0] ?? 0);
}

/** Before the next step that stays, or behind the last one. */
function amongSteps(lines: readonly Line[], moving: ReadonlySet<string>, line: number): DropPlace | null {
  const stays = (row: TreeRow) => row.actionId === null && !moving.has(row.key);
  const next = lines.slice(line).find(({ row }) => stays(row));
  if (next !== undefined) return { line, isInside: false, place: { at: 'before', row: next.row } };
  const last = lines.findLast(({ row }) => stays(row));
  return last === undefined ? null : { line, isInside: false, place: { at: 'after', row: last.row } };
}

/** Behind the action above the line, at the head of an open step, or inside a plain or folded one. */
function insideStep(lines: readonly Line[], moving: ReadonlySet<string>, line: number): DropPlace | null {
  const isMoving = (row: TreeRow) => moving.has(row.key) || (row.actionId !== null && moving.has(row.stepId));
  const above = lines.slice(0, line).findLast(({ row }) => !isMoving(row))?.row;
  if (above === undefined) return null;
  if (above.actionId !== null) return { line, isInside: true, place: { at: 'after', row: above } };
  const first = lines.find(({ row }) => row.actionId !== null && row.stepId === above.stepId && !isMoving(row))?.row;
  const place: MovePlace = first === undefined ? { at: 'inside', row: above } : { at: 'before', row: first };
  return { line, isInside: true, place };
}
