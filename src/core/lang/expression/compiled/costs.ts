import { defaultLimits } from '../evaluate/budget';

/**
 * The maximum cost of compiled code: if it is below the limits of the interpreter for all values, nothing needs to be
 * counted while it runs.
 */
export interface Costs {
  steps: number;
  length: number;
  /** How often the present part can run. */
  times: number;
  /** How many blocks contain it: its result is copied at the end of each. */
  depth: number;
}

/** Longer values are left to the interpreter, so that the cost of a token is known in advance. */
export const longestValue = 400;

/** Charges a part of a text for its steps and its maximum number of characters. */
export function charge(costs: Costs, steps: number, length: number): void {
  costs.steps += costs.times * (steps + (1 + (length >> 6)) * (costs.depth + 1));
  costs.length += costs.times * length;
}

/**
 * Whether the interpreter might exceed its limits: only it can say where. Checked early, so that compiling costs no
 * more.
 */
export function exceedsLimits({ steps, length }: Costs): boolean {
  return steps >= defaultLimits.steps || length >= defaultLimits.length;
}
