import type { EvaluationOptions } from './evaluate/startRun';
import { notKnown } from './evaluate/value';
import { evaluateExpression } from './evaluateExpression';
import type { Evaluation } from './evaluation';
import { parseCached } from './parseCached';
import type { VariableSource } from './variables';

/**
 * Evaluates a variable by its exact stored name, ignoring case, without path or JSON access. Null if it does not exist
 * or its value is null.
 */
export function evaluateVariable(
  name: string,
  variables: VariableSource,
  options: EvaluationOptions = {},
): Evaluation | null {
  const value = variables.get(name);
  if (value === undefined || value === null) return null;
  if (typeof value === 'symbol') return { kind: 'unknown', ...notKnown(name, value), missing: [], reads: () => [] };
  if (typeof value !== 'string') return null;
  return evaluateExpression(parseCached(value), variables, options);
}
