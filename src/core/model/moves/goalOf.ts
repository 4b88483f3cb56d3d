import { err, ok, type Result } from '../../base/result';
import type { Process } from '../process';
import { findRow, type RowId, rowKey, rowsOf, stepIn } from '../row';
import { isGathered, isOnLevel } from './blockOf';
import type { Block, MoveDirection, MovePlace, NoMove } from './move';

/** The destination of a move: a level, and an index among the rows that stay there. */
export interface Goal {
  /** The step whose actions form the level; null for the level of steps. */
  readonly inside: string | null;
  /** How many of the staying rows of that level come before it. */
  readonly index: number;
}

/** Resolves a place for a block, or says why it is none. */
export function goalOf(process: Process, block: Block, place: MovePlace): Result<Goal, NoMove> {
  if (place.at === 'position') return positioned(block, place.position);
  if (place.at === 'number') return numbered(process, block, place);
  if (place.at === 'before' || place.at === 'after' || place.at === 'inside') return beside(process, block, place);
  if (place.at === 'into') return intoAbove(process, block);
  return place.at === 'out' ? outOf(process, block) : towards(block, place.at);
}

function positioned({ staying, inside }: Block, position: number): Result<Goal, NoMove> {
  const last = staying.length + 1;
  if (!Number.isInteger(position) || position < 1 || position > last)
    return refused(last === 1 ? 'There is only one position.' : `Choose a position from 1 to ${last}.`);
  return ok({ inside, index: position - 1 });
}

function numbered(
  process: Process,
  block: Block,
  { step, child }: { readonly step: number; readonly child: number },
): Result<Goal, NoMove> {
  const into = process.steps[step - 1];
  if (into === undefined) return refused('There is no such step.');
  if (block.rows.some((row) => row.actionId === null && row.stepId === into.id))
    return refused('It cannot go inside itself.');
  const last = stayingIn(process, block, into.id).length + 1;
  if (child < 1 || child > last) return refused(`Choose a place from ${step}.1 to ${step}.${last}.`);
  return ok({ inside: into.id, index: child - 1 });
}

function beside(
  process: Process,
  block: Block,
  { at, row }: { readonly at: 'before' | 'after' | 'inside'; readonly row: RowId },
): Result<Goal, NoMove> {
  const found = findRow(process, row);
  if (found === null) return refused('There is no such step.');
  const moving = new Set(block.rows.map(rowKey));
  const isSelf = moving.has(rowKey(found.row));
  if (moving.has(rowKey({ stepId: found.row.stepId, actionId: null })) && (at === 'inside' || found.action !== null))
    return refused('It cannot go inside itself.');
  if (isSelf && at !== 'inside') return refused('It cannot go beside itself.');
  if (at === 'inside') {
    const { stepId } = found.row;
    if (stepId === block.inside) return there('It is already in that step.');
    return ok({ inside: stepId, index: stayingIn(process, block, stepId).length });
  }
  const inside = found.action === null ? null : found.row.stepId;
  const index = stayingIn(process, block, inside).indexOf(rowKey(found.row));
  return ok({ inside, index: at === 'before' ? index : index + 1 });
}

/** The keys of the rows of a level that stay. The action of a plain step has no row, but a block can be placed after it. */
function stayingIn(process: Process, block: Block, inside: string | null): readonly string[] {
  const moving = new Set(block.rows.map(rowKey));
  const level = rowsOf(process).filter((row) => isOnLevel(row, inside));
  if (inside === null || level.length > 0) return level.map(rowKey).filter((key) => !moving.has(key));
  const step = inside === null ? undefined : stepIn(process, inside);
  return step?.actions.map((action) => rowKey({ stepId: step.id, actionId: action.id })) ?? [];
}

function intoAbove(process: Process, block: Block): Result<Goal, NoMove> {
  if (block.inside !== null) return refused('It is already inside a step. Choose another one with "Move to…".');
  const above = block.staying[block.before - 1];
  if (above === undefined) return refused('There is no step above to go into.');
  return beside(process, block, { at: 'inside', row: above });
}

function outOf(process: Process, block: Block): Result<Goal, NoMove> {
  const { inside } = block;
  if (inside === null) return refused('It is already a step of its own.');
  return ok({ inside: null, index: process.steps.findIndex((step) => step.id === inside) + 1 });
}

function towards(block: Block, direction: Exclude<MoveDirection, 'into' | 'out'>): Result<Goal, NoMove> {
  const { staying, inside, before, beforeLast } = block;
  const end = staying.length;
  const wanted = { up: before - 1, down: beforeLast + 1, top: 0, bottom: end }[direction];
  const index = Math.max(0, Math.min(end, wanted));
  const isThere = index === before && isGathered(block);
  if (!isThere) return ok({ inside, index });
  return there(direction === 'up' || direction === 'top' ? 'Already first.' : 'Already last.');
}

function there(reason: string): Result<never, NoMove> {
  return err({ ok: false, kind: 'there', reason });
}

function refused(reason: string): Result<never, NoMove> {
  return err({ ok: false, kind: 'refused', reason });
}
