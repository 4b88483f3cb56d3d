import { type Block, type MovePlace, rowKey } from '../../core/index';
import type { Line } from './treeRows';

/** Where a dragged block would land. */
export interface DropPlace {
  /** How many lines on screen are above that place. */
  readonly line: number;
  /** Whether it would be an action there, which the line shows by its indentation. */
  readonly isInside: boolean;
  readonly place: MovePlace;
}

export interface Pointer {
  /** Its distance from the top of the first line, in lines: 2.5 is the middle of the third. */
  readonly height: number;
  /** Whether it moved a level to the right (1) or to the left (-1) since the drag began. */
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
  const isGap = (line: number) => (lines[line]?.inside ?? null) === null;
  const isBetweenSteps = (line: number) => isGap(line) && (lines[line]?.row.actionId ?? null) === null;
  const isAtActions = (line: number) => {
    const above = lines[line - 1]?.row;
    return above !== undefined && (above.actionId !== null || !isBetweenSteps(line));
  };
  const betweenSteps = () => amongSteps(lines, moving, nearest(lines.length, height, isBetweenSteps));
  if (wants <= 0) return betweenSteps();
  const line = nearest(lines.length, height, isGap);
  const staysAction = block.inside !== null && shift === 0;
  if (staysAction && !isAtActions(line)) return amongSteps(lines, moving, line);
  return insideStep(lines, moving, line) ?? betweenSteps();
}

/** The nearest line from 0 to `last` that fits; of two equally near ones the upper. */
function nearest(last: number, height: number, fits: (line: number) => boolean): number {
  // It is never far, so the search starts there: a drag over thousands of lines asks at each move.
  let above = Math.min(last, Math.max(0, Math.floor(height)));
  let below = above + 1;
  while (above >= 0 || below <= last) {
    const isAbove = above >= 0 && (below > last || height - above <= below - height);
    const line = isAbove ? above : below;
    if (fits(line)) return line;
    if (isAbove) above -= 1;
    else below += 1;
  }
  return 0;
}

/** Before the next step that stays, or after the last one. */
function amongSteps(lines: readonly Line[], moving: ReadonlySet<string>, line: number): DropPlace | null {
  const stays = (each: Line | undefined) =>
    each !== undefined && each.row.actionId === null && !moving.has(each.row.key);
  let at = line;
  while (at < lines.length && !stays(lines[at])) at += 1;
  const next = lines[at];
  if (next !== undefined) return { line, isInside: false, place: { at: 'before', row: next.row } };
  const last = lines.findLast(stays);
  return last === undefined ? null : { line, isInside: false, place: { at: 'after', row: last.row } };
}

/** After the action above the line, first in an open step, or inside a plain or folded one. */
function insideStep(lines: readonly Line[], moving: ReadonlySet<string>, line: number): DropPlace | null {
  const isMoving = ({ row }: Line) => moving.has(row.key) || (row.actionId !== null && moving.has(row.stepId));
  let at = line - 1;
  for (let each = lines[at]; each !== undefined && isMoving(each); each = lines[at]) at -= 1;
  const above = lines[at]?.row;
  if (above === undefined) return null;
  if (above.actionId !== null) return { line, isInside: true, place: { at: 'after', row: above } };
  const first = lines.find(
    (each) => each.row.actionId !== null && each.row.stepId === above.stepId && !isMoving(each),
  )?.row;
  const place: MovePlace = first === undefined ? { at: 'inside', row: above } : { at: 'before', row: first };
  return { line, isInside: true, place };
}
