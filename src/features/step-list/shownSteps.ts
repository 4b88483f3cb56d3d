import { rowKey } from '../../core/index';
import type { ListChild, ListStep } from '../../rows/listSteps';
import type { Matches } from '../../rows/matchRows';
import type { Selection } from '../../state/openDocument';

/** A step as far as the list shows it now. */
export interface ShownStep {
  readonly entry: ListStep;
  /** Shown only because an action in it matches. */
  readonly isContext: boolean;
  /** The children on screen; empty when folded. */
  readonly children: readonly ListChild[];
  readonly isFolded: boolean;
}

const none: readonly ListChild[] = [];

/** What folding and filter leave. A match inside a folded step is shown anyway. */
export function shownSteps(
  steps: readonly ListStep[],
  matches: Matches | null,
  folded: ReadonlySet<string>,
): readonly ShownStep[] {
  return steps.flatMap((entry) => {
    const { step } = entry;
    const isFolded = folded.has(step.id);
    if (matches === null) return { entry, isContext: false, children: isFolded ? none : entry.children, isFolded };
    if (!matches.steps.has(step.id)) return [];
    const isContext = !matches.rows.has(step.id);
    const matching = entry.children.filter(({ action }) =>
      matches.rows.has(rowKey({ stepId: step.id, actionId: action.id })),
    );
    return { entry, isContext, children: isContext || isFolded ? matching : entry.children, isFolded };
  });
}

/** A row the focus can go to. */
export interface ShownRow extends Selection {
  readonly key: string;
  readonly number: string;
}

/** The rows on screen from top to bottom. */
export function shownRows(steps: readonly ShownStep[]): readonly ShownRow[] {
  return steps.flatMap(({ entry, children }) => {
    const { id } = entry.step;
    return [
      { stepId: id, actionId: null, key: id, number: entry.number },
      ...children.map(({ action, number }) => ({
        stepId: id,
        actionId: action.id,
        key: rowKey({ stepId: id, actionId: action.id }),
        number,
      })),
    ];
  });
}

/** The row without what only the screen needs. */
export function bare({ stepId, actionId }: Selection): Selection {
  return { stepId, actionId };
}
