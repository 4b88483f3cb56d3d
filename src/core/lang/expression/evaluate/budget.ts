import { EvaluationStop } from './failure';

/** How much one evaluation may cost. Time itself is not visible here, so work is counted. */
export interface EvaluationLimits {
  /** Units of work; one is about a microsecond, so that the default ends within a second or two. */
  readonly steps: number;
  /** UTF-16 units of any one text that is made. */
  readonly length: number;
  /** How deep values may refer to values. Octopus has no such limit. */
  readonly depth: number;
}

export const defaultLimits: EvaluationLimits = { steps: 500_000, length: 2_000_000, depth: 100 };

/** What is left of the limits; it shrinks while evaluating. */
export interface Budget {
  readonly limits: EvaluationLimits;
  steps: number;
  depth: number;
}

export function budgetOf(limits: Partial<EvaluationLimits> = {}): Budget {
  const all = { ...defaultLimits, ...limits };
  return { limits: all, steps: all.steps, depth: 0 };
}

/** Charges work. */
export function spend(budget: Budget, steps: number): void {
  budget.steps -= steps;
  if (budget.steps < 0)
    throw new EvaluationStop('steps', 'The expression takes too many steps to show its value here.');
}

/** Charges reading or writing a text of some length, and refuses texts that are too long. To be called before it is made. */
export function spendLength(budget: Budget, length: number): void {
  if (length > budget.limits.length) {
    const message = `The value grows beyond ${budget.limits.length} characters, too long to show here.`;
    throw new EvaluationStop('length', message);
  }
  spend(budget, 1 + (length >> 6));
}
