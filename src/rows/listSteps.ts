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

/** The steps in order with their numbers and the neighbours they start together with; worked out once for a process. */
export function listStepsOf({ steps }: Pick<Process, 'steps'>): readonly ListStep[] {
  const earlier = lists.get(steps);
  if (earlier !== undefined) return earlier;
  const made: ListStep[] = [];
  while (made.length < steps.length) {
    const first = made.length;
    let end = first + 1;
    while (end < steps.length && startsWithPrevious(steps[end]!)) end += 1;
    for (let at = first; at < end; at += 1) made.push(listStepAt(steps[at]!, at, first, end));
  }
  lists.set(steps, made);
  return made;
}

const lists = new WeakMap<readonly Step[], readonly ListStep[]>();

/**
 * One of the steps from `first` up to `end`, which start together: the same object as long as its place among them is the same,
 * so that an edit of one step draws one row again.
 */
function listStepAt(step: Step, at: number, first: number, end: number): ListStep {
  const earlier = known.get(step);
  if (earlier?.at === at && earlier.first === first && earlier.end === end) return earlier.entry;
  const entry = sameAs(earlier?.entry, madeAt(step, at, first, end));
  known.set(step, { at, first, end, entry });
  return entry;
}

function madeAt(step: Step, at: number, first: number, end: number): ListStep {
  const number = String(at + 1);
  const isAlone = end - first === 1;
  const together = isAlone ? null : at === first ? 'first' : at === end - 1 ? 'last' : 'middle';
  const children =
    step.actions.length < 2
      ? noChildren
      : step.actions.map((action, child) => ({ action, number: `${number}.${child + 1}` }));
  return { step, number, children, together, togetherWith: isAlone ? '' : othersOf(at, first, end) };
}

/** "7 and 9"; a long group is named by its ends, since listing all others for each step would grow quadratically. */
function othersOf(at: number, first: number, end: number): string {
  if (end - first > mostListed) return `the others of ${first + 1} to ${end}`;
  const others = range(first + 1, end).filter((other) => other !== at + 1);
  return listed(others.map(String));
}

const mostListed = 8;
const noChildren: readonly ListChild[] = [];
/** A step as it was made last, and the place it was made for. */
interface Made {
  readonly at: number;
  readonly first: number;
  readonly end: number;
  readonly entry: ListStep;
}

const known = new WeakMap<Step, Made>();

/** A group may get longer without any of its words changing for a step. */
function sameAs(earlier: ListStep | undefined, made: ListStep): ListStep {
  const isSame =
    earlier?.number === made.number && earlier.together === made.together && earlier.togetherWith === made.togetherWith;
  return isSame ? earlier : made;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
