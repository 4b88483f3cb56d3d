import { EvaluationStop } from './failure';

/** The maximum cost of an evaluation. Core has no clock, so work is counted. */
export interface EvaluationLimits {
  /** Units of work; one is about a microsecond, so that the default ends within a second or two. */
  readonly steps: number;
  /** UTF-16 units of any single text that is created. */
  readonly length: number;
  /** How deep values may refer to values. Octopus has no such limit. */
  readonly depth: number;
}

export const defaultLimits: EvaluationLimits = { steps: 500_000, length: 2_000_000, depth: 100 };

/** The rest of the limits; it decreases during evaluation. */
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

/**
 * Charges for reading or writing a text of some length, and refuses texts that are too long. Call it before creating
 * the text.
 */
export function spendLength(budget: Budget, length: number): void {
  if (length > budget.limits.length) {
    const message = `The value grows beyond ${budget.limits.length} characters, too long to show here.`;
    throw new EvaluationStop('length', message);
  }
  spend(budget, 1 + (length >> 6));
}
