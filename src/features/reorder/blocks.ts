import { type EditResult, err, moveSteps, ok, type Process, type Result, updateStep } from '../../core/index';
import { type TreeRow, treeRowsOf } from './treeRows';

/** Rows that move together: steps, or actions of one step, in their present order. */
export interface Block {
  readonly rows: readonly [TreeRow, ...TreeRow[]];
  /** The step whose actions move; null when steps move. */
  readonly inside: string | null;
  /** The rows of that level that stay, in order. */
  readonly staying: readonly TreeRow[];
  /** How many of the staying rows stand before the first and before the last row of the block. */
  readonly before: number;
  readonly beforeLast: number;
}

/** The block that selected rows form, or why they do not move together. */
export function blockOf(process: Process, keys: ReadonlySet<string>): Result<Block, string> {
  const all = treeRowsOf(process);
  const rows = all.filter((row) => keys.has(row.key));
  const [first, ...others] = rows;
  if (first === undefined) return err('Select a step first');
  const inside = first.actionId === null ? null : first.stepId;
  if (others.some((row) => (row.actionId === null) !== (inside === null)))
    return err('Steps and actions do not move together. Select one kind');
  if (inside !== null && others.some((row) => row.stepId !== inside))
    return err('Actions of different steps do not move together. Select actions of one step');
  const level = all.filter((row) =>
    inside === null ? row.actionId === null : row.actionId !== null && row.stepId === inside,
  );
  const staying = level.filter((row) => !keys.has(row.key));
  const last = others.at(-1) ?? first;
  return ok({
    rows: [first, ...others],
    inside,
    staying,
    before: staying.filter((row) => row.position < first.position).length,
    beforeLast: staying.filter((row) => row.position < last.position).length,
  });
}

export type Direction = 'up' | 'down' | 'top' | 'bottom';

/** Where a block goes: how many of the staying rows then stand before it. Null when it is there already. */
export function placeTowards(block: Block, direction: Direction): number | null {
  const end = block.staying.length;
  const to = { up: block.before - 1, down: block.beforeLast + 1, top: 0, bottom: end }[direction];
  if (to < 0 || to > end) return isGathered(block) ? null : Math.max(0, Math.min(end, to));
  return to === block.before && isGathered(block) ? null : to;
}

/** Whether nothing that stays stands between its rows. */
function isGathered(block: Block): boolean {
  return block.before === block.beforeLast;
}

/** Moves a block so that `to` of the staying rows stand before it. */
export function moveBlock(process: Process, block: Block, to: number): EditResult {
  if (block.inside === null)
    return moveSteps(
      process,
      block.rows.map((row) => row.stepId),
      to,
    );
  return updateStep(process, block.inside, (step) => {
    const find = (row: TreeRow) => step.actions.filter((action) => action.id === row.actionId);
    const actions = block.staying.flatMap(find).toSpliced(to, 0, ...block.rows.flatMap(find));
    return actions.every((action, at) => action === step.actions[at]) ? step : { ...step, actions };
  });
}
