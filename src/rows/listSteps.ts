import { type Action, listed, type Process, type Step, startsWithPrevious } from '../core/index';

/** A child action as the list shows it. */
export interface ListChild {
  readonly action: Action;
  readonly number: string;
}

/** A step as the list shows it. */
export interface ListStep {
  readonly step: Step;
  readonly number: string;
  /** Empty for a plain step. */
  readonly children: readonly ListChild[];
  /** Its place among neighbours that start together; null when it starts alone. */
  readonly together: 'first' | 'middle' | 'last' | null;
  /** Numbers of the others it starts with, "7 and 9"; empty when it starts alone. */
  readonly togetherWith: string;
}

/** The steps in order with their numbers and the neighbours they start together with. */
export function listStepsOf({ steps }: Pick<Process, 'steps'>): readonly ListStep[] {
  const joins = (index: number) => index > 0 && index < steps.length && startsWithPrevious(steps[index]!);
  return steps.map((step, index) => {
    let first = index;
    while (joins(first)) first -= 1;
    let last = index;
    while (joins(last + 1)) last += 1;
    const number = String(index + 1);
    const others = range(first + 1, last + 1).filter((other) => other !== index + 1);
    const together = first === last ? null : index === first ? 'first' : index === last ? 'last' : 'middle';
    return remembered({ step, number, children: noChildren, together, togetherWith: listed(others.map(String)) });
  });
}

const noChildren: readonly ListChild[] = [];
const known = new WeakMap<Step, ListStep>();

/** The same object as long as nothing of it changes, so that an edit of one step draws one row again. */
function remembered(entry: ListStep): ListStep {
  const { step, number, together, togetherWith } = entry;
  const earlier = known.get(step);
  if (earlier?.number === number && earlier.together === together && earlier.togetherWith === togetherWith)
    return earlier;
  const children =
    step.actions.length < 2
      ? noChildren
      : step.actions.map((action, child) => ({ action, number: `${number}.${child + 1}` }));
  const made = { ...entry, children };
  known.set(step, made);
  return made;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
