import { type Process, startsWithPrevious } from '../../core/index';
import type { Selection } from '../../state/openDocument';

/** One line of the tree: a step, or an action of a step with several. */
export interface TreeRow extends Selection {
  readonly key: string;
  /** "8" or "8.1". */
  readonly number: string;
  readonly name: string;
  /** Its place among its level and how many there are, from 1. */
  readonly position: number;
  readonly of: number;
  /** How many child actions it has; 0 for a plain step and for an action. */
  readonly children: number;
  readonly startsTogether: boolean;
}

export function keyOf({ stepId, actionId }: Selection): string {
  return actionId === null ? stepId : `${stepId} ${actionId}`;
}

/** All rows from top to bottom, folded or not. */
export function treeRowsOf(process: Process): readonly TreeRow[] {
  const of = process.steps.length;
  return process.steps.flatMap((step, index) => {
    const number = String(index + 1);
    const children = step.actions.length > 1 ? step.actions : [];
    const own: TreeRow = {
      stepId: step.id,
      actionId: null,
      key: step.id,
      number,
      name: step.name,
      position: index + 1,
      of,
      children: children.length,
      startsTogether: index > 0 && startsWithPrevious(step),
    };
    return [
      own,
      ...children.map((action, child) => ({
        stepId: step.id,
        actionId: action.id,
        key: keyOf({ stepId: step.id, actionId: action.id }),
        number: `${number}.${child + 1}`,
        name: action.name,
        position: child + 1,
        of: children.length,
        children: 0,
        startsTogether: false,
      })),
    ];
  });
}

/** The rows left when some steps are folded. */
export function openRows(rows: readonly TreeRow[], folded: ReadonlySet<string>): readonly TreeRow[] {
  return folded.size === 0 ? rows : rows.filter((row) => row.actionId === null || !folded.has(row.stepId));
}
