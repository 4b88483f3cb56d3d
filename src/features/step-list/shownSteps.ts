import { type DeploymentModel, rowKey, type Step, stepsOfUse } from '../../core/index';
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
  /** The only steps of its process template on screen; null = all of them, unless folded. */
  readonly onlyInside: ReadonlySet<string> | null;
}

const none: readonly ListChild[] = [];

/** What folding and filter leave. A match inside a folded step is shown anyway. */
export function shownSteps(
  steps: readonly ListStep[],
  matches: Matches | null,
  folded: ReadonlySet<string>,
): readonly ShownStep[] {
  if (matches === null) return steps.map((entry) => whole(entry, folded.has(entry.step.id)));
  return steps.flatMap((entry): ShownStep | readonly ShownStep[] => {
    const { step } = entry;
    const isFolded = folded.has(step.id);
    if (!matches.steps.has(step.id)) return [];
    if (entry.children.length === 0 && step.processTemplate === null) return whole(entry, isFolded);
    const isContext = !matches.rows.has(step.id);
    const matching = entry.children.filter(({ action }) =>
      matches.rows.has(rowKey({ stepId: step.id, actionId: action.id })),
    );
    const onlyMatching = isContext || isFolded;
    return {
      ...{ entry, isContext, children: onlyMatching ? matching : entry.children },
      ...{ isFolded, onlyInside: onlyMatching && step.processTemplate !== null ? matches.inside : null },
    };
  });
}

const wholeOnes = new WeakMap<ListStep, ShownStep>();

/** A step of which no filter leaves anything out; the same object as long as it is folded or open as before. */
function whole(entry: ListStep, isFolded: boolean): ShownStep {
  const earlier = wholeOnes.get(entry);
  if (earlier?.isFolded === isFolded) return earlier;
  const children = isFolded ? none : entry.children;
  const made: ShownStep = { entry, isContext: false, children, isFolded, onlyInside: null };
  wholeOnes.set(entry, made);
  return made;
}

/** A step of a process template as the list shows it: read there, not changed. */
export interface InsideStep {
  readonly step: Step;
  /** "4.2" */
  readonly number: string;
}

/** The steps of its process template that are on screen below a step. */
export function shownInside(
  { entry, isFolded, onlyInside }: Pick<ShownStep, 'entry' | 'isFolded' | 'onlyInside'>,
  model: DeploymentModel,
): readonly InsideStep[] {
  if (isFolded && onlyInside === null) return [];
  return stepsOfUse(entry.step, model)
    .map((step, at) => ({ step, number: `${entry.number}.${at + 1}` }))
    .filter(({ step }) => onlyInside === null || onlyInside.has(step.id));
}

/** A row the focus can go to. */
export interface ShownRow extends Selection {
  readonly key: string;
  readonly number: string;
}

/** The rows on screen from top to bottom. */
export function shownRows(steps: readonly ShownStep[]): readonly ShownRow[] {
  const rows: ShownRow[] = [];
  for (const step of steps) rows.push(...rowsOf(step));
  return rows;
}

const rowsByStep = new WeakMap<ShownStep, readonly ShownRow[]>();

function rowsOf(shown: ShownStep): readonly ShownRow[] {
  const earlier = rowsByStep.get(shown);
  if (earlier !== undefined) return earlier;
  const { entry, children } = shown;
  const { id } = entry.step;
  const made: readonly ShownRow[] = [
    { stepId: id, actionId: null, key: id, number: entry.number },
    ...children.map(({ action, number }) => ({
      stepId: id,
      actionId: action.id,
      key: rowKey({ stepId: id, actionId: action.id }),
      number,
    })),
  ];
  rowsByStep.set(shown, made);
  return made;
}

/** The row without what only the screen needs. */
export function bare({ stepId, actionId }: Selection): Selection {
  return { stepId, actionId };
}
