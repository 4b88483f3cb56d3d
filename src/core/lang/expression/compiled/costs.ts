import { defaultLimits } from '../evaluate/budget';

/**
 * The most that compiled code can cost: what is below the limits of the interpreter whatever the values are needs no
 * counting while it runs.
 */
export interface Costs {
  steps: number;
  length: number;
  /** How often the piece at hand can run. */
  times: number;
  /** In how many blocks it stands: what it gives is written again at the end of each. */
  depth: number;
}

/** A longer value is left to the interpreter, so that what a token can cost is known beforehand. */
export const longestValue = 400;

/** Charges a piece of text that takes some steps of work and gives so many characters at most. */
export function charge(costs: Costs, steps: number, length: number): void {
  costs.steps += costs.times * (steps + (1 + (length >> 6)) * (costs.depth + 1));
  costs.length += costs.times * length;
}

/** Whether the interpreter might stop: only it can say where. Asked early, so that compiling itself costs no more. */
export function isTooMuch({ steps, length }: Costs): boolean {
  return steps >= defaultLimits.steps || length >= defaultLimits.length;
}
