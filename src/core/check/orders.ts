import { listed } from '../base/words';
import type { Process } from '../model/process';
import type { Step } from '../model/step';
import type { OrderChange } from './rule';

/** The steps of a process with their positions. */
export interface Order {
  readonly steps: readonly Step[];
  /** The step's position, from 1; 0 if it is not in the process. */
  readonly placeOf: (step: Step) => number;
  /** The id of the previous step; null for the first. */
  readonly stepBefore: (step: Step) => string | null;
}

export interface Orders {
  readonly before: Order;
  readonly after: Order;
}

/** Both orders of a change, indexed once. */
export function ordersOf({ before, after }: OrderChange): Orders {
  return { before: orderOf(before), after: orderOf(after) };
}

function orderOf({ steps }: Process): Order {
  const places = new Map(steps.map((step, at) => [step.id, at + 1]));
  const placeOf = (step: Step) => places.get(step.id) ?? 0;
  return { steps, placeOf, stepBefore: (step) => steps[placeOf(step) - 2]?.id ?? null };
}

/** Steps that come before a step in `from` and after it in `to`, in the order of `to`. */
export function stepsNowAfter(step: Step, from: Order, to: Order): readonly Step[] {
  return to.steps.filter((each) => from.placeOf(each) < from.placeOf(step) && to.placeOf(each) > to.placeOf(step));
}

/** "3 Deploy web". */
export function numberedName({ placeOf }: Order, step: Step): string {
  return `${placeOf(step) || ''} ${step.name}`;
}

/** The first two steps by number and name, then how many more there are. */
export function firstNames(order: Order, steps: readonly Step[]): string {
  const shown = steps.length > 3 ? steps.slice(0, 2) : steps;
  const more = steps.length - shown.length;
  const names = shown.map((step) => numberedName(order, step));
  return listed(more > 0 ? [...names, `${more} more`] : names);
}
